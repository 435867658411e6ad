// My day: what listings have announced since in all that is followed, each paper once, without what
// was read. It asks the search page for it, as a reader would.

import { base, button, count, element, load, show } from "./page.js";
import { exported, follows, imported, read, visited, visitedBefore } from "./store.js";

const PAGE = 100; // papers at a time
const MOST = 300; // papers of one thing that is followed
const WORDS = 50; // of a query, which has a limit

const KINDS = { list: "list", subject: "subject", author: "author", search: "search" };

class MyDay {
  constructor(section) {
    this.section = section;
    this.newest = section.dataset.newest ?? "";
    this.say = section.querySelector(".my-day-say");
    this.hint = this.say.textContent;
    this.tools = section.querySelector(".my-day-tools");
    this.groups = section.querySelector(".my-day-groups");
    // A window that stays open from day to day makes a visit of each day.
    if (visitedBefore.get() === null || visited.get() < this.newest) {
      visitedBefore.set(visited.get());
    }
    visited.set(this.newest);
    this.followed = null;
    follows.watch(() => this.changed());
    read.watch(() => this.count());
  }

  /** Asks again when something else is followed, but not when a day is noted. */
  changed() {
    const followed = follows.get().map((follow) => follow.search).join("\n");
    if (followed !== this.followed) {
      this.followed = followed;
      this.load();
    }
  }

  async load() {
    const asked = (this.asked = Symbol("asked"));
    this.begin();
    const all = follows.get();
    this.showTools(all);
    if (all.length === 0) {
      this.groups.replaceChildren();
      this.say.textContent = this.hint;
      return;
    }
    this.say.textContent = "Looking for what is new…";
    const done = read.set();
    const seen = new Map(); // the papers shown, by id
    const groups = [];
    try {
      for (const follow of all) {
        const found = await this.papersOf(follow);
        if (this.asked !== asked) {
          return;
        }
        groups.push(this.group(follow, found, done, seen));
      }
    } catch {
      this.say.textContent = "What is new could not be fetched. Reload the page to try again.";
      return;
    }
    this.groups.replaceChildren(...groups);
    show(this.groups);
    this.count();
  }

  /** What was followed after the newest listing begins with that listing. */
  begin() {
    if (follows.get().some((follow) => !(follow.since <= this.newest))) {
      follows.set(
        follows.get().map((each) => ({
          ...each,
          since: each.since <= this.newest ? each.since : this.newest,
        })),
      );
    }
  }

  async papersOf(follow) {
    const { since } = follow;
    const papers = [];
    for (let page = 1; papers.length < MOST; page++) {
      const query = new URLSearchParams(follow.search);
      for (const [name, value] of Object.entries({
        dateField: "announced",
        from: since,
        sort: "newest",
        size: PAGE,
        page,
        facets: "none",
        highlight: "false",
      })) {
        query.set(name, value);
      }
      const answer = await fetch(new URL(`search?${query}`, base));
      if (!answer.ok) {
        throw new Error(answer.statusText);
      }
      const found = new DOMParser().parseFromString(await answer.text(), "text/html");
      load(found);
      const hits = [...found.querySelectorAll(".hit")];
      // A replacement is no new paper, whatever day it is of.
      papers.push(...hits.filter((hit) => since && hit.dataset.fresh >= since));
      if (hits.length < PAGE) {
        break;
      }
    }
    return papers.slice(0, MOST);
  }

