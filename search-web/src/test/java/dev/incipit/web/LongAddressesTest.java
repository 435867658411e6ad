package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Subject;
import dev.incipit.paper.Taxonomy;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links of our own pages: how long they are together, and whether they lead somewhere. */
class LongAddressesTest {
  @AutoClose private static WebServer web;

  @BeforeAll
  static void start() throws IOException {
    List<AnnouncedPaper> papers = new ArrayList<>();
    List<String> codes =
        List.of("cs.LG", "math.AG", "hep-th", "astro-ph.GA", "q-bio.NC", "econ.EM");
    for (int i = 0; i < 60; i++) {
      List<Subject> subjects = new ArrayList<>();
      for (int j = 0; j <= i % codes.size(); j++) {
        subjects.add(Taxonomy.arxiv().subject(codes.get(j)));
      }
      papers.add(
          AnnouncedPaper.of(
              Paper.builder(PaperId.of("%02d01.%05d".formatted(7 + i % 19, i + 1)))
                  .title("Fern " + i)
                  .authors(Authors.of(List.of("Author Number" + i, "Other Number" + i)))
                  .subjects(subjects)
                  .submitted(PaperDate.of(LocalDate.of(1992 + i % 34, 1, 5)))
                  .build()));
    }
    for (String id : ODD) {
      papers.add(AnnouncedPaper.of(Paper.builder(PaperId.of(id)).title("Odd " + id).build()));
    }
    web = WebServer.overSeed(papers.toArray(AnnouncedPaper[]::new));
  }

  private static final List<String> ODD =
      List.of(
          "a\\b.ris",
          "//x.ris",
          "a&b",
          "a;b",
          "a?b=c",
          "a#b",
          "a%b",
          "a%2Fb",
          "..",
          "a/../b",
          "x.bib",
          "x.bib.ris",
          "a+b",
          "a'b",
          "a\"b",
          "ü/é",
          "abs",
          "a=b&format=bib",
          ".",
          "a//b",
          "a/b/");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=fern+OR+",
        "author=",
        "q=fern&notAuthor=",
      })
  void pagesOfLongAddressesHaveAnEnd(String parameters) throws Exception {
    for (String path : List.of("/search?", "/search/authors?", "/?")) {
      String address = path + parameters + "%C3%B6".repeat(1_200);
      HttpResponse<String> page = web.get(address);
      assertEquals(200, page.statusCode(), address);
      assertTrue(page.body().length() < 2_500_000, path + parameters + page.body().length());
    }
  }

  @Test
  void pagesOfManyFiltersHaveAnEnd() throws Exception {
    StringBuilder address = new StringBuilder("/search?q=fern");
    for (int i = 0; i < 350; i++) {
      address.append("&notAuthor=Nobody+").append(i);
    }
    assertTrue(web.get(address.toString()).body().length() < 4_000_000);
  }

  @Test
  void usualSearchesShowAllTheirValues() throws Exception {
    Document page = web.page("/search?q=fern");
    assertTrue(page.select("a[href*='year=']").size() >= 34, page::html);
  }

  @Test
  void linksOfPapersWithOddIdsLeadSomewhere() throws Exception {
    Document results = web.page("/search?q=ti:odd&size=100");
    List<String> papers = results.select(".hit .title a").eachAttr("href");
    assertEquals(ODD.size(), papers.size());
    for (String paper : papers) {
      Document page = web.page(paper);
      String title = page.select("h1").text();
      Set<String> links = new LinkedHashSet<>(page.select("main a[href^=/]").eachAttr("href"));
      links.addAll(page.select("[data-copy]").eachAttr("data-copy"));
      links.addAll(page.select("link[rel=alternate]").eachAttr("href"));
      for (String link : links) {
        assertEquals(200, web.get(link).statusCode(), title + " " + link);
      }
      List<String> files = page.select(".actions a[href^=/]").eachAttr("href");
      files.addAll(page.select("[data-copy]").eachAttr("data-copy"));
      assertEquals(5, files.size(), title);
      for (String file : files) {
        HttpResponse<String> answer = web.get(file);
        String type = answer.headers().firstValue("Content-Type").orElseThrow();
        assertFalse(type.contains("html"), file);
        assertTrue(answer.body().contains("Odd"), file);
      }
    }
  }
}
