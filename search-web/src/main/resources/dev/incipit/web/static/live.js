// Results as one types, and filters without a reload: the server's own page, of which the parts that
// changed are put in place. Without this, the form and the links do the same.

import { eachShown, element, load, show } from "./page.js";

const PAUSE = 60; // milliseconds of rest in typing before the server is asked
const PARTS = [".lead", ".results"];

class Live {
  constructor(columns) {
    this.columns = columns;
    this.path = location.pathname;
    this.status = element("p", { class: "unseen", role: "status" });
    document.querySelector("main").append(this.status);
    this.box = document.getElementById("q");
    this.box.addEventListener("input", () => this.later());
    this.box.form.addEventListener("submit", () => this.stop());
    columns.addEventListener("click", (event) => this.onClick(event));
    columns.addEventListener("submit", (event) => this.onSubmit(event));
    addEventListener("popstate", () => this.back());
  }

  later() {
    this.stop();
    this.timer = setTimeout(() => this.go(addressOf(this.box.form), "replace"), PAUSE);
  }

  stop() {
    clearTimeout(this.timer);
    this.request?.abort();
  }

  onClick(event) {
    const link = event.target.closest("a[href]");
    const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || modified || event.button !== 0 || event.defaultPrevented) {
      return;
    }
    if (link.matches(".sheet-end a")) {
      this.columns.querySelector(".narrow").open = false;
    } else if (link.closest(".side, .active, .bar") && link.pathname === this.path) {
      event.preventDefault();
      this.go(link.href, "push");
    }
  }

  onSubmit(event) {
    if (event.target.closest(".side")) {
      event.preventDefault();
      this.go(addressOf(event.target), "push");
    }
  }

  async back() {
    this.stop();
    if (await this.go(location.href, "keep")) {
      this.box.value = new URL(location.href).searchParams.get("q") ?? "";
    }
  }

  /** Shows what an address shows; returns whether it could. */
  async go(address, history) {
    this.stop();
    this.request = new AbortController();
    try {
      const answer = await fetch(address, { signal: this.request.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const columns = page.querySelector("[data-live]");
      if (columns) {
        this.put(page, columns);
        this.note(address, history);
        return true;
      }
      if (history !== "replace") {
        location.assign(address); // another page, or one that says what is wrong
      }
    } catch (error) {
      if (error.name !== "AbortError" && history !== "replace") {
        location.assign(address);
      }
    }
    return false;
  }

  note(address, history) {
    if (history === "push") {
      window.history.pushState(null, "", address);
    } else if (history === "replace") {
      window.history.replaceState(null, "", address);
    }
  }

  put(page, columns) {
    const place = new Place(this.columns);
    document.title = page.title;
    for (const part of PARTS) {
      this.columns.querySelector(part).replaceWith(columns.querySelector(part));
    }
    const fold = this.columns.querySelector(".narrow");
    fold.replaceChildren(...columns.querySelector(".narrow").children);
    // What narrows the search goes along with what is typed next.
    const hidden = "input[type=hidden]";
    this.box.form.querySelectorAll(hidden).forEach((field) => field.remove());
    this.box.form.append(...page.getElementById("q").form.querySelectorAll(hidden));
    load(page);
    show(this.columns);
    place.restore(this.columns);
    this.status.textContent = this.columns.querySelector(".total").textContent.trim();
  }
}

/** Where a reader is among the filters: what has the focus, what is unfolded, what is typed. */
class Place {
  constructor(columns) {
    const side = columns.querySelector(".side");
    this.scroll = scrollY;
    this.focus = columns.contains(document.activeElement) ? nameOf(document.activeElement) : null;
    this.folds = [...side.querySelectorAll(".fold[open]")].map(foldName);
    this.typed = [...side.querySelectorAll(".narrowing")].map((input) => [nameOf(input), input.value]);
  }

  restore(columns) {
    const side = columns.querySelector(".side");
    for (const fold of side.querySelectorAll(".fold")) {
      fold.open ||= this.folds.includes(foldName(fold));
    }
    for (const input of side.querySelectorAll(".narrowing")) {
      const typed = this.typed.find(([name]) => name === nameOf(input))?.[1];
      if (typed) {
        input.value = typed;
        input.dispatchEvent(new Event("input"));
      }
    }
    if (this.focus) {
      const all = [...columns.querySelectorAll("a, button, input, select, [tabindex]")];
      const same = all.find((each) => nameOf(each) === this.focus);
      (same ?? columns.querySelector(".results")).focus({ preventScroll: true });
    }
    if (this.scroll > 0) {
      scrollTo({ top: this.scroll, behavior: "instant" }); // lays the page out
    }
  }
}

/** Names an element across pages: by its facet and by what it says, without its count. */
function nameOf(shown) {
  const facet = shown.closest(".facet")?.getAttribute("aria-labelledby") ?? "";
  const label = shown.querySelector(".label") ?? shown;
  return `${facet} ${shown.getAttribute("aria-label") ?? shown.id} ${label.textContent.trim()}`;
}

function foldName(fold) {
  const facet = fold.closest(".facet").getAttribute("aria-labelledby");
  const above = fold.closest("li")?.parentElement.closest("li")?.querySelector(".label");
  return `${facet} ${above?.textContent ?? ""}`;
}

function addressOf(form) {
  const address = new URL(form.action);
  address.search = new URLSearchParams(new FormData(form));
  return address.href;
}

eachShown((part) => {
  if (part === document) {
    document.querySelectorAll("[data-live]").forEach((columns) => new Live(columns));
  }
});
