package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Subject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What strangers write is shown as they wrote it, and does nothing. */
class MarkupTest {
  private static final String PAYLOAD = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";

  @AutoClose private static WebServer web;

  @BeforeAll
  static void start() throws IOException {
    web = WebServer.overSeed();
  }

  @Test
  void markupInQueriesStaysText() throws Exception {
    String query = URLEncoder.encode(PAYLOAD, StandardCharsets.UTF_8);
    for (String name : List.of("q", "subject", "author", "notSubject", "from", "sort", "cursor")) {
      Document page = Jsoup.parse(web.get("/search?" + name + "=" + query).body());
      assertTrue(page.select("script:not([src]), img").isEmpty(), name);
    }
    assertEquals(PAYLOAD, web.page("/search?q=" + query).select("#q").attr("value"));
  }

  @Test
  void markupInPapersStaysText() throws Exception {
    Paper paper =
        Paper.builder(PaperId.of("x\"><script>alert(1)</script>"))
            .title("Title " + PAYLOAD)
            .abstractText("Abstract " + PAYLOAD)
            .authors(Authors.of(List.of("Author " + PAYLOAD)))
            .subjects(List.of(new Subject("<script>x</script>", "Name " + PAYLOAD)))
            .comments("Comments " + PAYLOAD)
            .journalRef("Journal " + PAYLOAD)
            .doi("10.1/\"><script>alert(1)</script>")
            .licence("javascript:alert(1)")
            .build();
    Announcement shown =
        new Announcement("<script>", LocalDate.of(2026, 4, 10), AnnouncementType.CROSS, 1, "<img>");
    try (WebServer hostile = WebServer.overSeed(new AnnouncedPaper(paper, List.of(shown)))) {
      Document results = hostile.page("/search?q=title+alert");
      assertEquals(1, results.select(".hit").size());
      String paperHref = results.select(".hit h3 a").attr("href");
      String listHref = results.select(".hit a.badge").attr("href");
      for (String path : List.of("/", paperHref, listHref, "/search?q=abstract+alert&size=100")) {
        Document page = hostile.page(path);
        assertTrue(page.select("script:not([src]), img, [onerror]").isEmpty(), path);
        assertTrue(page.select("a[href^=javascript]").isEmpty(), path);
      }
      assertEquals("Title " + PAYLOAD, hostile.page(paperHref).select("h1").text());
    }
  }
}
