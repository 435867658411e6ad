package dev.incipit.web.page;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.search.Hit;
import dev.incipit.web.params.ArxivLinks;
import dev.incipit.web.params.Lookup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one paper.
 *
 * @param paper the paper
 * @param version the newest version known, in words; null when not told
 * @param versionNote what to say when the address named another version; null when nothing
 * @param submitted when it came in; null when not told
 * @param updated when the newest version came in; null when not told
 * @param reportNumber the report number; null when not told
 * @param licence the licence's address; null when not told
 * @param history its appearances in listings, newest first
 * @param similar papers like it, most alike first
 */
public record PaperPageView(
    PaperView paper,
    @Nullable String version,
    @Nullable String versionNote,
    @Nullable String submitted,
    @Nullable String updated,
    @Nullable String reportNumber,
    @Nullable String licence,
    List<BadgeView> history,
    List<PaperView> similar) {

  static PaperPageView of(Lookup found, List<Hit> similar) {
    AnnouncedPaper entry = found.entry();
    Paper paper = entry.paper();
    PaperDate updated = paper.updated();
    return new PaperPageView(
        PaperView.of(paper),
        paper.version() == null ? null : "v" + paper.version(),
        versionNote(found),
        paper.submittedOrMonth().map(Wording::date).orElse(null),
        updated == null ? null : Wording.date(updated),
        paper.reportNumber(),
        paper.licence(),
        entry.announcements().reversed().stream().map(BadgeView::of).toList(),
        similar.stream().map(hit -> PaperView.of(hit.paper())).toList());
  }

  /** Whether the abstract can open with an initial: with a letter, not with a formula. */
  public boolean hasInitial() {
    return !paper.paragraphs().isEmpty()
        && Character.isLetter(paper.paragraphs().getFirst().codePointAt(0));
  }

  private static @Nullable String versionNote(Lookup found) {
    Integer asked = found.version();
    Integer known = found.entry().paper().version();
    if (asked == null || asked.equals(known)) {
      return null;
    }
    return "You asked for version "
        + asked
        + ". This index keeps one version of each paper"
        + (known == null ? ", the newest announced." : ", here version " + known + ".");
  }

  /** What reference managers read. */
  static List<FrameView.Meta> metas(Paper paper) {
    List<FrameView.Meta> metas = new ArrayList<>();
    metas.add(new FrameView.Meta("citation_title", PaperView.titleOf(paper)));
    paper.authors().names().forEach(n -> metas.add(new FrameView.Meta("citation_author", n)));
    paper
        .submittedOrMonth()
        .map(date -> date.precision() == PaperDate.Precision.MONTH ? "" + date : "" + date.day())
        .ifPresent(day -> metas.add(new FrameView.Meta("citation_date", day.replace('-', '/'))));
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
}
