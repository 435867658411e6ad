package dev.incipit.web.page.paper;

import dev.incipit.export.PersonName;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.text.PlainText;
import dev.incipit.web.page.frame.FrameView;
import dev.incipit.web.params.ArxivLinks;
import dev.incipit.web.params.QueryString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a paper's page tells reference managers what it shows. */
public final class PaperCitation {
  private PaperCitation() {}

  /** The tags of Google Scholar, which reference managers read. */
  public static List<FrameView.Meta> metas(Paper paper) {
    List<FrameView.Meta> metas = new ArrayList<>();
    metas.add(new FrameView.Meta("citation_title", PaperView.titleOf(paper)));
    paper.authors().names().forEach(n -> metas.add(new FrameView.Meta("citation_author", n)));
    String day = day(paper);
    if (day != null) {
      metas.add(new FrameView.Meta("citation_date", day.replace('-', '/')));
    }
    if (paper.doi() != null) {
      metas.add(new FrameView.Meta("citation_doi", paper.doi()));
    }
    ArxivLinks.of(paper.id())
        .ifPresent(links -> {
          metas.add(new FrameView.Meta("citation_arxiv_id", paper.id().value()));
          metas.add(new FrameView.Meta("citation_pdf_url", links.pdf()));
        });
    if (!paper.abstractText().isBlank()) {
      metas.add(new FrameView.Meta("citation_abstract", paper.abstractText()));
    }
    return metas;
  }

  /** As exactly as it is known: {@code 2026-04-10} or {@code 2026-04}. */
  private static @Nullable String day(Paper paper) {
    return paper
        .submittedOrMonth()
        .map(date -> date.precision() == PaperDate.Precision.MONTH ? "" + date : "" + date.day())
        .orElse(null);
  }

  /**
   * A ContextObject in a span (COinS): the facts in the form of ANSI/NISO Z39.88-2004. They are
   * told as Dublin Core, since only there a preprint is no article of a journal.
   */
  static String contextObject(Paper paper) {
    Map<String, List<String>> facts = new LinkedHashMap<>();
    facts.put("ctx_ver", List.of("Z39.88-2004"));
    facts.put("rft_val_fmt", List.of("info:ofi/fmt:kev:mtx:dc"));
    facts.put("rft.type", List.of(paper.id().isArxiv() ? "preprint" : "document"));
    facts.put("rft.title", List.of(PaperView.titleOf(paper)));
    if (!paper.authors().names().isEmpty()) {
      // Who reads "Ludwig van Beethoven" takes the last word for all of the family name.
      List<String> names =
          paper.authors().names().stream()
              .map(name -> PersonName.of(PlainText.of(name).text()).inverted())
              .toList();
      facts.put("rft.creator", names);
    }
    String day = day(paper);
    if (day != null) {
      facts.put("rft.date", List.of(day));
    }
    if (paper.id().isArxiv()) {
      facts.put("rft.publisher", List.of("arXiv"));
    }
    List<String> ids = new ArrayList<>();
    if (paper.doi() != null) {
      ids.add("info:doi/" + paper.doi());
    }
    ArxivLinks.of(paper.id()).ifPresent(links -> ids.add(links.abstractPage()));
    if (!ids.isEmpty()) {
      facts.put("rft_id", ids);
    }
    return new QueryString(facts).toString();
  }
}
