// Results without a new page: a link or the form fetches the page it leads to, and what differs is put in place.
// The address is the page's own, so that it can be shared, and back and forward work.

const PARTS = ["main", ".languages ul", "form#search .carried", "link[rel=alternate]"];
const PATIENCE = 30_000; // milliseconds until a server counts as away
const SLOW = 1_000; // until it is said that the answer takes a while
const KEPT = 20; // pages, for going back at once

export function results(box, prepare) {
  const news = document.getElementById("news");
  const away = document.getElementById("away");
  const pages = new Map();
  let running = null;
  let shown = here(location);
  prepare(go);
  if (!document.querySelector("main.search") || !news) {
    return; // on other pages links lead where they lead
  }

  function here(address) {
    return address.pathname + address.search;
  }

  /** Which link it is, on whatever page: of a facet or picture its value, else its words. */
  function name(link) {
    const part = link.closest("[data-facet], [data-picture], .sort, .chips, .status");
    const where = part ? (part.dataset.facet ?? part.dataset.picture ?? part.className) : "";
    return [where, link.dataset.value ?? link.textContent].join(" ");
  }

  function put(html, address) {
    const fresh = new DOMParser().parseFromString(html, "text/html");
    const focused = document.activeElement?.closest("main a");
    const key = focused && name(focused);
    const lost = document.activeElement?.closest("main");
    const open = new Map(
      [...document.querySelectorAll("main details[data-keep]")].map((d) => [d.dataset.keep, d.open]),
    );
    for (const part of PARTS) {
      const [old, next] = [document.querySelector(part), fresh.querySelector(part)];
      if (old && next) {
        old.replaceWith(document.adoptNode(next));
      }
    }
    document.title = fresh.title;
    box.value = fresh.getElementById("q")?.value ?? box.value;
    shown = here(address);
    for (const details of document.querySelectorAll("main details[data-keep]")) {
      details.open = open.get(details.dataset.keep) ?? details.open;
    }
    if (lost) {
      const same = key && [...document.querySelectorAll("main a")].find((link) => name(link) === key);
      (same || document.querySelector("main")).focus({ preventScroll: true });
    }
    prepare(go);
    const said = document.getElementById("total") ?? document.querySelector("main h1");
    say(said?.textContent ?? "");
  }

  /** Said anew even if it is the same. */
  function say(text) {
    news.textContent = "";
    setTimeout(() => (news.textContent = text), 50);
  }

  async function page(address) {
    const known = pages.get(here(address));
    if (known) {
      return known;
    }
    const answer = await fetch(address, {
      headers: { Accept: "text/html" },
      signal: AbortSignal.any([running.signal, AbortSignal.timeout(PATIENCE)]),
    });
    if (!answer.headers.get("Content-Type")?.startsWith("text/html")) {
      throw new TypeError("not a page: " + answer.status);
    }
    const html = await answer.text();
    if (answer.ok) {
      pages.set(here(address), html);
      if (pages.size > KEPT) {
        pages.delete(pages.keys().next().value);
      }
    }
    return html;
  }

  async function show(address, arrived) {
    running?.abort();
    const mine = (running = new AbortController());
    const main = document.querySelector("main");
    const slow = setTimeout(() => say(news.dataset.searching), SLOW);
    main.setAttribute("aria-busy", "true");
    away.replaceChildren();
    try {
      const html = await page(address);
      if (mine === running) {
        arrived(html);
      }
    } catch {
      if (mine === running) {
        refuse(() => show(address, arrived));
      }
    } finally {
      clearTimeout(slow);
      if (mine === running) {
        main.removeAttribute("aria-busy");
      }
    }
  }

  /** The server is away: what is shown stays, and can be tried again. */
  function refuse(again) {
    const text = document.getElementById("away-text").content.cloneNode(true);
    text.querySelector("button").addEventListener("click", () => {
      document.querySelector("main").focus({ preventScroll: true });
      again();
    });
    away.replaceChildren(text);
  }

  /** Goes to an address of the search page. */
  function go(target, stay = false) {
    const address = new URL(target, location.href);
    show(address, (html) => {
      history.replaceState({ y: scrollY }, "");
      if (here(address) !== shown) {
        history.pushState({ y: stay ? scrollY : 0 }, "", address);
      }
      put(html, address);
      if (!stay) {
        scrollTo(0, 0);
      }
    });
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("main a[href]");
    const plain = event.cancelable && !event.defaultPrevented && event.button === 0;
    if (!link || !plain || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    const address = new URL(link.getAttribute("href"), location.href);
    if (address.origin === location.origin && address.pathname === "/" && !link.hasAttribute("download")) {
      event.preventDefault();
      go(address, Boolean(link.closest(".side, svg")));
    }
  });

  box.form.addEventListener("submit", (event) => {
    event.preventDefault();
    const address = new URL(box.form.getAttribute("action"), location.href);
    for (const [field, value] of new FormData(box.form)) {
      if (value) {
        address.searchParams.append(field, value);
      }
    }
    box.blur(); // as on a new page: a keyboard on the screen gives way, and single keys lead through the results
    pages.delete(here(address)); // who searches again wants to know anew
    go(address);
  });

  addEventListener("popstate", (event) => {
    if (here(location) !== shown) {
      show(new URL(location.href), (html) => {
        put(html, location);
        scrollTo(0, event.state?.y ?? 0);
      });
    }
  });

  // Who comes back from an article finds the place again.
  addEventListener("pagehide", () => history.replaceState({ y: scrollY }, ""));
  history.scrollRestoration = "manual";
  if (history.state?.y) {
    scrollTo(0, history.state.y);
  }
}
