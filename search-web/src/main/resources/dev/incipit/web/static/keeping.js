// Stars keep papers for later, boxes select them for one use. Both work on any page that shows
// papers, and by the keys s and x.

import { base, button, copyText, count, eachShown, element } from "./page.js";
import { saved, selected } from "./store.js";

const MOST = 300; // papers in one address

function paperOf(shown) {
  const title = shown.querySelector(".title, h1");
  return { id: shown.dataset.paper, title: title.textContent.trim().replace(/\s+/g, " ") };
}

function address(path, ids) {
  const query = new URLSearchParams(ids.slice(0, MOST).map((id) => ["id", id]));
  return new URL(`${path}?${query}`, base).href;
}

/** Where everyone finds a paper: at arXiv if it is there. */
function publicAddress(id) {
  return /^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})$/.test(id)
    ? `https://arxiv.org/abs/${id}`
    : address("abs", [id]);
}

function star(paper, label) {
  const toggle = button(element("span", { "aria-hidden": "true" }), () => {
    saved.has(paper.id) ? saved.remove([paper.id]) : saved.add([paper]);
  });
  toggle.className = "plain star";
  toggle.dataset.key = "s";
  toggle.append(label);
  return toggle;
}

function box(paper) {
  const input = element("input", {
    type: "checkbox",
    "aria-label": `Select ${paper.title}`,
    "data-key": "x",
  });
  return element("label", { class: "select" }, input);
}

eachShown((part) => {
  for (const shown of part.querySelectorAll("[data-paper]:not([data-kept])")) {
    const paper = paperOf(shown);
    shown.dataset.kept = "";
    if (shown.matches(".paper")) {
      shown.querySelector(".actions").append(star(paper, element("span", {}, " Save")));
    } else {
      const name = element("span", { class: "unseen" }, `Save ${paper.title}`);
      shown.append(element("div", { class: "keep" }, star(paper, name), box(paper)));
    }
  }
  showSaved(part);
  showSelected(part);
});

function showSaved(part = document) {
  const ids = new Set(saved.ids());
  for (const shown of part.querySelectorAll("[data-kept]")) {
    shown.querySelector(".star").setAttribute("aria-pressed", String(ids.has(shown.dataset.paper)));
  }
  for (const link of part.querySelectorAll("[data-saved]")) {
    link.href = ids.size === 0 ? new URL("saved", base).href : address("saved", [...ids]);
    link.querySelector(".kept-count")?.remove();
    if (ids.size > 0) {
      link.append(element("span", { class: "kept-count" }, ` ${ids.size}`));
    }
  }
}

function showSelected(part = document) {
  const ids = new Set(selected.ids());
  for (const input of part.querySelectorAll(".select input")) {
    input.checked = ids.has(input.closest("[data-paper]").dataset.paper);
  }
}

let last; // the box that was used last, from which a shift-click reaches

document.addEventListener("click", (event) => {
  const input = event.target.closest?.(".select input");
  if (!input) {
    return;
  }
  const boxes = [...document.querySelectorAll(".select input")];
  const [from, to] = [boxes.indexOf(last), boxes.indexOf(input)].sort((a, b) => a - b);
  const range = event.shiftKey && from >= 0 ? boxes.slice(from, to + 1) : [input];
  const papers = range.map((each) => paperOf(each.closest("[data-paper]")));
  last = input;
  if (input.checked) {
    selected.add(papers);
  } else {
    selected.remove(papers.map((paper) => paper.id));
  }
});

const FORMS = { BibTeX: "export.bib", RIS: "export.ris", CSV: "export.csv" };

class Bar {
  constructor() {
    this.count = element("b");
    this.status = element("span", { role: "status" });
    this.forms = Object.entries(FORMS).map(([label, path]) =>
      element("a", { "data-path": path }, label),
    );
    this.page = element("a", { "data-path": "saved" }, "Show");
    this.bar = element(
      "section",
      { class: "selection", "aria-label": "Selected papers", hidden: "" },
      element("p", {}, this.count, " ", this.status),
      element(
        "p",
        { class: "choice" },
        ...this.forms,
        button("Copy citations", () => this.citations()),
        button("Copy links", () => this.copy(selected.ids().map(publicAddress).join("\n"))),
        this.page,
        button("Save", () => this.keep()),
        button("Clear", () => this.clear()),
      ),
    );
    document.querySelector("main").after(this.bar);
    selected.watch(() => this.show());
  }

  show() {
    const ids = selected.ids();
    this.bar.hidden = ids.length === 0;
    document.documentElement.classList.toggle("selecting", ids.length > 0);
    this.count.textContent = `${ids.length.toLocaleString("en")} selected`;
    this.status.textContent = ids.length > MOST ? `, of which the first ${MOST} are taken` : "";
    for (const link of [...this.forms, this.page]) {
      link.href = address(link.dataset.path, ids);
    }
    showSelected();
  }

  async copy(text) {
    try {
      await copyText(text);
      this.status.textContent = "copied";
    } catch {
      this.status.textContent = "could not be copied";
    }
  }

  async citations() {
    try {
      const answer = await fetch(address("export.txt", selected.ids()));
      if (!answer.ok) {
        throw new Error(answer.statusText);
      }
      await this.copy(await answer.text());
    } catch {
      this.status.textContent = "could not be fetched";
    }
  }

  keep() {
    saved.add(selected.all());
    this.status.textContent = "saved to your reading list";
  }

  clear() {
    selected.remove(selected.ids());
    document.getElementById("content").focus();
  }
}

new Bar();
saved.watch(() => showSaved());

/** The page of the reading list, which may be another reader's. */
function openSavedPage(page) {
  const own = saved.ids();
  if (page.dataset.savedPage === "empty") {
    if (own.length > 0) {
      location.replace(address("saved", own));
    }
    return;
  }
  const shown = [...page.querySelectorAll("[data-paper]")].map(paperOf);
  const tools = page.querySelector("[data-saved-tools]");
  const status = element("span", { role: "status" });
  const others = shown.filter((paper) => !own.includes(paper.id));
  if (others.length > 0) {
    const keep = button(`Save ${count(others.length, "paper")} to my reading list`, () => {
      saved.add(others);
      status.textContent = "Saved.";
      keep.remove();
    });
    tools.append(keep);
  }
  tools.append(
    button("Copy the address", async () => {
      await copyText(location.href).then(
        () => (status.textContent = "Copied."),
        () => (status.textContent = "Could not be copied."),
      );
    }),
    status,
  );
  const rest = own.slice(MOST);
  if (rest.length > 0 && shown.some((paper) => own.indexOf(paper.id) < MOST)) {
    tools.append(element("a", { href: address("saved", rest) }, `${rest.length} older ones`));
  }
}

document.querySelectorAll("[data-saved-page]").forEach(openSavedPage);
