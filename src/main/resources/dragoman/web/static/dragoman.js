// The page works without this: it only makes searching quicker. Nothing here talks to another host.
"use strict";

const box = document.getElementById("q");

// --- Completions: an ARIA combobox with a list of suggestions. ---

function completions(input) {
  const patience = 120;
  const form = input.form;
  const list = document.createElement("ul");
  const status = document.createElement("p");
  const known = new Map();
  let typed = input.value;
  let active = -1;
  let timer = 0;

  list.id = "completions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.querySelector("label").textContent);
  status.className = "hidden";
  status.setAttribute("role", "status");
  form.append(list, status);
  for (const [name, value] of Object.entries({
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  })) {
    input.setAttribute(name, value);
  }

  const options = () => [...list.children];

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function show(texts) {
    list.replaceChildren(
      ...texts.map((text, i) => {
        const option = document.createElement("li");
        option.id = "completion-" + i;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dir = "auto";
        option.textContent = text;
        return option;
      }),
    );
    close();
    if (texts.length) {
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      status.textContent = input.dataset.suggestions.replace("{0}", texts.length);
    } else {
      status.textContent = "";
    }
  }

  function choose(index) {
    const all = options();
    active = index < -1 ? all.length - 1 : index >= all.length ? -1 : index;
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    if (active < 0) {
      input.value = typed;
      input.removeAttribute("aria-activedescendant");
    } else {
      input.value = all[active].textContent;
      input.setAttribute("aria-activedescendant", all[active].id);
    }
  }

  async function ask(text) {
    if (!known.has(text)) {
      const answer = await fetch("/suggest?q=" + encodeURIComponent(text));
      known.set(text, answer.ok ? (await answer.json()).suggestions : []);
    }
    return known.get(text);
  }

  input.addEventListener("input", () => {
    typed = input.value;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const asked = typed;
      try {
        const texts = asked.trim() ? (await ask(asked)).map((suggestion) => suggestion.text) : [];
        if (asked === typed && document.activeElement === input) {
          show(texts.filter((text) => text !== asked));
        }
      } catch {
        close(); // without the server there are no completions, and the box still works
      }
    }, patience);
  });

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || list.hidden) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(active + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Escape") {
      event.preventDefault();
      input.value = typed;
      close();
    }
  });

  // On press, before the box loses the focus.
  list.addEventListener("pointerdown", (event) => {
    const option = event.target.closest("li");
    if (option) {
      event.preventDefault();
      input.value = option.textContent;
      form.requestSubmit();
    }
  });

  input.addEventListener("blur", close);
  form.addEventListener("submit", () => {
    typed = input.value; // an answer still under way comes too late
    clearTimeout(timer);
    close();
  });
}

// --- Shortcuts: single keys, which can be switched off (WCAG 2.1.4). ---

function shortcuts(help) {
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

  function move(step) {
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
    const typing = event.target.closest("input:not([type=checkbox]), select, textarea, dialog");
    const action = actions[event.key];
    if (action && toggle.checked && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      action();
    }
  });

  help.querySelector("form").addEventListener("submit", () => box.focus());
  for (const button of document.querySelectorAll("button.help")) {
    button.hidden = false;
    button.addEventListener("click", () => help.showModal());
  }
}

// --- Timeline: a drag over several bars chooses from the first to the last. ---

function timeline(svg) {
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

// --- The address says only what was chosen: empty fields are not sent. ---

function tidy(form) {
  form.addEventListener("submit", () => {
    for (const field of form.elements) {
      if (field.name && !field.value) {
        field.disabled = true;
      }
    }
    // The form may be seen again by the back button.
    setTimeout(() => [...form.elements].forEach((field) => (field.disabled = false)));
  });
}

completions(box);
tidy(box.form);
shortcuts(document.getElementById("help"));
document.querySelectorAll("svg.timeline").forEach(timeline);

// One menu at a time, and Escape or a click elsewhere closes it.
for (const menu of document.querySelectorAll("details.menu")) {
  document.addEventListener("click", (event) => menu.contains(event.target) || (menu.open = false));
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
}
