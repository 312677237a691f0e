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
results(box, (go) => {
  document.querySelectorAll("svg.timeline").forEach((svg) => timeline(svg, go));
  document.querySelectorAll("svg.network").forEach((svg) => network(svg));
});
