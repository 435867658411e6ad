package dev.incipit.listing.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.listing.ListingReader;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ReadResult;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The feeds of 2002 to 2024: RSS 1.0, and RSS 2.0 with the same titles. */
class OlderFeedTest {
  private static final String START =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="http://arxiv.org/">
      <title>cs.DC updates on arXiv.org</title>
      <link>http://arxiv.org/</link>
      <description rdf:parseType="Literal">Computer Science -- Distributed (cs.DC) updates</description>
      <dc:date>2021-06-03T20:30:00-05:00</dc:date>
      <items><rdf:Seq><rdf:li rdf:resource="http://arxiv.org/abs/2106.00101"/></rdf:Seq></items>
      </channel>
      <image rdf:about="http://arxiv.org/icons/sfx.gif"><title>arXiv.org</title></image>
      """;

  private static String item(String id, String title, String creators, String text) {
    return """
    <item rdf:about="http://fr.arxiv.org/abs/%1$s"><title>%2$s</title>
    <link>http://fr.arxiv.org/abs/%1$s</link>
    <description rdf:parseType="Literal">%4$s</description>
    <dc:creator>%3$s</dc:creator></item>
    """
        .formatted(id, title, creators, text);
  }

  private static String link(String name) {
    return "&lt;a href=\"http://arxiv.org/find/cs/1/au:+X/0/1/0/all/0/1\"&gt;"
        + name
        + "&lt;/a&gt;";
  }

  private static final String ITEMS =
      item(
              "2106.00101",
              "Snapshots of $k$ queues. (arXiv:2106.00101v1 [cs.DC])",
              link("Ada Test") + ", " + link("Bo Probe") + " (1) ((1) Institute of Tests)",
              "&lt;p&gt;Queues &amp;amp; stacks when $a &amp;lt; b$.\n&lt;/p&gt;\n")
          + item(
              "2105.00102",
              "Second thoughts? (arXiv:2105.00102v2 [cs.LG] UPDATED)",
              link("Di Case"),
              "&lt;p&gt;We think again.&lt;/p&gt;")
          + item(
              "2105.00103",
              "Old ways. (arXiv:2105.00103v1 [math.CO] CROSS LISTED)",
              link("J&#xF6;rg M&#xFC;ller"),
              "&lt;p&gt;First.&lt;/p&gt;&lt;p&gt;Second.&lt;/p&gt;")
          + item(
              "2105.00104", "Elsewhere. (arXiv:2105.00104v1 [math.CO])", link("E. Else"), "Plain.");

  private static List<String> announced(ReadResult result) {
    return result.papers().stream()
        .flatMap(p -> p.announcements().stream())
        .map(a -> a.list() + " " + a.date() + " " + a.type().code())
        .toList();
  }

  @Test
  void titlesTellTypesVersionsAndSubjects() {
    ReadResult result = ListingReader.parse(START + ITEMS + "</rdf:RDF>\n", "feed");
    assertEquals(List.of(), result.problems());
    assertEquals(ListingFormat.RSS, result.ledger().format());
    assertEquals(
        List.of(
            "cs.DC 2021-06-03 new",
            "cs.DC 2021-06-03 replaced",
            "cs.DC 2021-06-03 cross",
            "cs.DC 2021-06-03 cross"),
        announced(result));
    AnnouncedPaper first = result.papers().getFirst();
    assertEquals("Snapshots of $k$ queues", first.paper().title());
    assertEquals("Second thoughts?", result.papers().get(1).paper().title());
    assertEquals(List.of("Ada Test", "Bo Probe"), first.paper().authors().names());
    assertEquals("Queues & stacks when $a < b$.", first.paper().abstractText());
    assertEquals(1, first.paper().version());
    assertEquals(List.of("cs.DC"), first.paper().subjects().stream().map(Subject::code).toList());
    assertEquals(
        List.of("J\u00f6rg M\u00fcller"), result.papers().get(2).paper().authors().names());
    assertEquals("First.\nSecond.", result.papers().get(2).paper().abstractText());
  }

  @Test
  void aFeedThatIsCutIsTold() {
    ReadResult result = ListingReader.parse(START + ITEMS, "feed");
    assertEquals(4, result.papers().size());
    assertEquals(
        List.of("maybe-cut"), result.problems().stream().map(ListingProblem::code).toList());
  }

  @Test
  void aFeedOfTwoPointNoughtMayHaveTheSameItems() {
    String feed =
        "<rss version=\"2.0\"><channel><title>cs.DC updates on arXiv.org</title>"
            + "<link>http://arxiv.org/</link><pubDate>Thu, 03 Jun 2021 00:30:00 GMT</pubDate>"
            + "<item><title>Queues. (arXiv:2106.00101v1 [cs.DC])</title>"
            + "<link>http://arxiv.org/abs/2106.00101</link><description>&lt;p&gt;Authors: "
            + link("Ada Test")
            + ", "
            + link("Bo Probe")
            + "&lt;/p&gt;&lt;p&gt;An abstract.&lt;/p&gt;</description></item></channel></rss>";
    ReadResult result = ListingReader.parse(feed, "feed");
    assertEquals(List.of("cs.DC 2021-06-03 new"), announced(result));
    AnnouncedPaper paper = result.papers().getFirst();
    assertEquals(List.of("Ada Test", "Bo Probe"), paper.paper().authors().names());
    assertEquals("An abstract.", paper.paper().abstractText());
  }
}
