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
