package dev.incipit.listing.page;

import dev.incipit.listing.field.ListName;
import dev.incipit.listing.field.Scan;
import dev.incipit.listing.input.SourceText;
import dev.incipit.listing.model.Listing;
import dev.incipit.listing.model.ListingEntry;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ListingSection;
import dev.incipit.listing.model.ListingSpan;
import dev.incipit.listing.model.ListingSpan.Kind;
import dev.incipit.listing.model.ProblemKind;
import dev.incipit.listing.model.ReadOptions;
import dev.incipit.paper.Paper;
import dev.incipit.paper.Taxonomy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page: cuts it at headers and headings, has each entry read, then settles what only the
 * page as a whole can tell. For one use, by one thread.
 */
final class ListingPage {
  private final ReadOptions options;
  private final SourceText source;
  private final String text;
  private final int start;
  private final int end;
  private final PageProblems problems;
  private final ParsedSpans parsed = new ParsedSpans();
  private final List<EntryHeader> headers;
  private final List<Heading> headings;
  private final PageSections sections;
  private List<ListingSpan> spans = List.of();

  /** A page that is all of a text, or one of several in it. */
  ListingPage(SourceText source, int start, int end, ReadOptions options) {
    this.options = options;
    this.source = source;
    this.text = source.text();
    this.start = start;
    this.end = end;
    this.problems = new PageProblems(source);
    this.headers = HeaderSequence.choose(HeaderScanner.scan(text, start, end));
    int firstEntry = headers.isEmpty() ? end : headers.getFirst().start();
    List<Heading> all = Heading.scan(text, start, end);
    this.headings = all.stream().filter(h -> !PageHead.isIndex(h, all, text, firstEntry)).toList();
    this.sections = new PageSections(headers, headings);
  }

  /** The page as a listing, or as one for each day that it shows. */
  List<Listing> read() {
    PageHead printed = PageHead.read(text, Scan.skipSpace(text, start, end), firstPart());
    parsed.addAll(printed.parsed());
    for (Heading heading : headings) {
      Kind kind = heading.type() == null ? Kind.HEADER : Kind.HEADING;
      if (!heading.cut()) {
        parsed.add(kind, heading.start(), heading.end());
      }
    }
    List<EntryDraft> drafts = drafts();
    DoubtfulAuthors.settle(drafts, text);
    List<Heading> days = days();
    PageHead head = days.isEmpty() ? printed.on(onlyDay()) : printed;
    EntryChecks checks = new EntryChecks(source, problems, drafts, at -> heading(head, days, at));
    List<ListingEntry> entries = new ArrayList<>();
    for (EntryDraft draft : drafts) {
      Paper paper = checks.paper(draft);
      if (paper == null) {
        parsed.add(Kind.PROBLEM, draft.header.start(), draft.end);
      } else {
        parsed.addAll(draft.parsed);
        entries.add(entry(draft, paper));
      }
    }
    Listing listing = listing(head, entries);
    pageProblems(listing, days);
    leftovers();
    return listing.date() == null
        ? ListingDays.split(listing, days(days, entries))
        : List.of(listing);
  }

  /** The headings that divide a page of several days; none if it is of one day. */
  private List<Heading> days() {
    List<Heading> days = ListingDays.headings(headings);
    List<Heading> ofSections = ListingDays.ofSections(headings);
    return days.isEmpty() && ofSections.size() > 1 ? ofSections : days;
  }

  /** The day of a page whose head tells none: as its sections tell, or as the caller knows. */
  private @Nullable LocalDate onlyDay() {
    List<Heading> ofSections = ListingDays.ofSections(headings);
    return ofSections.isEmpty() ? options.day() : ofSections.getFirst().day();
  }

  /** What a rejected entry needs before it to be read again as one of this page. */
  private String heading(PageHead head, List<Heading> days, int at) {
    String name = head.name();
    LocalDate day = head.date();
    if (day == null) {
      for (Heading heading : days) {
        day = heading.start() < at ? heading.day() : day;
      }
    }
    String list = options.list();
    if (name.isEmpty() && list != null) {
      name = Taxonomy.arxiv().subject(list).name() + " (" + list + ")";
    }
    return (name.isEmpty() ? "" : name + "\n") + PageHead.line(day);
  }

