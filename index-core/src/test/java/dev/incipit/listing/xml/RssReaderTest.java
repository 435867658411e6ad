package dev.incipit.listing.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.incipit.listing.ListingReader;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ReadResult;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Paper;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RssReaderTest {
  private static final String DAY = "Mon, 27 Apr 2026 00:00:00 -0400";

  private static String rss(String list, String items) {
    return """
    <rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
         xmlns:atom="http://www.w3.org/2005/Atom" version="2.0"><channel>
    <title>%s updates on arXiv.org</title><link>http://rss.arxiv.org/rss/%s</link>
    <atom:link href="http://rss.arxiv.org/rss/%s" rel="self"/>
    <pubDate>%s</pubDate><skipDays><day>Saturday</day></skipDays>
    %s</channel></rss>
    """
        .formatted(list, list, list, DAY, items);
  }

  private static String item(String type, String categories) {
    return """
    <item><title>On queues</title><link>https://arxiv.org/abs/2604.00001</link>
    <description>arXiv:2604.00001v2 Announce Type: %s\s
    Abstract: We wait &amp; see.</description>
    <guid isPermaLink="false">oai:arXiv.org:2604.00001v2</guid>%s
    <arxiv:announce_type>%s</arxiv:announce_type>
    <dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights>
    <arxiv:DOI>10.1/x</arxiv:DOI><arxiv:journal_reference>J. Q. 1</arxiv:journal_reference>
    <dc:creator>Ada One (CERN, Geneva),  Bob Two, Carl Three Jr.</dc:creator></item>
    """
        .formatted(type, categories, type);
  }

  private static String categories(String codes) {
    StringBuilder out = new StringBuilder();
    for (String code : codes.split(" ", -1)) {
      out.append("<category>").append(code).append("</category>");
    }
    return out.toString();
  }

  private static AnnouncedPaper read(String text) {
    ReadResult result = ListingReader.parse(text, "feed.xml");
    assertEquals(List.of(), result.problems());
    assertEquals(ListingFormat.RSS, result.format().orElseThrow());
    return result.papers().getFirst();
  }

  @Test
  void anItemTellsThePaper() {
    Paper paper = read(rss("cs.DC", item("new", categories("cs.DC cs.PF")))).paper();
    assertEquals("2604.00001", paper.id().value());
    assertEquals(2, paper.version());
    assertEquals("On queues", paper.title());
    assertEquals("We wait & see.", paper.abstractText());
    assertEquals(List.of("Ada One", "Bob Two", "Carl Three Jr."), paper.authors().names());
    assertEquals("http://creativecommons.org/licenses/by/4.0/", paper.licence());
    assertEquals("10.1/x", paper.doi());
    assertEquals("J. Q. 1", paper.journalRef());
  }

  @ParameterizedTest
  @CsvSource({
    "new, cs.DC, cs.DC cs.PF, NEW,",
    "cross, cs.DC, cs.PF cs.DC, CROSS, cs.PF",
    "replace, cs.DC, cs.DC, REPLACED,",
    "replace-cross, cs.DC, cs.PF cs.DC, REPLACED,",
    "new, cs, cs.DC, NEW,",
    "cross, cs, math.CO cs.DC, CROSS, math.CO"
  })
  void theTypeAndTheListMakeTheAnnouncement(
      String type, String list, String subjects, AnnouncementType expected, String from) {
    AnnouncedPaper paper = read(rss(list, item(type, categories(subjects))));
    assertEquals(
        List.of(new Announcement(list, LocalDate.of(2026, 4, 27), expected, 0, from)),
        paper.announcements());
  }

  @Test
  void aFeedOfTwoListsAnnouncesOnEachThatThePaperIsOn() {
    AnnouncedPaper paper =
        read(rss("cs.ai+q-bio.NC", item("new", categories("cs.AI q-bio.NC cs.LG"))));
    LocalDate day = LocalDate.of(2026, 4, 27);
    assertEquals(
        List.of(
            new Announcement("cs.AI", day, AnnouncementType.NEW, 0, null),
            new Announcement("q-bio.NC", day, AnnouncementType.CROSS, 0, "cs.AI")),
        paper.announcements());
  }

  @Test
  void atomFeedsTellTheSame() {
    String atom =
        """
        <feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
        <id>http://rss.arxiv.org/atom/cs.DC</id><title>cs.DC updates on arXiv.org</title>
        <updated>2026-04-27T04:00:00+00:00</updated>
        <link href="http://rss.arxiv.org/atom/cs.DC" rel="self" type="application/atom+xml"/>
        <entry><id>oai:arXiv.org:2604.00001v2</id><title>On queues</title>
        <link href="https://arxiv.org/abs/2604.00001" rel="alternate"/>
        <summary>arXiv:2604.00001v2 Announce Type: new
        Abstract: We wait &amp; see.</summary>
        <category term="cs.DC"/><category term="cs.PF"/>
        <published>2026-04-27T00:00:00-04:00</published>
        <arxiv:announce_type>new</arxiv:announce_type>
        <dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights>
        <arxiv:DOI>10.1/x</arxiv:DOI><arxiv:journal_reference>J. Q. 1</arxiv:journal_reference>
        <dc:creator>Ada One, Bob Two, Carl Three Jr.</dc:creator></entry></feed>
        """;
    assertEquals(read(rss("cs.DC", item("new", categories("cs.DC cs.PF")))), read(atom));
  }

  @Test
  void anEmptyDayIsNoError() {
    ReadResult result = ListingReader.parse(rss("cs.DC", ""), "sunday.xml");
    assertEquals(List.of(), result.problems());
    assertEquals(0, result.ledger().read());
  }

  @Test
  void anErrorFeedIsTold() {
    String text = rss("cs.XY", "").replace("cs.XY updates on", "Feed error for query: cs.XY,");
    ReadResult result = ListingReader.parse(text, "error.xml");
    assertFalse(result.usable());
    assertEquals("server-error", result.problems().getFirst().code());
  }

  @Test
  void aFeedWithoutListKeepsThePapers() {
    String text = rss("nothing", item("new", categories("cs.DC")));
    ReadResult result = ListingReader.parse(text, "feed.xml");
    assertEquals(1, result.papers().size());
    assertEquals("unknown-list", result.problems().getFirst().code());
  }
}
