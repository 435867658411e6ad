package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of lists, and what pages tell those who link to them. */
class ListPagesTest {
  @AutoClose private static WebServer web;

  @BeforeAll
  static void start() throws IOException {
    web = WebServer.overSeed();
  }

  private static Document follow(Element link) throws Exception {
    return web.page(link.attr("href"));
  }

  @Test
  void listingIsShownAsArxivShowsIt() throws Exception {
    Document page = web.page("/list/cs.DC/2026-04-10");
    assertEquals("Distributed, Parallel, and Cluster Computing", page.select("h1").text());
    assertEquals("Listing of Friday, 10 April 2026", page.select(".showing").text());
    assertEquals(
        List.of("New submissions (11)", "Cross submissions (2)", "Replacement submissions (14)"),
        page.select(".jumps a").eachText());
    List<String> numbers = page.select(".entry .number").eachText();
    assertEquals(27, numbers.size());
    assertEquals("[1]", numbers.getFirst());
    assertEquals("[27]", numbers.getLast());
    assertEquals(11, page.select("h2#new ~ ol .entry").size());
    assertEquals(2, page.select("h2#cross ~ ol .entry").size());
    assertEquals(14, page.select("h2#replaced ~ ol .entry").size());
    assertTrue(page.select("#entry-12 .mark").text().startsWith("(cross-list from "));
    assertEquals("(replaced)", page.select("#entry-14 .mark").text());
    assertEquals("Authors not listed", page.select("#entry-1 .authors").text());
    assertEquals(
        "Distributed, Parallel, and Cluster Computing (cs.DC)",
        page.select("#entry-1 .facts .primary").text());
    assertEquals(page.text(), web.page("/list/CS.dc/new").text());
  }

  @Test
  void listingCanBeSearchedWithin() throws Exception {
    Document page = web.page("/list/cs.DC/new");
    Element form = page.expectFirst("form:has(.scope)");
    StringBuilder query = new StringBuilder("/search?q=scheduling");
    for (Element field : form.select("input[type=hidden]")) {
      query.append('&').append(field.attr("name")).append('=').append(field.attr("value"));
    }
    assertEquals(
        "/search?q=scheduling&subject=cs.DC&from=2026-04-10&to=2026-04-10&dateField=announced",
        query.toString());
    assertTrue(web.page(query.toString()).select(".hit").size() > 0);
    assertEquals(
        "27 papers", follow(page.expectFirst(".beside a[href^=/search]")).select("h1").text());
  }

  @Test
  void allListsAndAllOfADayAreShown() throws Exception {
    Document lists = web.page("/list");
    assertEquals("1 list, each with its newest listing.", lists.select(".showing").text());
    assertEquals("/list/cs.DC/2026-04-10", lists.select(".results a.day").attr("href"));
    assertEquals("/list/cs.DC", lists.select(".results .tally a").attr("href"));
    assertEquals("/list", lists.expectFirst(".places a").attr("href"));
    Document day = follow(web.page("/").expectFirst(".day-head a"));
    assertEquals("Listings of Friday, 10 April 2026", day.select("h1").text());
    assertEquals("1 list, 27 entries.", day.select(".showing").text());
    assertEquals("Friday, 10 April 2026", lists.select(".results .tally time").text());
    assertEquals("", day.select(".results .tally time").text());
    assertEquals("11 new 2 cross 14 replaced", day.select("li > .tally").text());
    HttpResponse<String> sunday = web.get("/list/2026-04-05");
    assertEquals(404, sunday.statusCode());
    Document none = Jsoup.parse(sunday.body());
    assertEquals("arXiv announces no papers at weekends.", none.select(".showing").text());
    assertEquals("/list/2026-04-10", none.select("a[rel=next]").attr("href"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/; Search and read arXiv, day by day: 27 papers, in full text.",
        "/search?q=blink; 1 paper for blink: Blink: CPU-Free LLM Inference by Delegating the"
            + " Serving Stack to GPU and SmartNIC",
        "/list/cs.DC; Listings of Distributed, Parallel, and Cluster Computing at arXiv, day by"
            + " day. The newest is of Friday, 10 April 2026.",
        "/list/cs.DC/new; Listing of Distributed, Parallel, and Cluster Computing, Friday, 10 April"
            + " 2026: New submissions (11), Cross submissions (2), Replacement submissions (14).",
      })
  void pagesAreDescribedToThoseWhoLinkToThem(String path, String description) throws Exception {
    Document page = web.page(path);
    assertEquals(description, page.select("meta[name=description]").attr("content"));
    assertEquals(description, page.select("meta[property=og:description]").attr("content"));
    assertFalse(page.select("meta[property=og:title]").attr("content").isBlank());
    String summary = web.page("/abs/2604.07609").select("meta[name=description]").attr("content");
    assertTrue(summary.length() > 100 && summary.length() <= 201 && summary.endsWith("…"), summary);
  }

  @Test
  void listShowsTheDaysItKnows() throws Exception {
    Document page = web.page("/list/cs.DC");
    assertEquals(List.of("Friday, 10 April 2026"), page.select(".day").eachText());
    assertEquals(1, web.page("/list/cs").select(".day").size());
  }
}
