// What the scripts of a page have in common.

/** This server's address, whatever path it lies under. */
export const base = new URL("..", import.meta.url);

/** Runs for the whole page now, and for each part of it that is put in later. */
export function eachShown(init) {
  init(document);
  document.addEventListener("incipit:shown", (event) => init(event.target));
}

/** Says that a part of the page was put in. */
export function show(part) {
  part.dispatchEvent(new CustomEvent("incipit:shown", { bubbles: true }));
}

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children);
  return made;
}

export function button(label, onClick, attributes = {}) {
  const made = element("button", { type: "button", class: "plain", ...attributes }, label);
  made.addEventListener("click", onClick);
  return made;
}

/** Puts a text on the clipboard, on plain http too. Throws if the browser does not let it. */
export async function copyText(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  // Browsers have the clipboard on secure pages only; the older way works on all.
  const focused = document.activeElement;
  const area = element("textarea", { class: "unseen", "aria-hidden": "true" });
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  focused?.focus();
  if (!copied) {
    throw new Error("the browser does not copy");
  }
}

export function count(number, thing) {
  return `${number.toLocaleString("en")} ${thing}${number === 1 ? "" : "s"}`;
}

/** Loads the styles and scripts that a page has and this one lacks, such as those of formulas. */
export function load(page) {
  const has = (name, value) => document.head.querySelector(`[${name}="${CSS.escape(value)}"]`);
  for (const link of page.head.querySelectorAll("link[rel=stylesheet]")) {
    const href = link.getAttribute("href");
    if (!has("href", href)) {
      document.head.append(element("link", { rel: "stylesheet", href }));
    }
  }
  for (const script of page.head.querySelectorAll("script[src]")) {
    const src = script.getAttribute("src");
    if (!has("src", src)) {
      const made = element("script", { src, type: script.getAttribute("type") ?? undefined });
      made.async = false; // in their order
      document.head.append(made);
    }
  }
}
