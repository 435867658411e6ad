// A box over a long facet that narrows what is in sight. It hides values; it asks for nothing.

import { eachShown } from "./page.js";

const LONG = 8;

class Narrowing {
  constructor(facet, what) {
    this.items = [...facet.querySelectorAll(".values li")].filter((li) => li.querySelector(".value"));
    this.folds = [...facet.querySelectorAll("details.fold")];
    this.what = what;
    this.input = document.createElement("input");
    this.input.type = "text";
    this.input.autocomplete = "off";
    this.input.placeholder = `Filter ${what}`;
    this.input.setAttribute("aria-label", `Filter ${what}`);
    this.input.className = "narrowing";
    this.status = document.createElement("p");
    this.status.className = "narrowed";
    this.status.setAttribute("role", "status");
    this.input.addEventListener("input", () => this.narrow());
    facet.querySelector(".values").before(this.input, this.status);
  }

  narrow() {
    const wanted = plain(this.input.value.trim());
    let shown = 0;
    for (const item of this.items) {
      // What lies under a value keeps it in sight.
      const labels = [...item.querySelectorAll(".label")];
      const matches = labels.some((label) => plain(label.textContent).includes(wanted));
      item.hidden = !matches;
      shown += matches && plain(labels[0].textContent).includes(wanted) ? 1 : 0;
    }
    for (const fold of this.folds) {
      this.unfold(fold, wanted !== "");
    }
    this.status.textContent =
      wanted === "" ? "" : `${shown} of ${this.items.length} ${this.what} shown`;
  }

  unfold(fold, narrowed) {
    fold.dataset.before ??= String(fold.open);
    fold.open = narrowed || fold.dataset.before === "true";
    fold.hidden = narrowed && !fold.querySelector("li:not([hidden]) .value");
  }
}

/** Without case and accents, as readers type names. */
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

eachShown((part) => {
  for (const facet of part.querySelectorAll("[data-narrows]")) {
    if (facet.querySelectorAll(".value").length > LONG && !facet.querySelector(".narrowing")) {
      new Narrowing(facet, facet.dataset.narrows);
    }
  }
});
