package dev.incipit.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ListingKind;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ReadResult;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.Paper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {

  private static String entry(int number, String id, String mark, String text) {
    return """
    <dt>
      <a name='item%1$d'>[%1$d]</a>
      <a href ="/abs/%2$s" title="Abstract" id="%2$s">
        arXiv:%2$s
      </a>
      %3$s
        [<a href="/pdf/%2$s" title="Download PDF" id="pdf-%2$s">pdf</a>, <a href="/format/%2$s" title="Other formats" id="oth-%2$s">other</a>]
    </dt>
    <dd>
      <div class='meta'>
        <div class='list-title mathjax'><span class='descriptor'>Title:</span>
          Title &amp; Number
          %1$d
        </div>
        <div class='list-authors'><a href="/search/cs?query=B">Jos\u00e9 B. Author</a> (Institute, One), <a href="/search/cs?query=C">C. Author</a></div>
        <div class='list-comments mathjax'><span class='descriptor'>Comments:</span>
          12 pages, see <a href="https://example.org/x" class="link-external">this https URL</a>
        </div>
        <div class='list-subjects'><span class='descriptor'>Subjects:</span>
          <span class="primary-subject">Distributed, Parallel, and Cluster Computing (cs.DC)</span>; Performance (cs.PF)
        </div>
      </div>
      %4$s
    </dd>
    """
        .formatted(number, id, mark, text);
  }

  private static String page(String heads, String... lists) {
    return "<!DOCTYPE html>\n<html lang='en'><head><title>Distributed</title></head><body>"
        + "<header><h1><a href='/'>arXiv</a></h1></header>\n"
        + "<div id='content'><div id='dlpage'>\n"
        + "<h1>Distributed, Parallel, and Cluster Computing</h1>\n"
        + heads
        + Stream.of(lists).map(l -> "<dl id='articles'>" + l + "</dl>\n").reduce("", String::concat)
        + "</div></div></body></html>";
  }

  private static final String ABSTRACT = "<p class='mathjax'>First line\nof one.<br />Second. </p>";
  private static final String DAY =
      """
      <ul><li><a href='/list/cs.DC/recent'>See recent articles</a></li></ul>
      <h3>Showing new listings for Friday, 10 April 2026</h3>
      <div class='paging'>Total of 3 entries</div>
      """;
  static final String NEW =
      page(
          DAY,
          "<h3>New submissions (showing 1 of 1 entries)</h3>"
              + entry(1, "2604.07609", "", ABSTRACT),
          "<h3>Cross submissions (showing 1 of 1 entries)</h3>"
              + entry(2, "2604.07515", "(cross-list from cs.DS)", ABSTRACT),
          "<h3>Replacement submissions (showing 1 of 1 entries)</h3>"
              + entry(3, "2504.00001", "(replaced)", ABSTRACT));

  private static ReadResult read(String text) {
    return ListingReader.parse(text, "page");
  }

  private static List<String> codes(ReadResult result) {
    return result.problems().stream().map(ListingProblem::code).toList();
  }

  private static List<String> announced(ReadResult result) {
    return result.papers().stream()
        .flatMap(p -> p.announcements().stream())
        .map(a -> a.list() + " " + a.date() + " " + a.type().code() + " " + a.number())
        .toList();
  }

  @Test
  void aPageOfADayTellsItsSections() {
    ReadResult result = read(NEW);
    assertEquals(ListingFormat.LISTING_HTML, result.ledger().format());
    assertEquals(List.of(), codes(result));
    assertEquals(3, result.ledger().promised());
    assertEquals(
        List.of(
            "cs.DC 2026-04-10 new 1", "cs.DC 2026-04-10 cross 2", "cs.DC 2026-04-10 replaced 3"),
        announced(result));
    Announcement cross = result.papers().get(1).announcements().getFirst();
    assertEquals("cs.DS", cross.crossListedFrom());
    Paper paper = result.papers().getFirst().paper();
    assertEquals("Title & Number 1", paper.title());
    assertEquals("First line of one.\nSecond.", paper.abstractText());
    assertEquals(List.of("Jos\u00e9 B. Author", "C. Author"), paper.authors().names());
    assertEquals("12 pages, see https://example.org/x", paper.comments());
    assertEquals(List.of("cs.DC", "cs.PF"), paper.subjects().stream().map(s -> s.code()).toList());
    assertEquals(
        List.of("pdf", "other"), result.listings().getFirst().entries().getFirst().links());
    assertEquals(ListingKind.NEW, result.listings().getFirst().kind());
    assertEquals(result.papers(), read(NEW.replace("\n", "\r\n")).papers());
  }

  @Test
  void aPageOfSeveralDaysIsAListingForEach() {
    String page =
        page(
            "<h2>Authors and titles for recent submissions</h2><ul><li>Fri, 10 Apr 2026</li></ul>"
                + "<a href='/list/cs.DC/new'>new</a>",
            "<h3>Fri, 10 Apr 2026 (showing 1 of 1 entries )</h3>" + entry(1, "2604.07609", "", ""),
            "<h3>Thu, 9 Apr 2026 (showing 2 of 25 entries )</h3>"
                + entry(2, "2604.07515", "(cross-list from cs.DS)", ""));
    ReadResult result = read(page);
    assertEquals(List.of("counts-differ"), codes(result));
    assertEquals(3, result.ledger().promised());
    assertEquals(List.of("cs.DC 2026-04-10 new 1", "cs.DC 2026-04-09 cross 2"), announced(result));
    assertEquals(2, result.listings().size());
    assertEquals(ListingKind.RECENT, result.listings().getFirst().kind());
  }

  @Test
  void aPageOfAMonthTellsNoDay() {
    ReadResult result =
        read(
            page(
                "<h2>Authors and titles for April 2026 </h2><div>Total of 1 entries</div>",
                entry(1, "2604.07609", "", "")));
    assertEquals(List.of("no-date"), codes(result));
    assertEquals(1, result.ledger().promised());
    assertEquals(ListingKind.MONTH, result.listings().getFirst().kind());
    assertEquals("cs.DC", result.listings().getFirst().list());
  }

  @Test
  void theOlderDesignIsReadToo() {
    String old =
        page(
                "<h2>New submissions</h2><div class='list-dateline'>Submissions received from"
                    + " Wed  8 Apr 15  to  Thu  9 Apr 15, announced Fri, 10 Apr 15</div>"
                    + "<small>[ total of 2 entries:  <b>1-2</b> ]</small>",
                "<h3>New submissions for Fri, 10 Apr 15</h3>"
                    + entry(1, "1504.00001", "", ABSTRACT),
                "<h3>Replacements for Fri, 10 Apr 15</h3>" + entry(2, "1404.0001", "", ABSTRACT))
            .replace("<dl id='articles'>", "<dl>");
    ReadResult result = read(old);
    assertEquals(List.of(), codes(result));
    assertEquals(
        List.of("cs.DC 2015-04-10 new 1", "cs.DC 2015-04-10 replaced 2"), announced(result));
  }

  @Test
  void unavailableAuthorsAreUnknown() {
    String page =
        NEW.replaceAll(
            "<div class='list-authors'>.*?</div>",
            "<div class='list-authors'>(author list is unavailable)</div>");
    assertFalse(read(page).papers().getFirst().paper().authors().known());
  }

  @Test
  void aPageThatPromisesEntriesAndShowsNoneIsNotAnEmptyDay() {
    ReadResult broken = read(page(DAY, "<h3>New submissions (showing 3 of 3 entries)</h3>"));
    assertEquals(List.of("not-rendered"), codes(broken));
    assertTrue(broken.ledger().unusable());
    ReadResult empty =
        read(
            page(DAY.replace("Total of 3 entries", ""), "<p>No updates for this time period.</p>"));
    assertEquals(List.of(), codes(empty));
    assertFalse(empty.ledger().unusable());
  }

  @Test
  void aRejectedEntryCanBeMendedAndReadAgain() {
    ReadResult broken = read(NEW.replace("2604.07515", "2613.07515"));
    assertEquals(List.of("bad-id"), codes(broken));
    assertEquals(3, broken.ledger().read());
    String raw = String.valueOf(broken.problems().getFirst().raw());
    ReadResult mended = read((raw + "\n" + raw).replace("2613.07515", "2604.07515"));
    assertEquals(List.of(read(NEW).papers().get(1), read(NEW).papers().get(1)), mended.papers());
  }

  @Test
  void problemsTellTheirPlace() {
    ListingProblem problem = read(NEW.replace("2604.07515", "2613.07515")).problems().getFirst();
    int dt = NEW.lastIndexOf("<dt>", NEW.indexOf("2604.07515"));
    byte[] before = NEW.substring(0, dt).getBytes(StandardCharsets.UTF_8);
    assertEquals(before.length, problem.byteOffset());
    assertEquals(NEW.substring(0, dt).lines().count(), problem.line());
  }

  @Test
  void aPageInAnotherEncodingIsReadWithAWarning() throws IOException {
    ReadResult result =
        ListingReader.read(
            new ByteArrayInputStream(NEW.getBytes(StandardCharsets.ISO_8859_1)), "latin");
    assertEquals(List.of("other-encoding"), codes(result));
    assertEquals(read(NEW).papers(), result.papers());
  }

  @Test
  void aCutPageKeepsTheEntriesBefore() {
    for (int cut = 200; cut < NEW.length(); cut += 97) {
      ReadResult result = read(NEW.substring(0, cut));
      int complete = NEW.substring(0, cut).split("</dd>", -1).length - 1;
      if (result.usable()) {
        assertTrue(result.papers().size() >= complete, "cut at " + cut);
      }
      assertEquals(result.ledger().read(), result.papers().size() + result.ledger().rejected());
    }
  }

  @Test
  void thePageOfAPaperTellsItsVersions() {
    String page =
        """
        <!DOCTYPE html><html><head>
        <meta name="citation_title" content="On Sums" /><meta name="citation_author" content="Erd\u0151s, Paul" />
        <meta name="citation_doi" content="10.1000/182" /><meta name="citation_date" content="2026/04/09" />
        <meta name="citation_arxiv_id" content="2604.07609" /></head><body>
        <div class="dateline">[Submitted on 9 Apr 2026 (<a>v1</a>), last revised 11 Apr 2026 (this version, v2)]</div>
        <h1 class="title mathjax"><span class="descriptor">Title:</span>On Sums</h1>
        <div class="authors"><span class="descriptor">Authors:</span><a href="/a">Paul Erd\u0151s</a>, <a href="/b">A. B</a></div>
        <blockquote class="abstract mathjax"><span class="descriptor">Abstract:</span>We sum.<br>Twice.</blockquote>
        <table><tr><td class="tablecell comments mathjax">3 pages</td></tr>
        <tr><td class="tablecell subjects"><span class="primary-subject">Combinatorics (math.CO)</span>; Number Theory (math.NT)</td></tr></table>
        <div class="submission-history"><b>[v1]</b> Thu, 9 Apr 2026 17:59:59 UTC (12 KB)<br/>
        <b>[v2]</b> Sat, 11 Apr 2026 10:00:00 UTC (13 KB)<br/></div></body></html>
        """;
    ReadResult result = read(page);
    assertEquals(ListingFormat.ABS_HTML, result.ledger().format());
    Paper paper = result.papers().getFirst().paper();
    assertEquals("On Sums", paper.title());
    assertEquals("We sum.\nTwice.", paper.abstractText());
    assertEquals(List.of("Paul Erd\u0151s", "A. B"), paper.authors().names());
    assertEquals("math.CO", paper.subjects().getFirst().code());
    assertEquals(2, paper.version());
    assertEquals("2026-04-09T17:59:59Z", String.valueOf(paper.submitted()));
    assertEquals("2026-04-11T10:00:00Z", String.valueOf(paper.updated()));
    assertEquals("10.1000/182", paper.doi());
    assertNull(paper.journalRef());
    String bare = page.replaceAll("(?s)<body>.*</body>", "<body></body>");
    assertEquals("2026-04-09", String.valueOf(read(bare).papers().getFirst().paper().submitted()));
    assertEquals(
        List.of("Paul Erd\u0151s"), read(bare).papers().getFirst().paper().authors().names());
  }
}
