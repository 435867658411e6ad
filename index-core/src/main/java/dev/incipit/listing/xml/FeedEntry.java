package dev.incipit.listing.xml;

import dev.incipit.listing.field.AuthorNames;
import dev.incipit.listing.field.Paragraphs;
import dev.incipit.listing.model.ProblemKind;
import dev.incipit.listing.model.ReadOptions;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry of a daily feed: a paper and its appearance on the feed's lists. */
final class FeedEntry {
  private static final String TYPE = "Announce Type:";
  private static final String ABSTRACT = "Abstract:";

  private static final Pattern AUTHORS = Pattern.compile("^\\s*Authors?:\\s*([^\\n]*)\\n");

  private FeedEntry() {}

  /** Reads an entry; throws as {@link XmlInput.EntryMapper#map} does. */
  static AnnouncedPaper read(
      XmlElement entry, FeedHead head, ReadOptions options, XmlInput.Oddities odd) {
    // Other feeds have ids of their own, but may still link to arXiv.
    PaperReference reference =
        Stream.of("guid", "id", "link")
            .flatMap(name -> PaperReference.recognise(entry.lineOrEmpty(name)).stream())
            .findFirst()
            .orElseGet(() -> XmlPapers.reference(entry.lineOrEmpty("link")));
    FeedTitle title = FeedTitle.of(entry.lineOrEmpty("title"));
    String description = FeedMarkup.text(description(entry));
    String abstractText = abstractText(description);
    List<String> codes = categories(entry);
    String primary = codes.isEmpty() ? title.subject() : null;
    List<Subject> subjects = XmlSubjects.coded(primary, codes, odd);
    Paper paper =
        Paper.builder(reference.id())
            .version(reference.version() != null ? reference.version() : title.version())
            .title(title.title())
            .abstractText(Paragraphs.of(abstractText))
            .authors(authors(entry, description))
            .subjects(subjects)
            .journalRef(entry.line("journal_reference"))
            .doi(entry.line("DOI"))
            .licence(entry.line("rights"))
            .build();
    AnnouncementType told = type(entry, description);
    AnnouncementType type = told != null ? told : title.type();
    return new AnnouncedPaper(paper, announcements(entry, type, head, options, subjects, odd));
  }

  private static String abstractText(String description) {
    int at = description.indexOf(ABSTRACT);
    if (at >= 0) {
      return description.substring(at + ABSTRACT.length());
    }
    Matcher authors = AUTHORS.matcher(description);
    return authors.find() ? description.substring(authors.end()) : description;
  }

  /** The creators; or the first line of the description, where older feeds have them. */
  private static Authors authors(XmlElement entry, String description) {
    List<String> creators = entry.lines("creator").stream().map(FeedMarkup::text).toList();
    Matcher authors = AUTHORS.matcher(description);
    String names =
        !creators.isEmpty() ? String.join(", ", creators) : authors.find() ? authors.group(1) : "";
    return names.isBlank() ? Authors.unknown() : AuthorNames.parse(names);
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
      @Nullable AnnouncementType type,
      FeedHead head,
      ReadOptions options,
      List<Subject> subjects,
      XmlInput.Oddities odd) {
    LocalDate named = XmlDates.day(written(entry, head), odd);
    LocalDate day = named != null ? named : options.day();
    String stated = options.list();
    List<String> lists = head.lists().isEmpty() && stated != null ? List.of(stated) : head.lists();
    if (type == null || day == null || lists.isEmpty()) {
      odd.add(
          type == null ? ProblemKind.UNKNOWN_MARK : ProblemKind.UNKNOWN_LIST,
          "does not say on which list, day or in which section it appears");
      return List.of();
    }
    List<Announcement> announcements = new ArrayList<>();
    String primary = subjects.isEmpty() ? null : subjects.getFirst().code();
    for (String list : lists) {
      boolean on = subjects.stream().anyMatch(s -> isUnder(s.code(), list));
      if (on || lists.size() == 1) {
        boolean first = primary == null || isUnder(primary, list);
        AnnouncementType here =
            type == AnnouncementType.NEW && !first ? AnnouncementType.CROSS : type;
        String from = here == AnnouncementType.CROSS && !first ? primary : null;
        announcements.add(new Announcement(list, day, here, 0, from));
      }
    }
    return announcements;
  }

  /** The day as it is written; null if neither the entry nor its feed tells one. */
  private static @Nullable String written(XmlElement entry, FeedHead head) {
    for (String name : List.of("pubDate", "published", "date")) {
      String written = entry.line(name);
      if (written != null) {
        return written;
      }
    }
    return head.day();
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
