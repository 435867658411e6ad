// What a reader keeps, in this browser only. Nothing of it is sent anywhere by itself.

/** A value under a name that all windows of the browser see. */
class Cell {
  constructor(storage, name, empty) {
    this.storage = storage;
    this.name = `incipit.${name}`;
    this.empty = empty;
    this.listeners = [];
    addEventListener("storage", (event) => {
      if (event.key === this.name || event.key === null) {
        this.tell();
      }
    });
  }

  get() {
    try {
      const text = this.storage().getItem(this.name);
      return text === null ? this.empty : (JSON.parse(text) ?? this.empty);
    } catch {
      return this.held ?? this.empty; // storage is forbidden, or holds what is none of ours
    }
  }

  set(value) {
    this.held = value;
    try {
      this.storage().setItem(this.name, JSON.stringify(value));
    } catch {
      // Storage is forbidden or full: the value holds for this page.
    }
    this.tell();
  }

  tell() {
    this.listeners.forEach((listener) => listener());
  }

  /** Runs now and after each change, in whichever window. */
  watch(listener) {
    this.listeners.push(listener);
    listener();
  }
}

/** Papers in the order of choice, newest first, each with its id and title. */
class Papers {
  constructor(cell) {
    this.cell = cell;
  }

  all() {
    const papers = this.cell.get();
    return Array.isArray(papers) ? papers.filter((paper) => typeof paper?.id === "string") : [];
  }

  ids() {
    return this.all().map((paper) => paper.id);
  }

  has(id) {
    return this.all().some((paper) => paper.id === id);
  }

  add(papers) {
    const known = new Set(this.ids());
    const fresh = papers.filter((paper) => !known.has(paper.id));
    this.cell.set([...fresh, ...this.all()]);
  }

  remove(ids) {
    const gone = new Set(ids);
    this.cell.set(this.all().filter((paper) => !gone.has(paper.id)));
  }

  watch(listener) {
    this.cell.watch(listener);
  }
}

const local = () => localStorage;
const session = () => sessionStorage;

/** The reading list. */
export const saved = new Papers(new Cell(local, "saved", []));

/** What is selected at the moment, on whichever pages. */
export const selected = new Papers(new Cell(session, "selected", []));

/** What is followed, oldest first: kind, label, search, query, and since which day. */
export const follows = new Cell(local, "follows", []);

/** The newest listing that this browser has seen, and the one before this visit. */
export const visited = new Cell(local, "visited", "");
export const visitedBefore = new Cell(session, "visitedBefore", null);

/** How much of each entry listings show, and the reader's words in them. */
export const view = new Cell(local, "view", "");
export const words = new Cell(local, "words", {});

/** What was chosen in the settings, by name; what is the rule is not there. */
export const settings = new Cell(local, "settings", {});

/** What was searched for, newest first. */
export const recent = new Cell(local, "recent", []);

/** How many read papers are remembered; the oldest are forgotten. */
const READ = 20_000;

class Marks {
  constructor(cell) {
    this.cell = cell;
  }

  all() {
    const ids = this.cell.get();
    return Array.isArray(ids) ? ids : [];
  }

  set() {
    return new Set(this.all());
  }

  add(ids) {
    const marked = this.set();
    ids.forEach((id) => marked.add(id));
    this.cell.set([...marked].slice(-READ));
  }

  remove(ids) {
    const gone = new Set(ids);
    this.cell.set(this.all().filter((id) => !gone.has(id)));
  }

  watch(listener) {
    this.cell.watch(listener);
  }
}

/** The papers that were read. */
export const read = new Marks(new Cell(local, "read", []));

const FORMAT = "incipit-reader";

/** All that is kept, to be taken to another browser. */
export function exported() {
  return JSON.stringify(
    { format: FORMAT, version: 1, saved: saved.all(), follows: follows.get(), read: read.all() },
    null,
    1,
  );
}

/** Adds what another browser kept to what this one keeps. Throws if the text is none of ours. */
export function imported(text) {
  const kept = JSON.parse(text);
  if (kept?.format !== FORMAT || kept.version !== 1) {
    throw new Error("not a file of a reader's papers");
  }
  const known = new Set(follows.get().map((follow) => follow.search));
  const more = (kept.follows ?? []).filter(
    (each) => typeof each?.search === "string" && !known.has(each.search),
  );
  saved.add((kept.saved ?? []).filter((paper) => typeof paper?.id === "string"));
  read.add((kept.read ?? []).filter((id) => typeof id === "string"));
  // Last, as what is new is looked for at once.
  follows.set([...follows.get(), ...more]);
}
