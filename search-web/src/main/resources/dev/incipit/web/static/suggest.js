// Suggestions under a search box, by the combobox pattern of WAI-ARIA's authoring practices; under an
// empty one, what was searched for before. Without this the box is a plain search field.

import { element } from "./page.js";
import { recent } from "./store.js";

const PAUSE = 120; // milliseconds of rest in typing before the server is asked
const MOST = 8;
const REMEMBERED = 20;
const KINDS = { word: "", subject: "subject", author: "author", title: "paper" };

const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// The text with what was typed, or else its last word, in bold where a word starts so.
function emphasised(text, typed) {
  const letters = [...text];
  const plain = letters.map(folded);
  const words = folded(typed).trim();
  for (const begun of [words, words.split(/\s+/).at(-1)]) {
    for (let i = 0; begun !== "" && i < letters.length; i++) {
      const starts = i === 0 || !/[\p{L}\p{N}]/u.test(letters[i - 1]);
      if (starts && plain.slice(i).join("").startsWith(begun)) {
        let end = i;
        while (plain.slice(i, end).join("").length < begun.length) {
          end++;
        }
        const bold = document.createElement("b");
        bold.textContent = letters.slice(i, end).join("");
        return [letters.slice(0, i).join(""), bold, letters.slice(end).join("")];
      }
    }
  }
  return [text];
}

