package dev.incipit.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.incipit.paper.PaperId;
import dev.incipit.web.params.ArxivLinks;
import org.jspecify.annotations.Nullable;

/** Where arXiv shows a paper; all null when its id is not arXiv's. */
record LinksJson(
    @JsonProperty("abstract") @Nullable String abstractPage,
    @Nullable String pdf,
    @Nullable String html) {

  static LinksJson of(PaperId id) {
    return ArxivLinks.of(id)
        .map(links -> new LinksJson(links.abstractPage(), links.pdf(), links.html()))
        .orElseGet(() -> new LinksJson(null, null, null));
  }
}
