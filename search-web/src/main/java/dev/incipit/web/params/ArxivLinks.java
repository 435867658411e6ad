package dev.incipit.web.params;

import dev.incipit.paper.PaperId;
import java.util.Optional;

/**
 * Where arXiv.org shows a paper.
 *
 * @param abstractPage the page with the abstract
 * @param pdf the paper as PDF
 * @param html the paper as HTML; arXiv does not have it for every paper
 */
public record ArxivLinks(String abstractPage, String pdf, String html) {

  /** The links of a paper; empty if its id is not arXiv's. */
  public static Optional<ArxivLinks> of(PaperId id) {
    if (!id.isArxiv()) {
      return Optional.empty();
    }
    String base = "https://arxiv.org/";
    return Optional.of(new ArxivLinks(base + "abs/" + id, base + "pdf/" + id, base + "html/" + id));
  }
}
