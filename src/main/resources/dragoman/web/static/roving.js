// A picture of many links is one stop for the Tab key; the arrow keys move within it (WAI-ARIA: roving tabindex).
export function roving(picture, links, moved = () => {}) {
  let at = Math.max(
    0,
    links.findIndex((link) => link.matches("[aria-current], .in")),
  );
  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

  function stop(index) {
    at = index;
    links.forEach((link, i) => link.setAttribute("tabindex", i === at ? "0" : "-1"));
  }

  stop(at);
  picture.addEventListener("focusin", (event) => {
    const index = links.indexOf(event.target.closest("a"));
    if (index >= 0) {
      stop(index);
    }
  });
  picture.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const target =
      event.key === "Home" ? 0 : event.key === "End" ? links.length - 1 : at + (steps[event.key] ?? NaN);
    if (target >= 0 && target < links.length) {
      const from = at;
      event.preventDefault();
      links[target].focus();
      moved(from, target, event.shiftKey);
    }
  });
}
