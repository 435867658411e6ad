// The settings: their page, and how many papers a page of results has. Colours and density are in
// early.js, keys in shortcuts.js.

import { base, eachShown } from "./page.js";
import { recent, settings } from "./store.js";

const search = new URL("search", base).pathname;

settings.watch(() => dispatchEvent(new Event("incipit:settings")));

/** A search that does not say how many papers it wants has as many as its reader does. */
document.addEventListener("formdata", (event) => {
  const { size } = settings.get();
  const { target, formData } = event;
  if (size && new URL(target.action).pathname === search && !formData.has("size")) {
    formData.set("size", size);
  }
});

document.addEventListener(
  "click",
  (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || link.pathname !== search) {
      return;
    }
    const address = new URL(link.href);
    if (link.closest("[data-sizes]")) {
      settings.set({ ...settings.get(), size: link.textContent.trim() });
    } else if (settings.get().size && !address.searchParams.has("size")) {
      address.searchParams.set("size", settings.get().size);
      link.href = address.href;
    }
  },
  { capture: true }, // before the link is followed in place
);

function openSettings(form) {
  form.addEventListener("change", () => {
    settings.set({ ...settings.get(), ...Object.fromEntries(new FormData(form)) });
  });
  settings.watch(() => {
    for (const [name, value] of Object.entries(settings.get())) {
      const field = form.elements.namedItem(name);
      if (field) {
        field.value = value;
      }
    }
  });
  const forget = form.querySelector("[data-forget]");
  const status = form.querySelector("[role=status]");
  forget.addEventListener("click", () => {
    recent.set([]);
    status.textContent = "Forgotten.";
  });
}

eachShown((part) => part.querySelectorAll("[data-settings]").forEach(openSettings));
