// What a reader has chosen in the settings, before anything is drawn: no page flashes in colours
// that were not asked for.

(() => {
  const CHOICES = { theme: ["light", "dark"], density: ["compact"] };

  function apply() {
    let chosen = null;
    try {
      chosen = JSON.parse(localStorage.getItem("incipit.settings"));
    } catch {
      // Storage is forbidden, or holds what is none of ours: nothing was chosen.
    }
    const { dataset } = document.documentElement;
    for (const [name, values] of Object.entries(CHOICES)) {
      if (values.includes(chosen?.[name])) {
        dataset[name] = chosen[name];
      } else {
        delete dataset[name];
      }
    }
    for (const meta of document.querySelectorAll("meta[data-scheme]")) {
      const { scheme } = meta.dataset;
      const fixed = dataset.theme === scheme ? "all" : "not all";
      meta.media = dataset.theme ? fixed : `(prefers-color-scheme: ${scheme})`;
    }
  }

  apply();
  addEventListener("storage", apply);
  addEventListener("incipit:settings", apply);
})();
