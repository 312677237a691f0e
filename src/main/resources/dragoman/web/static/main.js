// The page works without this: it only makes searching quicker. Nothing here talks to another host.

import { completions } from "./completions.js";
import { tidy } from "./form.js";
import { menu } from "./menu.js";
import { network } from "./network.js";
import { copy, legend } from "./reading.js";
import { results } from "./results.js";
import { shortcuts } from "./shortcuts.js";
import { timeline } from "./timeline.js";

const box = document.getElementById("q");

completions(box);
tidy(box.form);
shortcuts(box, document.getElementById("help"));
document.querySelectorAll("details.menu").forEach(menu);
document.querySelectorAll("ul.legend").forEach(legend);
document.querySelectorAll("button[data-copy]").forEach(copy);

const wide = matchMedia("(min-width: 64rem)");

// What a narrow screen keeps behind a word is open on a wide one: there the style only shows it.
function unfold() {
  if (wide.matches) {
    document.querySelectorAll("details.narrow").forEach((details) => (details.open = true));
  }
}

wide.addEventListener("change", unfold);
results(box, (go) => {
  unfold();
  document.querySelectorAll("svg.timeline").forEach((svg) => timeline(svg, go));
  document.querySelectorAll("svg.network").forEach((svg) => network(svg));
});
