// Menus: Escape or a click elsewhere closes one.
export function menu(element) {
  document.addEventListener("click", (event) => element.contains(event.target) || (element.open = false));
  element.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && element.open) {
      element.open = false;
      element.querySelector("summary").focus();
    }
  });
}
