package dev.incipit.listing.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.listing.ListingReader;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ReadResult;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AtomReaderTest {

  private static String feed(String content) {
    return "<?xml version='1.0' encoding='UTF-8'?>\n<feed xmlns='http://www.w3.org/2005/Atom'"
        + " xmlns:arxiv='http://arxiv.org/schemas/atom' xmlns:os='http://a9.com/-/spec/'>\n"
        + content
        + "</feed>\n";
  }

  private static String entry(String id) {
    return "<entry><id>http://arxiv.org/abs/" + id + "</id><title>T " + id + "</title></entry>\n";
  }

  private static ReadResult read(String content) {
    ReadResult result = ListingReader.parse(feed(content), "answer.xml");
    assertEquals(ListingFormat.ATOM, result.format().orElseThrow());
    return result;
  }

  @Test
  void anEntryTellsAllThatThePaperHolds() {
    ReadResult result =
        read(
            """
            <os:totalResults>40</os:totalResults><os:startIndex>39</os:startIndex>
            <os:itemsPerPage>10</os:itemsPerPage>
            <entry>
              <id>http://arxiv.org/abs/hep-th/9901001v3</id>
              <updated>2001-03-04T05:06:07Z</updated><published>1999-01-02T03:04:05-05:00</published>
              <title>A title that
              was wrapped &amp; more</title>
              <summary>  The first
            paragraph &lt; one.
              The second $x^2$.
            </summary>
              <author><name>Ada One</name><arxiv:affiliation>Here</arxiv:affiliation></author>
              <author><name>Bob Two</name></author>
              <arxiv:comment>5 pages,
               2 figures</arxiv:comment>
              <arxiv:journal_ref>J. Test 1 (1999)</arxiv:journal_ref><arxiv:doi>10.1/x</arxiv:doi>
              <category term='math.QA'/><category term='hep-th'/><category term='81T30; 17B37'/>
              <arxiv:primary_category term='hep-th'/>
            </entry>
            """);
    assertEquals(List.of(), result.problems());
    assertEquals(1, result.ledger().promised());
    Paper paper = result.papers().getFirst().paper();
    assertEquals("hep-th/9901001", paper.id().value());
    assertEquals(3, paper.version());
    assertEquals("A title that was wrapped & more", paper.title());
    assertEquals("The first paragraph < one.\nThe second $x^2$.", paper.abstractText());
    assertEquals(List.of("Ada One", "Bob Two"), paper.authors().names());
    assertEquals("5 pages, 2 figures", paper.comments());
    assertEquals("J. Test 1 (1999)", paper.journalRef());
    assertEquals("10.1/x", paper.doi());
    assertEquals(
        List.of("hep-th", "math.QA"), paper.subjects().stream().map(Subject::code).toList());
    assertEquals(List.of("81T30", "17B37"), paper.classes());
    assertEquals("1999-01-02T08:04:05Z", String.valueOf(paper.submitted()));
    assertEquals("2001-03-04T05:06:07Z", String.valueOf(paper.updated()));
  }

  @Test
  void aBrokenEntryCostsOnlyItself() {
    String broken = "<entry><id>http://arxiv.org/abs/2401.00002</id><title>a < b</wrong></entry>\n";
    String unclosed = "<entry><id>http://arxiv.org/abs/2401.00003</id><title>Never\n";
    String foreign = "<entry><id>tag:example,1</id><title>No paper</title></entry>\n";
    String bare = "<entry><id>http://arxiv.org/abs/2401.00004</id></entry>\n";
    ReadResult result =
        read(
            entry("2401.00001v1")
                + broken
                + unclosed
                + entry("2401.00005")
                + foreign
                + bare
                + entry("2401.00006"));
    assertEquals(
        List.of("2401.00001", "2401.00005", "2401.00006"),
        result.papers().stream().map(p -> p.id().value()).toList());
    assertEquals(7, result.ledger().read());
    assertEquals(
        List.of("not-a-paper", "cut-entry", "not-a-paper", "not-a-paper"),
        result.problems().stream().map(ListingProblem::code).toList());
    assertEquals(broken.strip(), result.problems().getFirst().raw());
    assertEquals(4, result.problems().getFirst().line());
    assertEquals(
        feed(entry("2401.00001v1")).length() - "</feed>\n".length(),
        result.problems().getFirst().byteOffset());
  }

  @Test
  void anErrorIsToldAndIsNoPaper() {
    ReadResult result =
        read(
            "<os:totalResults>1</os:totalResults><entry><id>https://arxiv.org/api/errors#x</id>"
                + "<title>Error</title><summary>incorrect id format</summary></entry>");
    assertFalse(result.usable());
    assertEquals(0, result.ledger().read());
    assertEquals("server-error", result.problems().getFirst().code());
    assertTrue(result.problems().getFirst().message().contains("incorrect id format"));
  }

  @Test
  void aRejectedEntryCanBeReadAloneOnceMended() {
    String broken = entry("2401.00002").replace("</title>", "");
    String raw = String.valueOf(read(broken).problems().getFirst().raw());
    ReadResult mended =
        ListingReader.parse(raw.replace("</entry>", "</title></entry>"), "rejects.xml");
    assertEquals(List.of(), mended.problems());
    assertEquals("2401.00002", mended.papers().getFirst().id().value());
  }

  @Test
  void anAnswerWithoutEntriesIsNoError() {
    ReadResult result =
        read(
            "<os:itemsPerPage>100</os:itemsPerPage><os:totalResults>0</os:totalResults>"
                + "<os:startIndex>0</os:startIndex>");
    assertEquals(List.of(), result.problems());
    assertEquals(0, result.ledger().promised());
  }

  @Test
  void severalAnswersMayFollowEachOther() {
    String text = feed(entry("2401.00001")) + feed(entry("2401.00002")) + feed(entry("2401.00003"));
    ReadResult result = ListingReader.parse(text, "dump.xml");
    assertEquals(3, result.papers().size());
    assertEquals(List.of(), result.problems());
  }

  @Test
  void aTextThatIsCutKeepsWhatCameBefore() {
    String whole = feed(entry("2401.00001") + entry("2401.00002") + entry("2401.00003"));
    int kept = 0;
    for (int end = whole.indexOf("<entry>"); end <= whole.length(); end++) {
      ReadResult result = ListingReader.parse(whole.substring(0, end), "cut.xml");
      int complete = whole.substring(0, end).split("</entry>", -1).length - 1;
      assertEquals(complete, result.papers().size());
      assertEquals(end < whole.length() - 1, !result.problems().isEmpty(), "cut at " + end);
      kept = Math.max(kept, complete);
    }
    assertEquals(3, kept);
  }

  @Test
  void anAbstractWithoutMarginKeepsItsParagraphs() {
    for (String text :
        List.of(
            "\n    One\n    two.\n      Three\n    four.\n  ", "  One\ntwo.\n  Three\nfour.\n")) {
      String summary = "<summary>" + text + "</summary>";
      AnnouncedPaper paper =
          read(entry("2401.00001").replace("</entry>", summary + "</entry>")).papers().getFirst();
      assertEquals("One two.\nThree four.", paper.paper().abstractText());
    }
  }
}
