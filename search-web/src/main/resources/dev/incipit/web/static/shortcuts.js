// Single keys for readers who go through many papers. They are off while something is typed, and
// can be switched off for good, as some readers' voices and hands type by accident.

import { settings } from "./store.js";

const dialog = document.getElementById("shortcuts");
const choice = document.getElementById("shortcuts-on");

function isTyping(target) {
  const typed = "input:not([type=checkbox]), textarea, select, dialog, [contenteditable]";
  return target.closest?.(typed) !== null;
}

function papers() {
  return [...document.querySelectorAll(".hit .title a, .entry .title a")];
}

/** The paper that has the focus, or that a part of has. */
function current() {
  const around = document.activeElement?.closest(".hit, .entry");
  return around ? papers().indexOf(around.querySelector(".title a")) : -1;
}

function move(step) {
  const all = papers();
  const next = all[Math.min(Math.max(current() + step, 0), all.length - 1)];
  next?.focus({ preventScroll: true });
  next?.closest(".hit, .entry").scrollIntoView({ block: "nearest" });
}

/** Uses the control of the current paper that a key stands for. */
function use(key) {
  const around = document.activeElement?.closest("[data-paper]");
  (around ?? document.querySelector(".paper[data-paper]"))
    ?.querySelector(`[data-key=${key}]`)
    ?.click();
}

/** Marks the current paper as read and goes on; a second time takes the mark away. */
function markRead() {
  const around = document.activeElement?.closest("[data-paper]");
  use("m");
  if (around?.matches(".read")) {
    move(1);
  }
}

function focusBox() {
  const box = document.getElementById("q");
  box?.focus();
  box?.select();
}

const KEYS = {
  "/": focusBox,
  j: () => move(1),
  k: () => move(-1),
  o: () => papers()[current()]?.click(),
  n: () => document.querySelector("a[rel=next]")?.click(),
  p: () => document.querySelector("a[rel=prev]")?.click(),
  s: () => use("s"),
  x: () => use("x"),
  m: markRead,
  "?": () => dialog.showModal(),
};

document.addEventListener("keydown", (event) => {
  const action = KEYS[event.key];
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  if (action && !modified && !isTyping(event.target) && choice.checked) {
    event.preventDefault();
    action();
  }
});

settings.watch(() => (choice.checked = settings.get().keys !== "off"));
choice.addEventListener("change", () => {
  settings.set({ ...settings.get(), keys: choice.checked ? "on" : "off" });
});
for (const opener of document.querySelectorAll("[data-shortcuts]")) {
  opener.addEventListener("click", () => dialog.showModal());
}
for (const scripted of document.querySelectorAll(".scripted")) {
  scripted.hidden = false;
}
