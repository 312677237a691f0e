// Shortcuts: single keys, which can be switched off (WCAG 2.1.4).

export function shortcuts(box, help) {
  const toggle = document.getElementById("shortcuts");
  const key = "dragoman.shortcuts";
  const read = () => {
    try {
      return localStorage.getItem(key) !== "off";
    } catch {
      return true; // no storage: they are on
    }
  };
  toggle.checked = read();
  toggle.addEventListener("change", () => {
    try {
      localStorage.setItem(key, toggle.checked ? "on" : "off");
    } catch {
      // they stay as chosen until the next page
    }
  });

  // From result to result; on an article's page to the one before or after it.
  function move(step) {
    const beside = document.querySelector(step > 0 ? ".path a.next" : ".path a.previous");
    if (beside) {
      beside.click();
      return;
    }
    const titles = [...document.querySelectorAll("li.hit h2 a")];
    const at = titles.findIndex((title) => title.closest("li").contains(document.activeElement));
    const next = titles[at < 0 ? (step > 0 ? 0 : titles.length - 1) : at + step];
    if (next) {
      next.focus();
      next.closest("li").scrollIntoView({ block: "nearest" });
    }
  }

  const actions = {
    "/": () => (box.focus(), box.select()),
    j: () => move(1),
    k: () => move(-1),
    "?": () => help.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    const typing =
      event.isComposing ||
      event.target.isContentEditable ||
      event.target.closest("input:not([type=checkbox]), select, textarea, dialog");
    const action = actions[event.key];
    if (action && toggle.checked && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      action();
    }
  });

  for (const button of document.querySelectorAll("button.help")) {
    button.hidden = false;
    button.addEventListener("click", () => help.showModal());
  }
}