  private List<ListingDays.Day> days(List<Heading> days, List<ListingEntry> entries) {
    List<ListingDays.Day> split = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < days.size(); i++) {
      long next = i + 1 < days.size() ? source.byteOffset(days.get(i + 1).start()) : Long.MAX_VALUE;
      int to = from;
      while (to < entries.size() && entries.get(to).byteOffset() < next) {
        to++;
      }
      split.add(new ListingDays.Day(days.get(i), entries.subList(from, to)));
      dayCount(days.get(i), i + 1 < days.size() ? days.get(i + 1).start() : end);
      from = to;
    }
    return split;
  }

  private void dayCount(Heading day, int to) {
    long found = headers.stream().filter(h -> h.start() >= day.start() && h.start() < to).count();
    if (day.shown() != null && day.shown() != found) {
      problems.add(ProblemKind.COUNTS_DIFFER, day.start(), promises(day.shown(), found));
    }
  }

  private static String promises(int shown, long found) {
    return "the heading promises "
        + shown
        + " entries, "
        + found
        + " were found; is a part of the page missing?";
  }

  List<ListingProblem> problems() {
    return problems.sorted();
  }

  List<ListingSpan> spans() {
    return spans;
  }

  @Nullable Integer promised() {
    return sections.promised();
  }

  private int firstPart() {
    int header = headers.isEmpty() ? end : headers.getFirst().start();
    // Remarks on the whole page may stand before the line that tells its day.
    int heading =
        headings.stream()
            .filter(h -> h.type() != null || h.day() != null)
            .mapToInt(Heading::start)
            .findFirst()
            .orElse(end);
    return Math.min(header, heading);
  }

  private List<EntryDraft> drafts() {
    List<Integer> ends = new ArrayList<>();
    headers.forEach(h -> ends.add(h.start()));
    headings.forEach(h -> ends.add(h.start()));
    ends.add(end);
    ends.sort(Comparator.naturalOrder());
    List<EntryDraft> drafts = new ArrayList<>(headers.size());
    int next = 0;
    for (EntryHeader header : headers) {
      while (ends.get(next) <= header.start()) {
        next++;
      }
      int entryEnd = ends.get(next);
      drafts.add(EntryParser.parse(text, header, entryEnd, entryEnd == text.length()));
    }
    return drafts;
  }

  private ListingEntry entry(EntryDraft draft, Paper paper) {
    EntryHeader header = draft.header;
    return new ListingEntry(
        header.number(),
        sections.type(header),
        header.from(),
        header.links(),
        paper,
        source.line(header.start()),
        source.byteOffset(header.start()));
  }

  private Listing listing(PageHead head, List<ListingEntry> entries) {
    String list =
        ListName.code(
            head.name(), entries.stream().map(ListingEntry::paper).toList(), options.list());
    return new Listing(
        head.name(), list, head.date(), head.kind(), sections.sections(text), entries);
  }

  private void pageProblems(Listing listing, List<Heading> days) {
    if (listing.date() == null && days.isEmpty()) {
      problems.add(
          ProblemKind.NO_DATE,
          start,
          "the page tells no day (a line 'Showing new listings for Friday, 10 April 2026');"
              + " its papers are taken, but not as announced");
    }
    if (listing.list() == null) {
      problems.add(
          ProblemKind.UNKNOWN_LIST,
          start,
          "the list '"
              + listing.name()
              + "' is no subject of arXiv and its entries share none; its papers are taken, but"
              + " not as announced");
    }
    if (headers.isEmpty() && !sections.saysEmpty()) {
      problems.add(
          ProblemKind.NO_ENTRIES,
          start,
          "the page has no entries and does not say that it is empty");
    }
    for (ListingSection section : listing.sections()) {
      if (section.shown() != null && section.shown() != section.read()) {
        problems.add(
            ProblemKind.COUNTS_DIFFER,
            sections.headingStart(section.type()),
            promises(section.shown(), section.read()));
      }
    }
    for (Map.Entry<Integer, Integer> gap : HeaderSequence.gaps(headers).entrySet()) {
      EntryHeader header = headers.get(gap.getKey());
      problems.add(
          ProblemKind.NUMBER_GAP,
          header.start(),
          "entry ["
              + header.number()
              + "] stands where ["
              + gap.getValue()
              + "] should; an entry may be missing or hidden in the abstract before");
    }
  }

  private void leftovers() {
    List<ParsedSpans.Claim> tiles = parsed.tiled(text, start, end, this::leftover);
    spans = ParsedSpans.spans(tiles, source);
  }

  private void leftover(ParsedSpans.Claim gap) {
    String excerpt = Scan.collapsed(text, gap.start(), Math.min(gap.end(), gap.start() + 60));
    problems.add(
        ProblemKind.LEFTOVER_TEXT,
        gap.start(),
        "this text is not understood and was left out: '" + excerpt + "'");
  }
}
