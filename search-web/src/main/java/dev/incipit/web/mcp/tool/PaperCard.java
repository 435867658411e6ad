package dev.incipit.web.mcp.tool;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.incipit.mark.Mark;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Subject;
import dev.incipit.web.params.ArxivLinks;
import dev.incipit.web.text.DisplayText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A paper as an assistant is told of it. What is not known, or not asked for, is left out.
 *
 * @param authors the first authors; null when the sources name none
 * @param authorsInAll how many authors there are; null when all of them are named
 * @param marks what the paper tells of itself; null when nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaperCard(
    String id,
    @Nullable Integer version,
    String title,
    @Nullable List<String> authors,
    @Nullable Integer authorsInAll,
    @Nullable String submitted,
    @Nullable String announced,
    List<String> subjects,
    @JsonProperty("abstract") @Nullable String abstractText,
    @Nullable String comments,
    @Nullable String journalRef,
    @Nullable String doi,
    @Nullable List<String> marks,
    @Nullable List<Appearance> announcements,
    String url) {

  /** How many authors are named of a long list. */
  private static final int SOME_AUTHORS = 5;

  /** How much of an abstract is its start, in characters. */
  private static final int START = 300;

  /** A paper's appearance in a listing. */
  record Appearance(String list, String date, String type) {
    static Appearance of(Announcement announcement) {
      return new Appearance(
          announcement.list(), announcement.date().toString(), announcement.type().code());
    }
  }

  /** A paper with all that is known of it. */
  public static PaperCard full(AnnouncedPaper entry) {
    return of(entry, Detail.FULL);
  }

  /** A paper without its abstract. */
  public static PaperCard brief(AnnouncedPaper entry) {
    return of(new AnnouncedPaper(entry.paper(), List.of(), entry.note()), Detail.BRIEF);
  }

  static PaperCard of(AnnouncedPaper entry, Detail detail) {
    Paper paper = entry.paper();
    boolean full = detail == Detail.FULL;
    List<String> names = paper.authors().names();
    boolean cut = !full && names.size() > SOME_AUTHORS;
    List<Announcement> announcements = entry.announcements();
    return new PaperCard(
        paper.id().value(),
        paper.version(),
        title(paper),
        paper.authors().known() ? names.subList(0, cut ? SOME_AUTHORS : names.size()) : null,
        cut ? names.size() : null,
        paper.submittedOrMonth().map(PaperDate::toString).orElse(null),
        announcements.isEmpty() ? null : announcements.getLast().date().toString(),
        paper.subjects().stream().map(Subject::code).toList(),
        abstractOf(paper, detail),
        full ? paper.comments() : null,
        full ? paper.journalRef() : null,
        full ? paper.doi() : null,
        marks(entry),
        full ? announcements.stream().map(Appearance::of).toList() : null,
        url(paper.id()));
  }

  private static @Nullable List<String> marks(AnnouncedPaper entry) {
    List<String> marks = entry.marks().marks().stream().map(Mark::code).toList();
    return marks.isEmpty() ? null : marks;
  }

  /** A title as it is read, even where the source has none. */
  static String title(Paper paper) {
    String title = DisplayText.of(paper.title().strip().replaceAll("\\s+", " "));
    return title.isEmpty() ? paper.id().value() : title;
  }

  private static @Nullable String abstractOf(Paper paper, Detail detail) {
    if (detail == Detail.BRIEF || paper.abstractText().isBlank()) {
      return null;
    }
    String whole = DisplayText.of(paper.abstractText().strip());
    return detail == Detail.FULL ? whole : start(whole.replaceAll("\\s+", " "));
  }

  private static String start(String text) {
    if (text.length() <= START) {
      return text;
    }
    int end = text.lastIndexOf(' ', START);
    int cut = end > 0 ? end : START;
    return text.substring(0, Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut) + "…";
  }

  /** Where anybody finds the paper: at arXiv, or else as a resource of this server. */
  static String url(PaperId id) {
    return ArxivLinks.of(id).map(ArxivLinks::abstractPage).orElse("paper://" + id);
  }

  static Map<String, Object> schema() {
    Map<String, Object> appearance =
        new Schema()
            .required("list", Schema.text("The list, as cs.DC."))
            .required("date", Schema.text("The listing day."))
            .required(
                "type", Schema.choice(List.of("new", "cross", "replaced"), "Why it is there."))
            .build();
    return new Schema()
        .required("id", Schema.text("arXiv's id without version; take it for fetch and cite."))
        .optional("version", Schema.number(1, Integer.MAX_VALUE, "The newest version known."))
        .required("title", Schema.text("The title."))
        .optional("authors", Schema.texts("The authors, or the first; left out when not known."))
        .optional("authorsInAll", Schema.count("How many authors, when some are left out."))
        .optional("submitted", Schema.text("When the first version came in, or the id's month."))
        .optional("announced", Schema.text("The day of the last listing that shows it."))
        .required("subjects", Schema.texts("Subject codes, the primary one first."))
        .optional("abstract", Schema.text("The abstract, or its start when it ends with …"))
        .optional("comments", Schema.text("The authors' comments."))
        .optional("journalRef", Schema.text("Where it was published."))
        .optional("doi", Schema.text("The publisher's DOI."))
        .optional("marks", Schema.texts("What it tells of itself, as withdrawn or code."))
        .optional("announcements", Schema.list(appearance, "The listings that show it."))
        .required("url", Schema.text("Where to find it."))
        .build();
  }
}
