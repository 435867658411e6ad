package dev.incipit.web.page.paper;

import dev.incipit.mark.Mark;
import dev.incipit.mark.Marks;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.Fragment;
import dev.incipit.search.Highlights;
import dev.incipit.web.params.Addresses;
import dev.incipit.web.params.ArxivLinks;
import dev.incipit.web.text.DisplayText;
import dev.incipit.web.text.RenderableFormulas;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A paper wherever a page shows one.
 *
 * @param id the id
 * @param label the id as people cite it, {@code arXiv:2604.07609}
 * @param href the paper's page
 * @param title the title in pieces
 * @param authorsKnown whether the source lists authors
 * @param authors the authors
 * @param subjects the subjects, primary first
 * @param classes the classes of the MSC and of the ACM
 * @param paragraphs the abstract's paragraphs in pieces
 * @param comments the comments in pieces; empty when there are none
 * @param journalRef where it was published, in pieces; empty when not told
 * @param doi the publisher's DOI; null when not told
 * @param arxiv where arXiv shows it; null when arXiv does not
 * @param contextObject the paper for reference managers, see {@link PaperCitation}
 * @param withdrawn whether it says of itself that it was withdrawn
 * @param marks what else it tells of itself, for its badges
 * @param declared the values of declared fields, each behind its field's name
 */
public record PaperView(
    String id,
    String label,
    String href,
    List<Fragment> title,
    boolean authorsKnown,
    List<AuthorView> authors,
    List<SubjectView> subjects,
    List<SubjectView> classes,
    List<List<Fragment>> paragraphs,
    List<Fragment> comments,
    List<Fragment> journalRef,
    @Nullable String doi,
    @Nullable ArxivLinks arxiv,
    String contextObject,
    boolean withdrawn,
    List<MarkView> marks,
    Map<String, String> declared) {

  /** Authors in sight where there are more. */
  public static final int SHOWN_AUTHORS = 20;

  public static PaperView of(AnnouncedPaper entry) {
    return of(entry, Highlights.NONE);
  }

  public static PaperView of(AnnouncedPaper entry, Highlights highlights) {
    Paper paper = entry.paper();
    Marks marks = entry.marks();
    return new PaperView(
        paper.id().value(),
        paper.id().isArxiv() ? "arXiv:" + paper.id() : paper.id().value(),
        Addresses.paper(paper.id()),
        highlights.title().isEmpty() ? plain(titleOf(paper)) : DisplayText.of(highlights.title()),
        paper.authors().known(),
        AuthorView.of(paper, highlights),
        SubjectView.of(paper),
        SubjectView.classes(paper),
        Paragraphs.of(
            highlights.abstractText().isEmpty()
                ? List.of(new Fragment(paper.abstractText(), false))
                : highlights.abstractText()),
        highlights.comments().isEmpty()
            ? plain(paper.comments())
            : DisplayText.of(highlights.comments()),
        highlights.journalRef().isEmpty()
            ? plain(paper.journalRef())
            : DisplayText.of(highlights.journalRef()),
        paper.doi(),
        ArxivLinks.of(paper.id()).orElse(null),
        PaperCitation.contextObject(paper),
        marks.marks().contains(Mark.WITHDRAWN),
        MarkView.of(marks),
        declared(paper));
  }

  private static Map<String, String> declared(Paper paper) {
    Map<String, String> declared = new LinkedHashMap<>();
    paper.fields().forEach((name, values) -> declared.put(name, String.join(", ", values)));
    return declared;
  }

  /** The title as people read it, even where the source has none. */
  public static String titleOf(Paper paper) {
    return paper.title().isBlank() ? "Untitled paper " + paper.id() : DisplayText.of(paper.title());
  }

  private static List<Fragment> plain(@Nullable String text) {
    return text == null || text.isBlank()
        ? List.of()
        : DisplayText.of(List.of(new Fragment(text, false)));
  }

  /** The paper as a file in a format that a suffix names. */
  public String fileHref(String suffix) {
    return Addresses.file(PaperId.of(id), suffix);
  }

  /** The abstract without marks and paragraphs. */
  public String abstractText() {
    return paragraphs.stream()
        .map(paragraph -> paragraph.stream().map(Fragment::text).collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }

  /** The publisher's page; null without DOI. */
  public @Nullable String doiHref() {
    return doi == null ? null : "https://doi.org/" + doi;
  }

  /** Whether there is a formula to set. */
  public boolean hasFormulas() {
    return hasFormulas(title)
        || hasFormulas(comments)
        || paragraphs.stream().anyMatch(paragraph -> hasFormulas(paragraph));
  }

  /** No mark ends within a formula, so that each piece can be looked at by itself. */
  private static boolean hasFormulas(List<Fragment> pieces) {
    return pieces.stream().anyMatch(piece -> hasFormulas(piece.text()));
  }

  private static boolean hasFormulas(String text) {
    return RenderableFormulas.areIn(text);
  }
}
