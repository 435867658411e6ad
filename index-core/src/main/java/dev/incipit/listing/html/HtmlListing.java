package dev.incipit.listing.html;

import dev.incipit.listing.field.ListName;
import dev.incipit.listing.field.SubjectList;
import dev.incipit.listing.input.EntrySink;
import dev.incipit.listing.model.Listing;
import dev.incipit.listing.model.ListingEntry;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ListingSection;
import dev.incipit.listing.model.ProblemKind;
import dev.incipit.listing.model.ReadOptions;
import dev.incipit.listing.page.Heading;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads one listing page: headings and entries in the order of the page. For one use. */
final class HtmlListing {

  /** What stands under one heading. */
  private static final class Part {
    final @Nullable Heading heading;
    final @Nullable Element place;
    final List<ListingEntry> entries = new ArrayList<>();
    int found;

    Part(@Nullable Heading heading, @Nullable Element place) {
      this.heading = heading;
      this.place = place;
    }
  }

  private final HtmlPage page;
  private final ReadOptions options;
  private final HtmlHead head;
  private final List<Part> parts = new ArrayList<>();
  private final List<ListingProblem> problems = new ArrayList<>();

  HtmlListing(HtmlPage page, ReadOptions options) {
    this.page = page;
    this.options = options;
    this.head = HtmlHead.of(page).on(options);
  }

  /** Reads the page; answers how many entries it promises, null if it does not say. */
  @Nullable Integer read(EntrySink sink) {
    parts.add(new Part(null, null));
    for (Element element : page.document().select("h2, h3, h4, dt")) {
      if (element.nameIs("dt")) {
        entry(element);
      } else {
        String text = element.text().strip();
        List<Heading> headings = Heading.scan(text, 0, text.length());
        if (!headings.isEmpty()) {
          parts.add(new Part(headings.getFirst(), element));
        }
      }
    }
    List<Listing> listings = listings();
    listings.forEach(listing -> listing.papers().forEach(sink::paper));
    pageProblems(listings);
    problems.forEach(sink::problem);
    listings.forEach(listing -> sink.page(listing, List.of()));
    return promised();
  }

  private void entry(Element element) {
    Element next = element.nextElementSibling();
    HtmlEntry entry = new HtmlEntry(element, next != null && next.nameIs("dd") ? next : null);
    if (entry.number() == 0 && entry.id().isEmpty()) {
      return;
    }
    Part part = parts.getLast();
    part.found++;
    Optional<PaperReference> reference = entry.reference();
    if (reference.isEmpty()) {
      String message = "'" + entry.id() + "' is no arXiv id, which looks like 2604.07609";
      reject(ProblemKind.BAD_ID, entry, part, message);
    } else if (entry.title().isEmpty() && entry.abstractText().isEmpty()) {
      String message = reference.get().id() + ": it has neither a title nor an abstract; add one";
      reject(ProblemKind.EMPTY_ENTRY, entry, part, message);
    } else {
      Paper paper = entry.paper(reference.get());
      warnings(entry, paper);
      part.entries.add(
          new ListingEntry(
              Math.max(1, entry.number()),
              type(entry, part),
              entry.from(),
              entry.links(),
              paper,
              page.line(element),
              page.byteOffset(element)));
    }
  }

  private static AnnouncementType type(HtmlEntry entry, Part part) {
    AnnouncementType marked = entry.type();
    AnnouncementType section = part.heading == null ? null : part.heading.type();
    return marked != null ? marked : section != null ? section : AnnouncementType.NEW;
  }

  private void warnings(HtmlEntry entry, Paper paper) {
    if (paper.title().isEmpty()) {
      String message = paper.id() + " has no title";
      problems.add(page.problem(ProblemKind.NO_TITLE, entry.head(), message, null));
    }
    SubjectList subjects = entry.subjects();
    if (subjects == null) {
      String message =
          paper.id() + " has no subjects that end with codes, as 'Performance (cs.PF)'";
      problems.add(page.problem(ProblemKind.NO_SUBJECTS, entry.head(), message, null));
      return;
    }
    for (String code : subjects.unknown()) {
      String message = paper.id() + " has the subject '" + code + "', unknown to arXiv";
      problems.add(page.problem(ProblemKind.UNKNOWN_SUBJECT, entry.head(), message, null));
    }
  }

