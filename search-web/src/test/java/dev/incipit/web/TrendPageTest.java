package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.PaperId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The picture of a search: papers by time, and the words that set them apart. */
class TrendPageTest {
  private static final Map<String, Integer> CLOVER =
      Map.of("2022-01-31", 2, "2022-02-01", 3, "2023-12-31", 1);
  private static final Map<String, Integer> THISTLE = Map.of("2022-02-28", 5, "2023-11-01", 4);

  @AutoClose private static WebServer web;

  @BeforeAll
  static void start() throws IOException {
    List<AnnouncedPaper> papers = new ArrayList<>();
    CLOVER.forEach((day, count) -> add(papers, "Clover", "Nectar draws bees.", day, count));
    THISTLE.forEach((day, count) -> add(papers, "Thistle", "Thorns keep cattle off.", day, count));
    web = WebServer.overSeed(papers.toArray(AnnouncedPaper[]::new));
  }

  private static void add(
      List<AnnouncedPaper> papers, String title, String text, String day, int count) {
    for (int i = 0; i < count; i++) {
      papers.add(
          AnnouncedPaper.of(
              Paper.builder(PaperId.of(title + day + i))
                  .title(title + " of the meadow")
                  .abstractText(i == 0 ? "Rare." : text)
                  .submitted(PaperDate.parse(day))
                  .build()));
    }
  }

  private static List<String> rows(Document page) {
    return page.select(".chart-table tbody tr").stream().map(Element::text).toList();
  }

  @Test
  void matchesAreCountedByYearAndByMonth() throws Exception {
    assertEquals(
        List.of("2023 1 paper 20 %", "2022 5 papers 50 %"),
        rows(web.page("/search/trend?q=clover")));
    assertEquals(
        List.of("December 2023", "February 2022 3 papers", "January 2022 2 papers"),
        rows(web.page("/search/trend?q=clover&by=month")).stream()
            .filter(row -> !row.contains(" 0 papers"))
            .map(row -> row.replaceAll(" [0-9.]+ %$", "").replaceAll(" 1 paper$", ""))
            .toList());
    assertEquals(24, rows(web.page("/search/trend?q=clover&by=month")).size(), "without gaps");
  }

  @Test
  void everyBarLeadsToAsManyPapersAsItSays() throws Exception {
    for (String by : List.of("year", "month")) {
      Document page = web.page("/search/trend?q=meadow&compare=thistle&by=" + by);
      assertEquals(2, page.select(".chart .key").size());
      for (Element link : page.select(".chart-table td a")) {
        if (link.text().startsWith("0 ")) {
          continue;
        }
        String total = web.page(link.attr("href")).expectFirst(".total").text();
        assertTrue(total.startsWith(link.text()), total + " instead of " + link.text());
      }
      assertEquals(
          page.select(".chart-table td a").eachAttr("href").stream().sorted().toList(),
          page.select("svg a").eachAttr("href").stream().sorted().toList());
    }
  }

  @Test
  void theHighestBarIsAsHighAsThePictureByNumberAndByShare() throws Exception {
    for (String measure : List.of("papers", "share")) {
      Document page = web.page("/search/trend?q=clover&compare=thistle&measure=" + measure);
      double highest =
          page.select("svg .column").eachAttr("height").stream()
              .mapToDouble(Double::parseDouble)
              .max()
              .orElseThrow();
      assertEquals(100, highest);
    }
    assertEquals(
        "Highest: 5",
        web.page("/search/trend?q=clover").expectFirst(".chart figcaption .tally").text());
    assertEquals(400, web.get("/search/trend?measure=inches").statusCode());
    assertEquals(400, web.get("/search/trend?by=week").statusCode());
  }

  @Test
  void wordsThatSetThePapersApartAreAddedToTheSearch() throws Exception {
    Document page = web.page("/search/trend?q=clover+OR+trefoil&year=2022");
    Element word = page.expectFirst(".words a:contains(nectar)");
    assertEquals("nectar 3", word.text());
    Document narrowed = web.page(word.attr("href"));
    assertEquals("(clover OR trefoil) nectar", narrowed.expectFirst("#q").val());
    assertEquals(List.of("submitted in 2022"), narrowed.select(".chip bdi").eachText());
    assertTrue(narrowed.expectFirst(".total").text().startsWith("3 papers"));
    assertFalse(page.select(".words").text().contains("clover"));
    assertEquals(0, web.page("/search/trend").select(".words").size());
  }

  @Test
  void resultsLeadToTheirPicture() throws Exception {
    String link = web.page("/search?q=clover&year=2022").expectFirst(".trend-link").attr("href");
    assertEquals("/search/trend?q=clover&year=2022", link);
    assertEquals(0, web.page("/search?q=zzzzzz").select(".trend-link").size());
    assertTrue(web.page("/search/trend?q=zzzzzz").text().contains("has a date of submission"));
  }
}
