// Timeline: a drag over several bars chooses from the first to the last.

export function timeline(svg) {
  const bars = [...svg.querySelectorAll("a[data-value]")];
  let start = null;
  let swept = [];

  const place = (event) => event.clientX - svg.getBoundingClientRect().left;
  const share = (bar, name) => parseFloat(bar.querySelector(".place").getAttribute(name)) / 100;

  function sweep(event) {
    const [left, right] = [start, place(event)].sort((a, b) => a - b);
    const width = svg.clientWidth;
    swept = bars.filter((bar) => {
      const from = share(bar, "x") * width;
      return from <= right && from + share(bar, "width") * width >= left;
    });
    bars.forEach((bar) => bar.classList.toggle("swept", swept.includes(bar)));
  }

  svg.addEventListener("dragstart", (event) => event.preventDefault());
  svg.addEventListener("pointerdown", (event) => {
    if (event.button === 0) {
      start = place(event);
      swept = [];
    }
  });
  window.addEventListener("pointermove", (event) => {
    if (start !== null && Math.abs(place(event) - start) > 6) {
      sweep(event);
    }
  });
  window.addEventListener("pointercancel", () => {
    start = null;
    bars.forEach((bar) => bar.classList.remove("swept"));
  });
  window.addEventListener("pointerup", () => {
    const chosen = start !== null && swept.length;
    start = null;
    if (chosen) {
      const address = new URL(location.href);
      address.searchParams.delete("cursor");
      address.searchParams.set("from", swept[0].dataset.value);
      address.searchParams.set("to", swept.at(-1).dataset.value);
      location.assign(address);
    }
  });
  // A drag that ends on the bar it began on is no click on it.
  svg.addEventListener("click", (event) => swept.length && event.preventDefault(), true);
}
