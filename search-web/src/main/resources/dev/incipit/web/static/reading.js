// What was read: a paper that was opened, or marked by m. Where new papers are gone through, those
// that were not read have a dot.

import { button, count, eachShown, element } from "./page.js";
import { follows, read } from "./store.js";

function toggle(id) {
  read.set().has(id) ? read.remove([id]) : read.add([id]);
}

/** The marks of a list that is gone through, with what stands above it. */
function track(list) {
  list.dataset.tracked = "yes";
  const papers = () => [...list.querySelectorAll("[data-paper]")];
  const status = element("span", { role: "status" });
  const all = button("Mark all as read", () => {
    read.add(papers().map((paper) => paper.dataset.paper));
    status.textContent = `${count(papers().length, "paper")} marked as read`;
  });
  let marks = list.querySelector(":scope > .marks");
  if (!marks) {
    marks = element("p", { class: "choice marks" });
    list.querySelector(":scope > h3").after(marks);
  }
  marks.append(element("span", { class: "marked" }), all, status);
}

function show(part = document) {
  const ids = read.set();
  for (const paper of part.querySelectorAll("[data-paper]")) {
    const done = ids.has(paper.dataset.paper);
    paper.classList.toggle("read", done);
    paper.querySelector("[data-key=m]")?.setAttribute("aria-pressed", String(done));
  }
  for (const list of document.querySelectorAll("[data-tracked]")) {
    const papers = list.querySelectorAll("[data-paper]");
    const done = list.querySelectorAll("[data-paper].read").length;
    const marked = list.querySelector(".marked");
    if (marked) {
      marked.textContent = `${done} of ${papers.length} read`;
    }
  }
}

eachShown((part) => {
  const opened = part.querySelector(".paper[data-paper]");
  if (opened) {
    read.add([opened.dataset.paper]);
  }
  for (const list of part.querySelectorAll("[data-tracked='']")) {
    track(list);
  }
  for (const paper of part.querySelectorAll(".hit, .entry")) {
    if (!paper.querySelector("[data-key=m]")) {
      const title = paper.querySelector(".title").textContent.trim();
      const mark = button(
        element("span", { class: "unseen" }, `Mark ${title} as read`),
        () => toggle(paper.dataset.paper),
        { class: "plain mark-read", "data-key": "m" },
      );
      paper.querySelector(".keep").prepend(mark);
    }
  }
  show(part);
});

read.watch(() => show());

/** Following: a button on lists, subjects, authors and searches. */
eachShown((part) => {
  for (const follow of part.querySelectorAll(".follow")) {
    const { kind, label, search, query } = follow.dataset;
    const is = () => follows.get().some((each) => each.search === search);
    const say = () => (follow.textContent = `${is() ? "Unfollow" : "Follow"} this ${kind}`);
    follow.addEventListener("click", () => {
      const others = follows.get().filter((each) => each.search !== search);
      const since = new Date().toISOString().slice(0, 10);
      follows.set(is() ? others : [...others, { kind, label, search, query, since }]);
    });
    follows.watch(say);
  }
});