  group(follow, found, done, seen) {
    const fresh = found.filter((hit) => !done.has(hit.dataset.paper));
    const first = fresh.filter((hit) => !seen.has(hit.dataset.paper));
    for (const hit of fresh.filter((hit) => seen.has(hit.dataset.paper))) {
      this.reason(seen.get(hit.dataset.paper), follow.label);
    }
    const papers = first.map((hit) => document.importNode(hit, true));
    papers.forEach((paper) => seen.set(paper.dataset.paper, paper));
    const above = fresh.length - first.length;
    const link = element("a", { href: new URL(`search?${follow.search}&sort=newest`, base).href });
    link.append(element("bdi", {}, follow.label));
    const group = element(
      "section",
      { class: "my-day-group", "data-tracked": "" },
      element(
        "h3",
        {},
        link,
        " ",
        element("span", { class: "aside" }, `${KINDS[follow.kind] ?? "search"}, `),
        element("span", { class: "aside unread" }),
      ),
    );
    if (above > 0) {
      group.append(element("p", { class: "understood" }, `${count(above, "paper")} of it above`));
    }
    group.append(...papers);
    group.append(
      element(
        "p",
        { class: "choice" },
        button("Unfollow", () => {
          follows.set(follows.get().filter((each) => each.search !== follow.search));
          document.getElementById("my-day").focus();
        }, { "aria-label": `Unfollow ${follow.label}` }),
      ),
    );
    return group;
  }

  /** Tells on a paper that another thing that is followed has it too. */
  reason(paper, label) {
    const meta = paper.querySelector(".meta");
    const reasons = meta.querySelector(".reason");
    if (reasons) {
      reasons.append(", ", element("bdi", {}, label));
    } else {
      meta.append(element("span", { class: "reason" }, "Also in ", element("bdi", {}, label)));
    }
  }

  /** Counts what is not read, in all and by group. */
  count() {
    if (!this.groups.hasChildNodes()) {
      return;
    }
    const done = read.set();
    const left = (part) =>
      [...part.querySelectorAll("[data-paper]")].filter((hit) => !done.has(hit.dataset.paper));
    for (const group of this.groups.children) {
      group.querySelector(".unread").textContent = `${left(group).length} new`;
    }
    const unread = left(this.groups);
    const before = visitedBefore.get();
    const since = before && unread.filter((hit) => hit.dataset.fresh > before).length;
    this.say.textContent =
      unread.length === 0
        ? "Nothing new. You have read all there is."
        : `${count(unread.length, "new paper")}${before ? `, ${since} of them since your last visit` : ""}.`;
    if (unread.length === 0 && follows.get().some((each) => each.since !== this.newest)) {
      // Only what comes now is asked for; what else the newest day has may still come.
      follows.set(follows.get().map((each) => ({ ...each, since: this.newest })));
    }
  }

  showTools(all) {
    const status = element("span", { role: "status" });
    const picker = element("input", { type: "file", accept: "application/json", hidden: "" });
    picker.addEventListener("change", async () => {
      try {
        imported(await picker.files[0].text());
        status.textContent = "imported";
      } catch {
        status.textContent = "This is no file of saved papers.";
      }
    });
    const allRead = button("Mark all as read", () => {
      const papers = this.groups.querySelectorAll("[data-paper]");
      read.add([...papers].map((paper) => paper.dataset.paper));
    });
    this.tools.replaceChildren(
      ...(all.length === 0 ? [] : [allRead, ...this.feeds(all)]),
      button("Export", () => this.save(), { title: "What you follow, saved and read, as a file" }),
      button("Import", () => picker.click(), { title: "Adds what another browser exported" }),
      picker,
      status,
    );
  }

  /** One address for a feed reader; more only if there is too much for one query. */
  feeds(all) {
    const queries = [];
    let words = Infinity;
    for (const { query } of all) {
      const size = query.split(/\s+/).length;
      words += size;
      if (words > WORDS) {
        queries.push([]);
        words = size;
      }
      queries.at(-1).push(query);
    }
    return queries.map((some, i) => {
      const query = new URLSearchParams({ q: some.join(" OR ") });
      const label = queries.length === 1 ? "Feed" : `Feed ${i + 1}`;
      return element("a", { href: new URL(`feed.atom?${query}`, base).href }, label);
    });
  }

  save() {
    const file = new Blob([exported()], { type: "application/json" });
    const link = element("a", { href: URL.createObjectURL(file), download: "incipit-reader.json" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
}

document.querySelectorAll("[data-my-day]").forEach((section) => new MyDay(section));
