package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A paper's page with what is around it: the results it came from, citations, related papers. */
class PaperHubTest {
  @AutoClose private static WebServer web;

  @BeforeAll
  static void start() throws IOException {
    List<AnnouncedPaper> papers = new ArrayList<>(Meadow.papers());
    papers.add(
        AnnouncedPaper.of(
            Paper.builder(PaperId.of("2604.70700"))
                .title("Seven hundred and twenty-seven meadow makers")
                .abstractText(
                    "Code: https://github.com/meadow/makers. Model at huggingface.co/m/k.")
                .authors(
                    Authors.of(IntStream.rangeClosed(1, 727).mapToObj(i -> "Maker N" + i).toList()))
                .build()));
    web = WebServer.overSeed(papers.toArray(AnnouncedPaper[]::new));
  }

  private static String absolute(Element link) {
    return link.attr("href");
  }

  @Test
  void oneWalksThroughAllResultsAndBack() throws Exception {
    Document results = web.page("/search?q=llm+OR+gpu&size=3&sort=newest&subject=cs.DC");
    int total = Integer.parseInt(results.expectFirst(".total").text().replaceAll("\\D.*", ""));
    List<String> ids = new ArrayList<>();
    String next = absolute(results.expectFirst(".hit .title a"));
    while (next != null) {
      Document paper = web.page(next);
      ids.add(paper.expectFirst("article").attr("data-paper"));
      assertEquals(ids.size() + " of " + total, paper.expectFirst(".position").text());
      Element previous = paper.selectFirst(".result-place [rel=prev]");
      assertEquals(ids.size() == 1, previous == null);
      if (previous != null) {
        Document before = web.page(absolute(previous));
        assertEquals(ids.get(ids.size() - 2), before.expectFirst("article").attr("data-paper"));
      }
      Document back = web.page(absolute(paper.expectFirst(".back")));
      Element here = back.expectFirst("#result-" + ids.size());
      assertEquals(ids.getLast(), here.attr("data-paper"));
      Element on = paper.selectFirst(".result-place [rel=next]");
      next = on == null ? null : absolute(on);
    }
    assertEquals(total, ids.size());
    assertEquals(total, ids.stream().distinct().count());
    assertTrue(total > 6, "several pages");
  }

  @Test
  void aPaperThatStandsElsewhereByNowStillLeadsBack() throws Exception {
    Document paper = web.page("/abs/2604.07609?q=meadow&place=2");
    assertEquals("/search?q=meadow#result-2", absolute(paper.expectFirst(".back")));
    assertEquals(0, paper.select(".result-place .position, .result-place [rel]").size());
    assertEquals(0, web.page("/abs/2604.07609").select(".result-place").size());
    assertEquals(400, web.get("/abs/2604.07609?place=0x").statusCode());
    assertEquals(400, web.get("/abs/2604.07609?place=-1").statusCode());
  }

  @Test
  void marksOfTheSearchStayInTheWholeAbstract() throws Exception {
    String plain = web.page("/abs/2604.01001").select(".incipit").text();
    Document paper = web.page("/abs/2604.01001?q=cliques&place=1");
    assertEquals(List.of("cliques"), paper.select(".incipit mark").eachText());
    assertEquals(plain, paper.select(".incipit").text());
    assertEquals(2, paper.select(".incipit p").size());
    Document hit = web.page("/search?q=gpu");
    assertTrue(hit.select("details.abstract mark").size() > 0, "in results too");
  }

  @Test
  void manyAuthorsAreFolded() throws Exception {
    Document paper = web.page("/abs/2604.70700");
    assertEquals("and 707 more", paper.expectFirst(".all-authors summary").text());
    assertEquals(20, paper.select("article > .authors a").size());
    assertEquals(727, paper.select("article .authors a").size());
    assertEquals("/author/Maker%20N1", absolute(paper.expectFirst(".authors a")));
    assertEquals(0, web.page("/abs/2604.01001").select(".all-authors").size());
  }

  @Test
  void codeIsLinkedWhereThePaperTellsIt() throws Exception {
    assertEquals(
        List.of("https://github.com/meadow/makers", "https://huggingface.co/m/k"),
        web.page("/abs/2604.70700").select(".actions a:contains(Code)").eachAttr("href"));
    assertEquals(0, web.page("/abs/2604.01001").select(".actions a:contains(Code)").size());
  }

  @Test
  void versionsAndAnnouncementsAreOneTimeline() throws Exception {
    assertEquals(
        List.of(
            "Replaced in math.CO, 10 April 2026",
            "Cross-list in cs.DC, 9 April 2026",
            "Version 2 9 April 2026, 17:59 UTC",
            "New in math.CO, 8 April 2026",
            "Submitted 7 April 2026, 09:15 UTC"),
        web.page("/abs/2604.01001").select(".timeline li").eachText());
  }

  @Test
  void citationsAreToldAndAreFiles() throws Exception {
    Document paper = web.page("/abs/2604.01001");
    assertEquals(
        web.get("/abs/2604.01001.txt").body().strip(), paper.expectFirst(".citation").text());
    for (Element item : paper.select(".cite .forms li:has(a)")) {
      String form = absolute(item.expectFirst("a"));
      assertEquals(200, web.get(form).statusCode());
      assertEquals(form, item.expectFirst("button").attr("data-copy"));
    }
    assertEquals(5, paper.select(".cite .forms a").size());
  }

  @Test
  void relatedPapersAreRowsThatTellWhatTheyShare() throws Exception {
    Document paper = web.page("/abs/2604.07609");
    assertEquals(5, paper.select("#similar ~ .related li").size());
    for (Element row : paper.select("#similar ~ .related li")) {
      assertEquals(1, row.select("a.title").size());
      assertEquals(1, row.select(".authors").size());
      assertTrue(row.text().contains("Shares: "), row.text());
    }
    Document erdos = web.page("/abs/math/0309136");
    assertEquals(
        List.of("/abs/2604.01001", "/abs/2604.09009"),
        erdos.select("#same-authors ~ .related a.title").eachAttr("href").stream()
            .sorted()
            .toList());
    assertEquals(0, web.page("/abs/2603.02002").select("#same-authors").size());
  }
}
