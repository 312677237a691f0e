// Timeline: a drag over several bars, or Shift with the arrow keys, chooses from the first to the last.
import { roving } from "./roving.js";

export function timeline(svg, go) {
  const bars = [...svg.querySelectorAll("a[data-value]")];
  const label = svg.closest(".time").querySelector(".hint .swept");
  const slack = 6; // pixels that a click may tremble
  let start = null;
  let anchor = null;
  let swept = [];

  const place = (event) => event.clientX - svg.getBoundingClientRect().left;
  const share = (bar, name) => parseFloat(bar.querySelector(".place").getAttribute(name)) / 100;

  function mark(chosen) {
    swept = chosen;
    bars.forEach((bar) => bar.classList.toggle("swept", swept.includes(bar)));
    if (label) {
      const names = [swept[0], swept.at(-1)].map((bar) => bar?.dataset.name ?? "");
      label.textContent = names[0] === names[1] ? names[0] : names.join(" – ");
    }
  }

  function sweep(event) {
    const [left, right] = [start, place(event)].sort((a, b) => a - b);
    const width = svg.clientWidth;
    mark(
      bars.filter((bar) => {
        const from = share(bar, "x") * width;
        return from <= right && from + share(bar, "width") * width >= left;
      }),
    );
  }

  function choose() {
    const address = new URL(location.href);
    address.searchParams.delete("cursor");
    address.searchParams.set("from", swept[0].dataset.value);
    address.searchParams.set("to", swept.at(-1).dataset.value);
    go(address);
  }

  svg.addEventListener("dragstart", (event) => event.preventDefault());
  svg.addEventListener("pointerdown", (event) => {
    if (event.button === 0) {
      start = place(event);
      mark([]);
    }
  });
  svg.addEventListener("pointermove", (event) => {
    if (start !== null && (swept.length || Math.abs(place(event) - start) > slack)) {
      svg.setPointerCapture(event.pointerId); // the drag may leave the picture
      sweep(event);
    }
  });
  svg.addEventListener("pointercancel", () => {
    start = null;
    mark([]);
  });
  svg.addEventListener("pointerup", () => {
    const dragged = start !== null && swept.length;
    start = null;
    if (dragged) {
      choose();
    }
  });
  // A drag that ends on the bar it began on is no click on it; with Shift, Enter takes the range.
  svg.addEventListener(
    "click",
    (event) => {
      if (swept.length) {
        event.preventDefault();
        event.stopPropagation();
        if (event.detail === 0) {
          choose();
        }
      }
    },
    true,
  );

  roving(svg, bars, (from, to, extending) => {
    anchor = extending ? (anchor ?? from) : null;
    mark(extending ? bars.slice(Math.min(anchor, to), Math.max(anchor, to) + 1) : []);
  });
}
