package dev.incipit.web.page.paper;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.search.Hit;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.Lookup;
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

  public static PaperPageView of(Lookup found, List<Hit> similar) {
    AnnouncedPaper entry = found.entry();
    Paper paper = entry.paper();
    PaperDate updated = paper.updated();
    return new PaperPageView(
        PaperView.of(paper),
        paper.version() == null ? null : "v" + paper.version(),
        versionNote(found),
        paper.submittedOrMonth().map(TextFormat::date).orElse(null),
        updated == null ? null : TextFormat.date(updated),
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

  /** Whether there is a formula to set. */
  public boolean hasFormulas() {
    return paper.hasFormulas() || similar.stream().anyMatch(PaperView::hasFormulas);
  }
}
