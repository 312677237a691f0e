// Completions: an ARIA combobox with a list of suggestions.

export function completions(input) {
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
