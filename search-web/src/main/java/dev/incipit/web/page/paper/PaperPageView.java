package dev.incipit.web.page.paper;

import dev.incipit.export.ExportFormat;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.search.Fragment;
import dev.incipit.search.Highlights;
import dev.incipit.search.Hit;
import dev.incipit.web.page.frame.Link;
import dev.incipit.web.params.Lookup;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page of one paper.
 *
 * @param paper the paper
 * @param version the newest version known, in words; null when not told
 * @param versionNote what to say when the address named another version; null when nothing
 * @param results the results that it was opened from; null when it was not
 * @param code where its code and data are; may be empty
 * @param citation the paper as a list of references has it
 * @param reportNumber the report number; null when not told
 * @param licence the licence's address; null when not told
 * @param timeline its versions and appearances in listings, newest first
 * @param similar papers like it, most alike first
 * @param sameAuthors other papers of its first authors, newest first
 * @param sameAuthorsHref all papers of these authors; null when there are no others
 */
public record PaperPageView(
    PaperView paper,
    @Nullable String version,
    @Nullable String versionNote,
    @Nullable ResultsView results,
    List<Link> code,
    String citation,
    @Nullable String reportNumber,
    @Nullable String licence,
    List<TimelineView> timeline,
    List<RelatedView> similar,
    List<RelatedView> sameAuthors,
    @Nullable String sameAuthorsHref) {

  /**
   * A paper's page.
   *
   * @param results the results that it was opened from; null when it was not
   * @param similar papers like it
   * @param sameAuthors other papers of its first authors
   * @param sameAuthorsHref all papers of these authors
   */
  public static PaperPageView of(
      Lookup found,
      @Nullable ResultsView results,
      List<Hit> similar,
      List<Hit> sameAuthors,
      String sameAuthorsHref)
      throws IOException {
    AnnouncedPaper entry = found.entry();
    Paper paper = entry.paper();
    return new PaperPageView(
        PaperView.of(entry, results == null ? Highlights.NONE : results.marks()),
        paper.version() == null ? null : "v" + paper.version(),
        versionNote(found),
        results,
        CodeLinks.of(paper),
        citation(entry),
        paper.reportNumber(),
        paper.licence(),
        TimelineView.of(entry),
        similar.stream().map(RelatedView::of).toList(),
        sameAuthors.stream().map(RelatedView::of).toList(),
        sameAuthors.isEmpty() ? null : sameAuthorsHref);
  }

  private static String citation(AnnouncedPaper entry) throws IOException {
    StringWriter text = new StringWriter();
    var writer = ExportFormat.APA.open(text);
    writer.start();
    writer.write(entry);
    writer.end();
    return text.toString().strip();
  }

  /** Whether the abstract can open with an initial: with a letter, not with a formula or a mark. */
  public boolean hasInitial() {
    return !paper.paragraphs().isEmpty() && opens(paper.paragraphs().getFirst().getFirst());
  }

  private static boolean opens(Fragment first) {
    return !first.match() && Character.isLetter(first.text().codePointAt(0));
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
    return paper.hasFormulas()
        || Stream.concat(similar.stream(), sameAuthors.stream())
            .anyMatch(row -> row.paper().hasFormulas());
  }
}
