package dev.incipit.listing.xml;

import dev.incipit.listing.field.AuthorNames;
import dev.incipit.listing.field.Paragraphs;
import dev.incipit.listing.model.ProblemKind;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperReference;
import dev.incipit.paper.Subject;
import dev.incipit.paper.Taxonomy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry of a daily feed: a paper and its appearance on the feed's lists. */
final class FeedEntry {
  private static final String TYPE = "Announce Type:";
  private static final String ABSTRACT = "Abstract:";

  private FeedEntry() {}

  /** Reads an entry; throws as {@link XmlInput.EntryMapper#map} does. */
  static AnnouncedPaper read(XmlElement entry, FeedHead head, XmlInput.Oddities odd) {
    // Other feeds have ids of their own, but may still link to arXiv.
    PaperReference reference =
        Stream.of("guid", "id", "link")
            .flatMap(name -> PaperReference.recognise(entry.lineOrEmpty(name)).stream())
            .findFirst()
            .orElseGet(() -> XmlPapers.reference(entry.lineOrEmpty("link")));
    String description = description(entry);
    int at = description.indexOf(ABSTRACT);
    List<Subject> subjects = XmlSubjects.coded(null, categories(entry), odd);
    List<String> creators = entry.lines("creator");
    Paper paper =
        Paper.builder(reference.id())
            .version(reference.version())
            .title(entry.lineOrEmpty("title"))
            .abstractText(
                Paragraphs.of(at < 0 ? description : description.substring(at + ABSTRACT.length())))
            .authors(
                creators.isEmpty()
                    ? Authors.unknown()
                    : AuthorNames.parse(String.join(", ", creators)))
            .subjects(subjects)
            .journalRef(entry.line("journal_reference"))
            .doi(entry.line("DOI"))
            .licence(entry.line("rights"))
            .build();
    return new AnnouncedPaper(paper, announcements(entry, description, head, subjects, odd));
  }

  private static String description(XmlElement entry) {
    XmlElement element = entry.child("description");
    element = element == null ? entry.child("summary") : element;
    return element == null ? "" : element.text();
  }

  private static List<String> categories(XmlElement entry) {
    return entry.all("category").stream()
        .map(c -> c.line().isEmpty() ? c.attribute("term").strip() : c.line())
        .filter(code -> !code.isEmpty())
        .toList();
  }

  private static List<Announcement> announcements(
      XmlElement entry,
      String description,
      FeedHead head,
      List<Subject> subjects,
      XmlInput.Oddities odd) {
    AnnouncementType type = type(entry, description);
    String written =
        entry.line("pubDate") != null ? entry.line("pubDate") : entry.line("published");
    LocalDate day = XmlDates.day(written != null ? written : head.day(), odd);
    if (type == null || day == null || head.lists().isEmpty()) {
      odd.add(
          type == null ? ProblemKind.UNKNOWN_MARK : ProblemKind.UNKNOWN_LIST,
          "does not say on which list, day or in which section it appears");
      return List.of();
    }
    List<Announcement> announcements = new ArrayList<>();
    String primary = subjects.isEmpty() ? null : subjects.getFirst().code();
    for (String list : head.lists()) {
      boolean on = subjects.stream().anyMatch(s -> isUnder(s.code(), list));
      if (on || head.lists().size() == 1) {
        boolean first = primary == null || isUnder(primary, list);
        AnnouncementType here =
            type == AnnouncementType.NEW && !first ? AnnouncementType.CROSS : type;
        String from = here == AnnouncementType.CROSS && !first ? primary : null;
        announcements.add(new Announcement(list, day, here, 0, from));
      }
    }
    return announcements;
  }

  private static boolean isUnder(String code, String list) {
    return Taxonomy.arxiv().path(code).contains(list);
  }

  private static @Nullable AnnouncementType type(XmlElement entry, String description) {
    String told = entry.lineOrEmpty("announce_type");
    int at = description.indexOf(TYPE);
    if (told.isEmpty() && at >= 0) {
      told = description.substring(at + TYPE.length()).lines().findFirst().orElse("").strip();
    }
    return switch (told) {
      case "new" -> AnnouncementType.NEW;
      case "cross" -> AnnouncementType.CROSS;
      case "replace", "replace-cross" -> AnnouncementType.REPLACED;
      default -> null;
    };
  }
}