class Suggestions {
  constructor(input) {
    this.input = input;
    this.address = input.dataset.suggest;
    this.at = -1;
    this.list = document.createElement("ul");
    this.list.id = `${input.id}-suggestions`;
    this.list.className = "suggestions";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Suggestions");
    this.list.hidden = true;
    this.status = document.createElement("p");
    this.status.className = "unseen";
    this.status.setAttribute("role", "status");
    input.form.append(this.list, this.status);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", this.list.id);
    input.setAttribute("aria-expanded", "false");
    input.addEventListener("input", () => this.later());
    input.addEventListener("keydown", (event) => this.onKey(event));
    input.addEventListener("focus", () => this.offerRecent());
    input.addEventListener("blur", () => this.close());
    // A press must not take the focus from the box, as that would close the list under it.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (event.target.closest(".forget")) {
        this.forget(option);
      } else if (option) {
        this.choose(option);
      }
    });
  }

  get options() {
    return [...this.list.children];
  }

  get isOpen() {
    return !this.list.hidden;
  }

  later() {
    clearTimeout(this.timer);
    this.stop();
    if (this.input.value.trim() === "") {
      this.close();
      this.offerRecent();
      return;
    }
    this.timer = setTimeout(() => this.ask(this.input.value), PAUSE);
  }

  stop() {
    this.request?.abort();
    this.request = undefined;
  }

  async ask(text) {
    this.request = new AbortController();
    const query = new URLSearchParams({ q: text, size: MOST });
    try {
      const answer = await fetch(`${this.address}?${query}`, { signal: this.request.signal });
      // What comes back for a text that stands there no longer is of no use.
      if (answer.ok && this.input.value === text && document.activeElement === this.input) {
        this.show((await answer.json()).suggestions);
      }
    } catch (error) {
      if (error.name !== "AbortError") {
        this.close();
      }
    }
  }

  show(suggestions) {
    this.put(suggestions.map((each, i) => this.option(each, i)));
    const count = suggestions.length;
    this.status.textContent =
      count === 0 ? "No suggestions" : count === 1 ? "1 suggestion" : `${count} suggestions`;
  }

  put(options) {
    this.list.replaceChildren(...options);
    this.mark(-1);
    this.toggle(options.length > 0);
  }

  /** What was searched for before, while the box is empty. */
  offerRecent() {
    const texts = remembered().slice(0, MOST);
    if (this.input.value.trim() !== "" || texts.length === 0) {
      return;
    }
    this.put(texts.map((text, i) => this.recentOption(text, i)));
    this.status.textContent = `${texts.length} recent searches; the Delete key removes one`;
  }

  recentOption(text, i) {
    const option = this.option({ text, query: text }, i);
    option.classList.add("recent");
    option.append(element("span", { class: "forget", title: "Remove", "aria-hidden": "true" }, "×"));
    return option;
  }

  forget(option) {
    const at = this.options.indexOf(option) === this.at ? this.at : -1;
    recent.set(remembered().filter((text) => text !== option.dataset.query));
    this.close();
    this.offerRecent();
    if (this.isOpen && at >= 0) {
      this.mark(Math.min(at, this.options.length - 1));
    }
  }

  option(suggestion, i) {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${i}`;
    option.setAttribute("role", "option");
    option.dataset.query = suggestion.query;
    const text = document.createElement("bdi");
    text.append(...emphasised(suggestion.text, this.input.value));
    option.append(text);
    const kind = KINDS[suggestion.kind];
    if (kind) {
      const label = document.createElement("span");
      label.className = "kind";
      label.textContent = kind;
      option.append(" ", label);
    }
    return option;
  }

  toggle(open) {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
  }

  close() {
    clearTimeout(this.timer);
    this.stop();
    this.mark(-1);
    this.toggle(false);
    this.status.textContent = "";
  }

  /** Makes an option the active one; -1 returns to the text that was typed. */
  mark(at) {
    this.at = at;
    this.options.forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (at < 0) {
      this.input.removeAttribute("aria-activedescendant");
    } else {
      this.input.setAttribute("aria-activedescendant", this.options[at].id);
      this.options[at].scrollIntoView({ block: "nearest" });
    }
  }

  move(step) {
    const places = this.options.length + 1; // the box is one of them
    this.mark(((this.at + 1 + step + places) % places) - 1);
  }

  choose(option) {
    this.input.value = option.dataset.query;
    this.close();
    this.input.form.requestSubmit();
  }

  onKey(event) {
    if (event.isComposing) {
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.isOpen) {
      this.move(step);
      event.preventDefault();
    } else if (event.key === "ArrowDown") {
      if (this.input.value.trim() === "") {
        this.offerRecent();
      } else {
        this.ask(this.input.value);
      }
      event.preventDefault();
    } else if (event.key === "Delete" && this.options[this.at]?.matches(".recent")) {
      this.forget(this.options[this.at]);
      event.preventDefault();
    } else if (event.key === "Enter" && this.isOpen && this.at >= 0) {
      this.choose(this.options[this.at]);
      event.preventDefault();
    } else if (event.key === "Escape" && this.isOpen) {
      this.close();
      event.preventDefault();
    }
  }
}

function remembered() {
  const texts = recent.get();
  return Array.isArray(texts) ? texts.filter((text) => typeof text === "string") : [];
}

function remember(text) {
  if (text !== "") {
    recent.set([text, ...remembered().filter((each) => each !== text)].slice(0, REMEMBERED));
  }
}

document.addEventListener("submit", (event) => {
  if (event.target.matches(".box")) {
    remember(event.target.elements.q.value.trim());
  }
});

// Results follow what is typed, so that many searches end at a paper, without being sent off.
document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-live] .hit .title a")) {
    remember(document.getElementById("q").value.trim());
  }
});

// The way out of the days or the list that a box searches in.
document.addEventListener("click", (event) => {
  const way = event.target.closest?.("[data-everywhere]");
  if (way) {
    event.preventDefault();
    const { form } = document.getElementById("q");
    form.querySelectorAll("input[type=hidden]").forEach((field) => field.remove());
    way.closest(".scope").remove();
    form.querySelector("label").textContent = "Search papers";
    form.elements.q.placeholder = "Search papers";
    form.elements.q.removeAttribute("aria-describedby");
    form.elements.q.focus();
  }
});

for (const input of document.querySelectorAll("[data-suggest]")) {
  new Suggestions(input);
}
