// Listings to skim: as titles, excerpts or abstracts, with how far one is, one's own words marked and
// what one does not want kept out. The choices are kept in this browser.

import { button, element } from "./page.js";
import { view, words } from "./store.js";

const VIEWS = ["titles", "excerpts", "abstracts"];

class Skimming {
  constructor(list) {
    this.list = list;
    this.entries = [...list.querySelectorAll(".entry")];
    this.marks = list.querySelector(".marks");
    this.place = element("span", { class: "place" });
    this.marks.prepend(this.place);
    this.kept = element("p", { class: "understood kept", role: "status" });
    this.marks.after(this.views(), this.ownWords(), this.kept);
    addEventListener("scroll", () => this.later(), { passive: true });
    list.addEventListener("focusin", () => this.later());
    view.watch(() => this.show());
    words.watch(() => this.sort());
    this.tell();
  }

  /** How much of each entry is shown; none to choose where a page has titles only. */
  views() {
    const choice = element("p", { class: "choice views" }, element("span", {}, "Show"));
    if (!this.list.querySelector(".abstract-text")) {
      choice.hidden = true;
    }
    this.buttons = VIEWS.map((name) =>
      button(name[0].toUpperCase() + name.slice(1), () => view.set(name), { "data-view": name }),
    );
    choice.append(...this.buttons);
    return choice;
  }

  show() {
    const chosen = VIEWS.includes(view.get()) ? view.get() : "abstracts";
    const at = this.entries.find((entry) => entry.contains(document.activeElement));
    this.list.dataset.view = chosen;
    for (const each of this.buttons) {
      each.setAttribute("aria-pressed", String(each.dataset.view === chosen));
    }
    at?.scrollIntoView({ block: "nearest" });
    this.tell();
  }

  ownWords() {
    const field = (name, label) => {
      const input = element("input", { id: `words-${name}`, type: "text", autocomplete: "off" });
      input.value = words.get()[name] ?? "";
      input.addEventListener("change", () => words.set({ ...words.get(), [name]: input.value }));
      return element("p", {}, element("label", { for: input.id }, label), " ", input);
    };
    return element(
      "details",
      { class: "own-words" },
      element("summary", {}, "My words"),
      field("mark", "Mark"),
      field("out", "Keep out"),
      element("p", { class: "understood" }, "Words or phrases, separated by commas."),
    );
  }

  /** Marks the reader's words and keeps out what they do not want. */
  sort() {
    const out = listed(words.get().out);
    let hidden = 0;
    for (const entry of this.entries) {
      const text = entry.textContent.toLowerCase();
      entry.hidden = out.some((word) => text.includes(word));
      hidden += entry.hidden ? 1 : 0;
    }
    this.kept.replaceChildren();
    if (hidden > 0) {
      this.kept.append(
        `${hidden} kept out by your words. `,
        button("Show them", () => {
          this.entries.forEach((entry) => (entry.hidden = false));
          this.kept.replaceChildren();
          this.tell();
        }),
      );
    }
    highlight(this.entries, listed(words.get().mark));
    this.tell();
  }

  later() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.tell();
    });
  }

  /** Tells which entry is at the top of the window, or has the focus. */
  tell() {
    const shown = this.entries.filter((entry) => !entry.hidden);
    const focused = shown.findIndex((entry) => entry.contains(document.activeElement));
    const under = this.marks.getBoundingClientRect().bottom;
    const top = shown.findIndex((entry) => entry.getBoundingClientRect().bottom > under);
    const at = focused >= 0 ? focused : top < 0 ? shown.length - 1 : top;
    this.place.textContent = shown.length === 0 ? "" : `${at + 1} of ${shown.length}`;
  }
}

function listed(text) {
  return (text ?? "")
    .toLowerCase()
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

/** Colours words where they stand, without touching the page's text. */
function highlight(entries, wanted) {
  if (!globalThis.Highlight) {
    return;
  }
  const ranges = [];
  for (const entry of entries) {
    const walker = document.createTreeWalker(entry, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.data.toLowerCase();
      for (const word of wanted) {
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
          const range = new Range();
          range.setStart(walker.currentNode, at);
          range.setEnd(walker.currentNode, at + word.length);
          ranges.push(range);
        }
      }
    }
  }
  CSS.highlights.set("own", new Highlight(...ranges));
}

for (const list of document.querySelectorAll(".listing > [data-tracked]")) {
  if (list.querySelector(".entry")) {
    new Skimming(list);
  }
}
