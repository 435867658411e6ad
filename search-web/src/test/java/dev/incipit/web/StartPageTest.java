package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.incipit.json.PaperJson;
import dev.incipit.search.PaperIndex;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class StartPageTest {
  @Test
  void withoutListingsTheNewestPapersAreShown() throws Exception {
    PaperIndex index = TestIndexes.create();
    for (int month = 1; month <= 12; month++) {
      index.add(
          List.of(
              PaperJson.read(
                  "{\"id\":\"25%02d.00001\",\"title\":\"Month %d, $x^%d$\"}"
                      .formatted(month, month, month))));
    }
    index.commit();
    try (WebServer web = WebServer.over(index)) {
      Document page = web.page("/");
      List<String> papers = page.select("section[aria-labelledby=newest] li a").eachAttr("href");
      assertEquals(10, papers.size());
      assertEquals("/abs/2512.00001", papers.getFirst());
      assertEquals("/abs/2503.00001", papers.getLast());
      assertEquals("Newest papers", page.select("#newest").text());
      assertFalse(page.text().contains("No listings"), page.text());
      String all = page.select("section[aria-labelledby=newest] p a").attr("href");
      assertEquals(
          papers.getFirst() + "?sort=newest&place=1",
          web.page(all).select("article.hit h2 a, article.hit h3 a").attr("href"));
    }
  }
}
