package dev.incipit.web.page;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.PaperReference;
import dev.incipit.search.SimilarRequest;
import dev.incipit.web.page.frame.Link;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.page.search.HitView;
import dev.incipit.web.params.Addresses;
import dev.incipit.web.params.ArxivLinks;
import dev.incipit.web.params.NamedPapers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of papers that its address names one by one.
 *
 * @param total how many there are, in words; empty when the address names none
 * @param hits the papers
 * @param missing the names that are no papers of this index
 * @param taken the papers as files; empty when there are none
 * @param similar papers like these; null when there are none, or more than others can be like
 */
public record SavedView(
    String total,
    List<HitView> hits,
    List<Missing> missing,
    List<Link> taken,
    @Nullable Link similar) {

  /**
   * A name of no paper of this index.
   *
   * @param name the name
   * @param href the paper at arXiv.org; null when it is no id of arXiv's
   */
  public record Missing(String name, @Nullable String href) {
    private static Missing of(String name) {
      return new Missing(
          name,
          PaperReference.recognise(name)
              .flatMap(reference -> ArxivLinks.of(reference.id()))
              .map(ArxivLinks::abstractPage)
              .orElse(null));
    }
  }

  static SavedView of(NamedPapers named) {
    List<PaperId> ids = named.papers().stream().map(AnnouncedPaper::id).toList();
    return new SavedView(
        ids.isEmpty() ? "" : TextFormat.papers(ids.size()),
        named.papers().stream().map(HitView::of).toList(),
        named.missing().stream().map(Missing::of).toList(),
        ids.isEmpty()
            ? List.of()
            : List.of(
                new Link("BibTeX", Addresses.export(ids, "bib"), false),
                new Link("RIS", Addresses.export(ids, "ris"), false),
                new Link("CSV", Addresses.export(ids, "csv"), false),
                new Link("Citations (APA)", Addresses.export(ids, "txt"), false)),
        ids.isEmpty() || ids.size() > SimilarRequest.MAX_PAPERS
            ? null
            : new Link("Papers like these", Addresses.similar(ids), false));
  }

  /** Whether there is a formula to set. */
  boolean hasFormulas() {
    return hits.stream().anyMatch(hit -> hit.paper().hasFormulas());
  }
}
