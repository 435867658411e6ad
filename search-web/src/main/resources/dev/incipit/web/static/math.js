// Sets the formulas of titles and abstracts with KaTeX. What is no formula, or cannot be set, stays
// the TeX that the authors wrote. The rules of what a formula is are those of the index, which cuts
// no text within one; so each lies in one piece of text, marked or not.

import { eachShown } from "./page.js";

const OPTIONS = {
  trust: false, // no links, images or markup out of a paper
  maxExpand: 200,
  maxSize: 10,
  // Caught below. KaTeX's own way to show errors sets style attributes, which the pages forbid.
  throwOnError: true,
  strict: "error",
};

// Whoever writes a title writes its formulas. What could keep a browser busy for ever, or name
// addresses, stays text. The rules are those of RenderableFormulas.
const MOST_CHARACTERS = 1_000;
const DEEPEST = 25;
const REFUSED = new RegExp(
  [
    String.raw`\\(?:[A-Za-z@]*(?:def|let|command|environment)|DeclareMathOperator|global|long|outer`,
    String.raw`|expandafter|noexpand|csname|catcode|show|message|errmessage|html[A-Za-z@]*`,
    String.raw`|href|url|includegraphics|input|include)(?![A-Za-z@])`,
    // Small raised and lowered characters: KaTeX reads each run of them without any limit.
    String.raw`|[\u00b2\u00b3\u00b9\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d6a\u1d78\u1d9b-\u1dbf`,
    String.raw`\u2070-\u209f\u2c7c\u2c7d]`,
  ].join(""),
);

// How much a page, or what is put into it, sets at most, in characters of TeX; and how long without
// a rest, in ms.
const MOST_SHOWN = 50_000;
let left = MOST_SHOWN;
const BUSY = 50;
let until = performance.now() + BUSY;

function isRenderable(tex) {
  let depth = 0;
  for (const brace of tex.matchAll(/[{}]/g)) {
    depth += brace[0] === "{" ? 1 : -1;
    if (depth > DEEPEST) {
      return false;
    }
  }
  return tex.length <= Math.min(MOST_CHARACTERS, left) && !REFUSED.test(tex);
}

// Formulas are bounded, so that no text takes more than linear time.
const PARTS = new RegExp(
  [
    String.raw`\$\$([\s\S]{1,2000}?)\$\$`,
    String.raw`\\\(([\s\S]{1,2000}?)\\\)`,
    String.raw`\\\[([\s\S]{1,2000}?)\\\]`,
    // A single dollar closes behind something and not before a digit, so that prices stay prices.
    String.raw`\$(?!\s)((?:\\[\s\S]|[^$\\]){1,2000}?)(?<!\s)\$(?!\d)`,
    String.raw`\\[\s\S]`, // no delimiter, as the dollar is in \$
  ].join("|"),
  "g",
);

function formula(found) {
  const [all, shown, round, square, inline] = found;
  const tex = shown ?? round ?? square ?? inline;
  if (tex === undefined || !isRenderable(tex)) {
    return all;
  }
  left -= tex.length;
  const span = document.createElement("span");
  span.className = "formula";
  span.title = all;
  try {
    // Displayed formulas stand in the line too: a list of results has no room for more.
    katex.render(tex, span, OPTIONS);
    return span;
  } catch {
    return all;
  }
}

/** Leaves the browser to its reader for a moment, if it was kept busy. */
async function rest() {
  if (performance.now() > until) {
    await new Promise((done) => setTimeout(done));
    until = performance.now() + BUSY;
  }
}

async function set(text) {
  const parts = [];
  let end = 0;
  for (const found of text.data.matchAll(PARTS)) {
    await rest();
    parts.push(text.data.slice(end, found.index), formula(found));
    end = found.index + found[0].length;
  }
  if (parts.length > 0) {
    text.replaceWith(...parts, text.data.slice(end));
  }
}

async function setAll(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    texts.push(walker.currentNode);
  }
  for (const text of texts) {
    await set(text);
  }
}

/**
 * Lets formulas that are wider than their line scroll; within a link they are cut. All are measured
 * before any is changed, so that the page is laid out once.
 */
function bound() {
  const formulas = [...document.querySelectorAll(".formula")];
  for (const span of formulas) {
    span.classList.remove("wide");
    span.removeAttribute("tabindex");
  }
  const right = (shown) => shown.getBoundingClientRect().right;
  const wide = formulas.filter((span) => right(span) > right(span.closest("p, h1, h3, li, dd")) + 1);
  for (const span of wide) {
    span.classList.add("wide");
    if (!span.closest("a")) {
      span.tabIndex = 0; // so that keys can scroll it
    }
  }
}

eachShown(async (part) => {
  left = MOST_SHOWN;
  for (const text of part.querySelectorAll(".tex:not([data-set])")) {
    text.dataset.set = "";
    await setAll(text);
  }
  bound();
});
document.fonts.ready.then(bound);
addEventListener("resize", bound);
document.addEventListener("toggle", bound, true);
