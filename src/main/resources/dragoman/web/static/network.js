// Network: the lines of the actor that is pointed at stand out.
import { roving } from "./roving.js";

export function network(svg) {
  const pairs = [...svg.querySelectorAll("a.pair")];
  const actors = [...svg.querySelectorAll("a.actor")];

  function light(event) {
    const pointed = event.target.closest("a");
    const actor = pointed?.matches(".actor") ? pointed.dataset.value : null;
    const lit = (pair) =>
      actor ? [pair.dataset.one, pair.dataset.other].includes(actor) : pair === pointed;
    const near = pairs.filter(lit);
    pairs.forEach((pair) => pair.classList.toggle("lit", near.includes(pair)));
    actors.forEach((node) =>
      node.classList.toggle(
        "lit",
        near.some((pair) => [pair.dataset.one, pair.dataset.other].includes(node.dataset.value)),
      ),
    );
    svg.classList.toggle("pointed", near.length > 0);
  }

  svg.addEventListener("pointerover", light);
  svg.addEventListener("pointerleave", light);
  svg.addEventListener("focusin", light);
  svg.addEventListener("focusout", light);
  roving(svg, [...actors, ...pairs]);
}