  private void reject(ProblemKind kind, HtmlEntry entry, Part part, String message) {
    String raw = HtmlRaw.page(head, part.place, day(part), entry);
    problems.add(page.problem(kind, entry.head(), message, raw));
  }

  private @Nullable LocalDate day(Part part) {
    LocalDate day = part.heading == null ? null : part.heading.day();
    return day != null ? day : head.date();
  }

  /** One listing for each day, in the order of the page. */
  private List<Listing> listings() {
    List<Paper> papers =
        parts.stream().flatMap(p -> p.entries.stream()).map(ListingEntry::paper).toList();
    String list =
        head.code() != null ? head.code() : ListName.code(head.name(), papers, options.list());
    List<Listing> listings = new ArrayList<>();
    for (int i = 0; i < parts.size(); ) {
      LocalDate day = day(parts.get(i));
      int end = i + 1;
      while (end < parts.size() && sameDay(day, day(parts.get(end)))) {
        end++;
      }
      List<Part> group = parts.subList(i, end);
      boolean leading = i == 0 && end < parts.size() && parts.getFirst().found == 0;
      if (!leading) {
        List<ListingEntry> entries = group.stream().flatMap(p -> p.entries.stream()).toList();
        listings.add(new Listing(head.name(), list, day, head.kind(), sections(group), entries));
      }
      i = end;
    }
    return listings;
  }

  private static boolean sameDay(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null ? other == null : one.equals(other);
  }

  private static List<ListingSection> sections(List<Part> group) {
    Map<AnnouncementType, ListingSection> sections = new EnumMap<>(AnnouncementType.class);
    for (Part part : group) {
      Heading heading = part.heading;
      if (heading != null && heading.type() != null && part.place != null) {
        sections.put(
            heading.type(),
            new ListingSection(
                heading.type(), part.place.text(), heading.shown(), heading.total(), part.found));
      } else {
        for (ListingEntry entry : part.entries) {
          ListingSection before = sections.get(entry.type());
          int read = before == null ? 1 : before.read() + 1;
          sections.put(entry.type(), new ListingSection(entry.type(), null, null, null, read));
        }
      }
    }
    return List.copyOf(sections.values());
  }

  private int found() {
    return parts.stream().mapToInt(p -> p.found).sum();
  }

  private @Nullable Integer promised() {
    int promised = 0;
    boolean any = false;
    for (Part part : parts) {
      Integer shown = part.heading == null ? null : part.heading.shown();
      if (shown == null && part.found > 0) {
        return found() == Optional.ofNullable(head.total()).orElse(-1) ? head.total() : null;
      }
      any |= shown != null;
      promised += shown == null ? 0 : shown;
    }
    return any ? Integer.valueOf(promised) : head.total();
  }

  private void pageProblems(List<Listing> listings) {
    Element whole = page.document();
    Integer promised = promised();
    if (found() == 0) {
      String text = page.document().text();
      if (promised != null && promised > 0) {
        problems.add(
            ProblemKind.NOT_RENDERED.of(
                "the page promises "
                    + promised
                    + " entries and shows none, as arXiv's pages do"
                    + " when they are made too late; save it again",
                page.source()));
      } else if (promised == null && !text.contains("No updates")) {
        String message = "the page has no entries and does not say that it is empty";
        problems.add(page.problem(ProblemKind.NO_ENTRIES, whole, message, null));
      }
      return;
    }
    for (Part part : parts) {
      Integer shown = part.heading == null ? null : part.heading.shown();
      if (shown != null && shown != part.found && part.place != null) {
        String message =
            "the heading promises "
                + shown
                + " entries, "
                + part.found
                + " were found; is a part of"
                + " the page missing?";
        problems.add(page.problem(ProblemKind.COUNTS_DIFFER, part.place, message, null));
      }
    }
    Listing first = listings.getFirst();
    if (first.list() == null) {
      String message =
          "the list '"
              + head.name()
              + "' is no subject of arXiv; its papers are taken,"
              + " but not as announced";
      problems.add(page.problem(ProblemKind.UNKNOWN_LIST, whole, message, null));
    }
    if (first.date() == null) {
      String message = "the page tells no day; its papers are taken, but not as announced";
      problems.add(page.problem(ProblemKind.NO_DATE, whole, message, null));
    }
  }
}
