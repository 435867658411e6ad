package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Taxonomy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of authors. */
class AuthorPagesTest {
  @AutoClose private static WebServer web;

  @BeforeAll
  static void start() throws IOException {
    List<AnnouncedPaper> papers = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      papers.add(paper("a" + i, "" + (2020 + i % 3), "Zoë García", "Li Wei"));
    }
    papers.add(paper("b1", "2023", "Z. García", "Anna Öst"));
    papers.add(paper("b2", "2024", "Zacharias Garcia", "AC/DC Group"));
    papers.add(paper("b3", "2024", "García, Zoë", "Anna Öst"));
    papers.add(paper("b4", "2024", "Li Wei", "Someone Else"));
    web = WebServer.overSeed(papers.toArray(AnnouncedPaper[]::new));
  }

  private static AnnouncedPaper paper(String id, String year, String... authors) {
    return AnnouncedPaper.of(
        Paper.builder(PaperId.of(id))
            .title("A paper called " + id)
            .authors(Authors.of(List.of(authors)))
            .subjects(List.of(Taxonomy.arxiv().subject("math.CO")))
            .submitted(PaperDate.parse(year + "-05-04"))
            .build());
  }

  private static List<String> section(Document page, String label) {
    return page.select("section[aria-label=" + label + "] li").eachText();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/author/Zo%C3%AB%20Garc%C3%ADa",
        "/author/Zoe%20Garcia",
        "/author/Garc%C3%ADa,%20Zo%C3%AB",
        "/author?author=zoe+garcia"
      })
  void anAuthorIsOneUnderEverySpelling(String address) throws Exception {
    Document page = web.page(address);
    assertEquals("Zoë García 31 papers", page.expectFirst("h1").text());
    assertEquals(25, page.select(".hit").size());
    assertEquals("A paper called b3", page.expectFirst(".hit .title").text(), "newest first");
    assertEquals(List.of("Li Wei 30", "Anna Öst 1"), section(page, "Coauthors"));
    assertEquals(List.of("Combinatorics 31"), section(page, "Subjects"));
    assertEquals(List.of("Z. García 1"), section(page, "\"May be the same person\""));
    assertEquals(
        List.of(
            "2024 1 paper", "2023 0 papers", "2022 10 papers", "2021 10 papers", "2020 10 papers"),
        page.select(".chart-table tbody tr").stream()
            .map(row -> row.select("th").text() + " " + row.expectFirst("td").text())
            .toList());
    Document older = web.page(page.expectFirst("[rel=next]").attr("href"));
    assertEquals(6, older.select(".hit").size());
    assertEquals(1, older.select("[rel=prev]").size());
  }

  @Test
  void aVariantIsTakenInByAClickAndLetGoByAnother() throws Exception {
    Document page = web.page("/author/Zoe%20Garcia");
    String variant = page.expectFirst("section[aria-label^=May] a").attr("href");
    Document both = web.page(variant);
    assertEquals("Zoë García 32 papers", both.expectFirst("h1").text());
    assertEquals(List.of("Li Wei 30", "Anna Öst 2"), section(both, "Coauthors"));
    String let = both.expectFirst(".chips a").attr("href");
    assertEquals("Zoë García 31 papers", web.page(let).expectFirst("h1").text());
    String feed = both.expectFirst("a:contains(Feed)").attr("href");
    assertEquals(200, web.get(feed).statusCode());
    assertTrue(
        feed.contains("author=Zoe+Garcia&author=Z.+Garc")
            || feed.contains("author=Zoe%20Garcia&author=Z."),
        feed);
  }

  @Test
  void namesThatAreNotFitForAPathHavePagesToo() throws Exception {
    Document page = web.page("/author/Zacharias%20Garcia");
    String group = page.expectFirst("section[aria-label=Coauthors] a").attr("href");
    assertEquals("AC/DC Group 1 paper", web.page(group).expectFirst("h1").text());
    assertEquals(400, web.get("/author").statusCode());
    assertEquals(400, web.get("/author/Li%20Wei?page=0").statusCode());
  }

  @Test
  void anUnknownNameLeadsToTheNearest() throws Exception {
    var answer = web.get("/author/Zoran%20Garcia");
    assertEquals(404, answer.statusCode());
    Document page = Jsoup.parse(answer.body());
    assertTrue(page.select(".loosened a").eachText().contains("Zoë García"), page.text());
    var nobody = web.get("/author/Qxqxqx");
    assertEquals(404, nobody.statusCode());
    assertEquals(0, Jsoup.parse(nobody.body()).select(".loosened a").size());
    for (String odd :
        List.of(
            "%E2%80%AE",
            "A%20%E2%80%AEb", "%3F", "%E2%80%83x", "%F0%9F%98%80", ".", ".%20.x%20.")) {
      assertEquals(404, web.get("/author/" + odd).statusCode(), odd);
    }
  }
}
