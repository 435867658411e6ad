// Sets the formulas of titles and abstracts with KaTeX. What is no formula, or cannot be set, stays
// the TeX that the authors wrote. The rules of what a formula is are those of the index, which cuts
// no text within one; so each lies in one piece of text, marked or not.

const OPTIONS = {
  trust: false, // no links, images or markup out of a paper
  maxExpand: 200,
  maxSize: 10,
  // Caught below. KaTeX's own way to show errors sets style attributes, which the pages forbid.
  throwOnError: true,
  strict: "ignore",
};

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
  if (tex === undefined) {
    return all;
  }
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

function set(text) {
  const parts = [];
  let end = 0;
  for (const found of text.data.matchAll(PARTS)) {
    parts.push(text.data.slice(end, found.index), formula(found));
    end = found.index + found[0].length;
  }
  if (parts.length > 0) {
    text.replaceWith(...parts, text.data.slice(end));
  }
}

function setAll(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    texts.push(walker.currentNode);
  }
  texts.forEach(set);
}

/** Lets formulas that are wider than their line scroll; within a link they are cut. */
function bound() {
  for (const span of document.querySelectorAll(".formula")) {
    span.classList.remove("wide");
    span.removeAttribute("tabindex");
    const line = span.closest("p, h1, h3, li, dd");
    if (span.getBoundingClientRect().right > line.getBoundingClientRect().right + 1) {
      span.classList.add("wide");
      if (!span.closest("a")) {
        span.tabIndex = 0; // so that keys can scroll it
      }
    }
  }
}

document.querySelectorAll(".tex").forEach(setAll);
bound();
document.fonts.ready.then(bound);
addEventListener("resize", bound);
document.addEventListener("toggle", bound, true);
