// Completions: an ARIA combobox with a list of suggestions.

export function completions(input) {
  const patience = 120;
  const form = input.form;
  const list = document.createElement("ul");
  const status = document.createElement("p");
  const known = new Map();
  const figures = new Intl.NumberFormat(document.documentElement.lang);
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

  function option({ text, count }, i) {
    const element = document.createElement("li");
    const words = document.createElement("bdi");
    const number = document.createElement("span");
    element.id = "completion-" + i;
    element.dataset.text = text;
    element.setAttribute("role", "option");
    element.setAttribute("aria-selected", "false");
    words.textContent = text;
    number.className = "count";
    number.textContent = figures.format(count);
    element.append(words, " ", number);
    return element;
  }

  function show(suggestions) {
    list.replaceChildren(...suggestions.map(option));
    close();
    if (suggestions.length) {
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      status.textContent = input.dataset.suggestions.replace("{0}", suggestions.length);
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
      input.value = all[active].dataset.text;
      all[active].scrollIntoView({ block: "nearest" });
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

  async function complete() {
    const asked = typed;
    try {
      const suggestions = asked.trim() ? await ask(asked) : [];
      if (asked === typed && document.activeElement === input) {
        show(suggestions.filter((suggestion) => suggestion.text !== asked));
      }
    } catch {
      close(); // without the server there are no completions, and the box still works
    }
  }

  input.addEventListener("input", () => {
    typed = input.value;
    clearTimeout(timer);
    timer = setTimeout(complete, patience);
  });

  input.addEventListener("keydown", (event) => {
    if (event.isComposing) {
      return;
    }
    if (list.hidden) {
      if (event.key === "ArrowDown") {
        event.preventDefault();
        typed = input.value;
        complete();
      }
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
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
    const pressed = event.target.closest("li");
    if (pressed) {
      event.preventDefault();
      input.value = pressed.dataset.text;
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
