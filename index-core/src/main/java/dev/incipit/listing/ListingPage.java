package dev.incipit.listing;

import dev.incipit.listing.ListingSpan.Kind;
import dev.incipit.paper.Paper;
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
  private final SourceText source;
  private final String text;
  private final PageProblems problems;
  private final Claims claims = new Claims();
  private final List<EntryHeader> headers;
  private final List<Heading> headings;
  private final PageSections sections;
  private List<ListingSpan> spans = List.of();

  ListingPage(SourceText source) {
    this.source = source;
    this.text = source.text();
    this.problems = new PageProblems(source);
    this.headers = HeaderSequence.choose(HeaderScanner.scan(text, 0, text.length()));
    this.headings = Heading.scan(text, 0, text.length());
    this.sections = new PageSections(headers, headings);
  }

  Listing read() {
    PageHead head = PageHead.read(text, Scan.skipSpace(text, 0, text.length()), firstPart());
    claims.addAll(head.claims());
    for (Heading heading : headings) {
      Kind kind = heading.type() == null ? Kind.HEADER : Kind.HEADING;
      if (!heading.cut()) {
        claims.add(kind, heading.start(), heading.end());
      }
    }
    List<EntryDraft> drafts = drafts();
    DoubtfulAuthors.settle(drafts, text);
    EntryChecks checks = new EntryChecks(source, problems, drafts);
    List<ListingEntry> entries = new ArrayList<>();
    for (EntryDraft draft : drafts) {
      Paper paper = checks.paper(draft);
      if (paper == null) {
        claims.add(Kind.PROBLEM, draft.header.start(), draft.end);
      } else {
        claims.addAll(draft.claims);
        entries.add(entry(draft, paper));
      }
    }
    Listing listing = listing(head, entries);
    pageProblems(listing);
    leftovers();
    return listing;
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
    int header = headers.isEmpty() ? text.length() : headers.getFirst().start();
    int heading = headings.isEmpty() ? text.length() : headings.getFirst().start();
    return Math.min(header, heading);
  }

  private List<EntryDraft> drafts() {
    List<Integer> ends = new ArrayList<>();
    headers.forEach(h -> ends.add(h.start()));
    headings.forEach(h -> ends.add(h.start()));
    ends.add(text.length());
    ends.sort(Comparator.naturalOrder());
    List<EntryDraft> drafts = new ArrayList<>(headers.size());
    int next = 0;
    for (EntryHeader header : headers) {
      while (ends.get(next) <= header.start()) {
        next++;
      }
      int end = ends.get(next);
      drafts.add(EntryParser.parse(text, header, end, end == text.length()));
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
    String list = ListName.code(head.name(), entries.stream().map(ListingEntry::paper).toList());
    return new Listing(
        head.name(), list, head.date(), head.kind(), sections.sections(text), entries);
  }

  private void pageProblems(Listing listing) {
    if (listing.date() == null) {
      problems.add(
          ProblemKind.NO_DATE,
          0,
          "the page tells no day (a line 'Showing new listings for Friday, 10 April 2026');"
              + " its papers are taken, but not as announced");
    }
    if (listing.list() == null) {
      problems.add(
          ProblemKind.UNKNOWN_LIST,
          0,
          "the list '"
              + listing.name()
              + "' is no subject of arXiv and its entries share none; its papers are taken, but"
              + " not as announced");
    }
    if (headers.isEmpty() && !sections.saysEmpty()) {
      problems.add(
          ProblemKind.NO_ENTRIES, 0, "the page has no entries and does not say that it is empty");
    }
    for (ListingSection section : listing.sections()) {
      if (section.shown() != null && section.shown() != section.read()) {
        problems.add(
            ProblemKind.COUNTS_DIFFER,
            sections.headingStart(section.type()),
            "the heading promises "
                + section.shown()
                + " entries, "
                + section.read()
                + " were found; is a part of the page missing?");
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
    List<Claims.Claim> tiles = claims.tiled(text, this::leftover);
    spans = Claims.spans(tiles, source);
  }

  private void leftover(Claims.Claim gap) {
    String excerpt = Scan.collapsed(text, gap.start(), Math.min(gap.end(), gap.start() + 60));
    problems.add(
        ProblemKind.LEFTOVER_TEXT,
        gap.start(),
        "this text is not understood and was left out: '" + excerpt + "'");
  }
}
