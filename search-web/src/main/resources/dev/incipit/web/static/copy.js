// Copies what a link leads to, such as a BibTeX entry. Without this, the link is there.

async function copy(button) {
  const said = button.querySelector("[role=status]");
  try {
    const answer = await fetch(button.dataset.copy);
    if (!answer.ok) {
      throw new Error(answer.statusText);
    }
    await navigator.clipboard.writeText(await answer.text());
    said.textContent = "copied";
  } catch {
    said.textContent = "could not be copied";
  }
}

for (const button of document.querySelectorAll("[data-copy]")) {
  // Browsers allow the clipboard on secure pages only.
  if (navigator.clipboard) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
}
