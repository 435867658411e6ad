// Copies what a link leads to, such as a BibTeX entry. Without this, the link is there.

import { copyText, eachShown } from "./page.js";

async function copy(button) {
  const said = button.querySelector("[role=status]");
  try {
    const answer = await fetch(button.dataset.copy);
    if (!answer.ok) {
      throw new Error(answer.statusText);
    }
    await copyText(await answer.text());
    said.textContent = "copied";
  } catch {
    said.textContent = "could not be copied";
  }
}

eachShown((part) => {
  for (const button of part.querySelectorAll("[data-copy][hidden]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
});
