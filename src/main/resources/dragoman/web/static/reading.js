// The article page: lines that stay off once they are switched off, and a button that copies.

export function legend(list) {
  const key = "dragoman.lines";
  const boxes = [...list.querySelectorAll("input")];
  const off = new Set();
  try {
    JSON.parse(localStorage.getItem(key) ?? "[]").forEach((id) => off.add(id));
  } catch {
    // nothing is remembered
  }
  for (const box of boxes) {
    box.checked = !off.has(box.id);
    box.addEventListener("change", () => {
      off[box.checked ? "delete" : "add"](box.id);
      try {
        localStorage.setItem(key, JSON.stringify([...off]));
      } catch {
        // it holds for this page
      }
    });
  }
}

export function copy(button) {
  const label = button.textContent;
  const status = document.createElement("span");
  status.className = "hidden";
  status.setAttribute("role", "status");
  button.after(status);
  button.hidden = !navigator.clipboard; // only where the connection is trusted
  button.addEventListener("click", async () => {
    const text = document.getElementById(button.dataset.copy).textContent;
    await navigator.clipboard.writeText(text.replace(/\s+/g, " ").trim());
    button.textContent = button.dataset.done;
    status.textContent = button.dataset.done;
    setTimeout(() => {
      button.textContent = label;
      status.textContent = "";
    }, 3000);
  });
}
