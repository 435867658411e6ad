package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a reader goes through them, over the shipped listing. */
class PagesTest {
  @AutoClose private static WebServer web;

  @BeforeAll
  static void start() throws IOException {
    web = WebServer.overSeed();
  }

  private static Document follow(Element link) throws Exception {
    return web.page(link.attr("href"));
  }

  private static Element facet(Document page, String label) {
    for (Element value : page.select(".side a.value")) {
      String text = value.select(".label").text();
      if (text.equals(label) || text.startsWith(label + " ")) {
        return value;
      }
    }
    throw new AssertionError("no facet value '" + label + "'");
  }

  @Test
  void startPageShowsTheNewestListingAndTheExtent() throws Exception {
    Document page = web.page("/");
    assertEquals(
        "27 papers · newest listing 10 April 2026 · Reading list", page.select(".extent").text());
    Element day = page.expectFirst(".days li");
    assertEquals("11 new 2 cross 14 replaced", day.select(".tally").text());
    assertEquals("/list/cs.DC/2026-04-10", day.select("a").attr("href"));
    assertEquals("27", page.expectFirst("[aria-labelledby=by-subject] a.value .count").text());
  }

  @Test
  void searchForAPhraseAndAClickOnASubjectNarrowsRightly() throws Exception {
    Document page = web.page("/search?q=%22KV-cache%22");
    assertEquals("2 papers for \"KV-cache\"", page.select("h1").text());
    assertEquals(List.of("KV-cache", "KV-cache"), page.select(".passages mark").eachText());
    Element os = facet(page, "Operating Systems");
    assertEquals("1", os.select(".count").text());
    Document narrowed = follow(os);
    assertEquals("1 paper for \"KV-cache\"", narrowed.select("h1").text());
    assertEquals(
        "/abs/2604.07609?q=%22KV-cache%22&subject=cs.OS&place=1",
        narrowed.select(".hit h3 a").attr("href"));
    assertEquals("true", facet(narrowed, "Operating Systems").attr("aria-current"));
    assertEquals(
        List.of("Remove the filter Operating Systems (cs.OS) ×"),
        narrowed.select(".chip").eachText());
    Document back = follow(narrowed.expectFirst(".chip"));
    assertEquals("2 papers for \"KV-cache\"", back.select("h1").text());
  }

  @Test
  void everyCountOfAFacetIsWhatItsLinkFinds() throws Exception {
    Document page = web.page("/search?q=llm&subject=cs.LG&type=replaced");
    for (Element value : page.select(".side .facet:not(:first-child) a.value")) {
      if (!value.hasAttr("aria-current")) {
        // The first choice of a kind narrows to it; further ones add to it.
        boolean first =
            page.select("ul:has([aria-current])").stream().noneMatch(value.parents()::contains);
        String total = follow(value).select("h1").text();
        if (first) {
          assertTrue(total.startsWith(value.select(".count").text() + " paper"), total);
        }
      }
    }
  }

  @Test
  void twoSubjectsAreAlternativesAndKeepTheirNeighboursInSight() throws Exception {
    Document one = web.page("/search?subject=cs.AI");
    Document two = follow(facet(one, "Machine Learning"));
    int ai = Integer.parseInt(facet(one, "Artificial Intelligence").select(".count").text());
    int dc =
        Integer.parseInt(
            facet(two, "Distributed, Parallel, and Cluster Computing").select(".count").text());
    assertEquals(27, dc);
    assertEquals(ai + "", facet(two, "Artificial Intelligence").select(".count").text());
    assertEquals(2, two.select(".chip").size());
  }

  @Test
  void subjectCanBeLeftOut() throws Exception {
    Document page = web.page("/search?q=llm");
    Element exclude = page.expectFirst("a.exclude[aria-label*=(cs.LG)]");
    Document without = follow(exclude);
    assertTrue(without.select(".chip").text().contains("Excluding: Machine Learning (cs.LG)"));
    assertTrue(without.select(".hit .subject").eachText().stream().noneMatch("cs.LG"::equals));
  }

  @Test
  void roleOfASubjectCanBeSwitched() throws Exception {
    Document page = web.page("/search?subject=cs.DC");
    assertEquals("27 papers", page.select("h1").text());
    for (Element role : page.select(".switch a")) {
      String total = follow(role).select("h1").text();
      assertEquals(
          switch (role.text()) {
            case "All" -> "27 papers";
            case "Primary only" -> "18 papers";
            default -> "9 papers";
          },
          total);
    }
  }

  @Test
  void resultsAreReadPageByPage() throws Exception {
    Document page = web.page("/search?size=10");
    int seen = page.select(".hit").size();
    while (page.selectFirst("a[rel=next]") != null) {
      page = follow(page.expectFirst("a[rel=next]"));
      seen += page.select(".hit").size();
    }
    assertEquals(27, seen);
    assertEquals("Page 3 of 3", page.select(".position").text());
    assertEquals("/search?page=2", page.select("a[rel=prev]").attr("href"));
  }

  @Test
  void formsCarryTheRestOfTheSearchAlong() throws Exception {
    Document page = web.page("/search?q=llm&subject=cs.DC&sort=newest&size=25&page=2");
    assertEquals(
        List.of("subject=cs.DC", "sort=newest", "size=25"),
        page.select(".masthead input[type=hidden]").stream()
            .map(field -> field.attr("name") + "=" + field.attr("value"))
            .toList());
  }

  @Test
  void paperPageTellsEverythingKnown() throws Exception {
    Document page = web.page("/abs/2509.12873v1");
    assertTrue(page.select("h1").text().startsWith("Emergent complexity and rhythms"));
    assertEquals(
        "https://arxiv.org/abs/2509.12873", page.select("link[rel=canonical]").attr("href"));
    assertEquals("2509.12873", page.select("meta[name=citation_arxiv_id]").attr("content"));
    assertEquals(
        "Gianluca Gaglioti", page.expectFirst("meta[name=citation_author]").attr("content"));
    assertEquals("2025/09", page.select("meta[name=citation_date]").attr("content"));
    assertTrue(page.select(".facts").text().contains("Neurocomputing 678, 132735 (2026)"));
    assertTrue(page.select(".warning").text().contains("version 1"));
    assertEquals("/list/cs.DC/2026-04-10", page.select(".timeline a").attr("href"));
    Document author = follow(page.expectFirst(".authors a"));
    assertEquals("Gianluca Gaglioti 1 paper", author.select("h1").text());
  }

  @Test
  void abstractIsShownInItsParagraphs() throws Exception {
    assertEquals(3, web.page("/abs/2604.07609").select(".incipit p").size());
  }

  @Test
  void nothingFoundOffersWhatWouldFindSomething() throws Exception {
    Document page = web.page("/search?q=%22inference+llm%22+serving&year=2026");
    assertEquals(0, page.select(".hit").size());
    assertFalse(page.select(".loosened a").isEmpty());
    for (Element link : page.select(".loosened a")) {
      String promised = link.text().substring(link.text().lastIndexOf(": ") + 2);
      assertTrue(follow(link).select("h1").text().startsWith(promised), link.text());
    }
    assertTrue(web.page("/search?q=zzzzzz").select(".nothing").text().contains("spelling"));
    assertTrue(web.page("/search?page=99").select(".nothing").text().contains("Go back"));
  }

  @Test
  void misspeltSearchesThatFindNothingShowWhatWasMeant() throws Exception {
    Document page = web.page("/search?q=schedulng&subject=cs.DC");
    assertEquals(
        "Showing results for scheduling. Search instead for schedulng.",
        page.select(".meant").text());
    assertFalse(page.select(".hit").isEmpty());
    Document typed = follow(page.expectFirst(".meant a"));
    assertTrue(typed.select(".hit").isEmpty());
    assertEquals("Did you mean scheduling?", typed.select(".meant").text());
    assertFalse(follow(typed.expectFirst(".meant a")).select(".hit").isEmpty());
    assertNull(web.page("/search?q=scheduling").selectFirst(".meant"));
  }

  @Test
  void theWordThatIsTooMuchIsTold() throws Exception {
    Document page = web.page("/search?q=GPU+zebra");
    assertEquals("Leave out zebra: 10 papers", page.expectFirst(".loosened a").text());
    assertEquals("10 papers for GPU", follow(page.expectFirst(".loosened a")).select("h1").text());
  }

  @Test
  void wordFormsAreCountedWhereTheyMatter() throws Exception {
    assertEquals(
        "3 papers with exactly these words, 5 with word forms,"
            + " 11 with other spellings and short forms.",
        web.page("/search?q=%22large+language+models%22").select(".forms").text());
  }

  @Test
  void whyAPaperRanksWhereItDoesIsOneClickAway() throws Exception {
    Document plain = web.page("/search?q=coflow+algorithm");
    assertNull(plain.selectFirst(".why"));
    Document explained = follow(plain.expectFirst("a.explain"));
    String first = explained.expectFirst(".why li").text();
    assertEquals(
        "\"coflow\" in the title, 4 times in the abstract (in 1 of 27 papers): 73 %", first);
    assertNull(follow(explained.expectFirst("a.explain")).selectFirst(".why"));
    assertNull(web.page("/search?q=coflow&sort=newest").selectFirst("a.explain"));
  }

  @Test
  void papersLeadToSimilarOnes() throws Exception {
    Element link = web.page("/search?q=blink").expectFirst(".hit a[href$=#similar]");
    Document paper = web.page(link.attr("href").replace("#similar", ""));
    assertEquals(5, paper.select("h2#similar + ul a.title").size());
    assertFalse(paper.select("h2#similar + ul").text().contains("Blink"));
  }

  @Test
  void queryWithStructureIsSaidInWordsAndWarningsAreShown() throws Exception {
    assertTrue(web.page("/search?q=ti:scheduling").select(".understood").text().contains("title"));
    assertNull(web.page("/search?q=llm+inference").selectFirst(".understood"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"open; \"; \"open",
        "gossip (snapshot; (; gossip (snapshot",
        "llm type:theory serving; type; llm type:theory serving",
        "llm colour:red; colour; llm colour:red",
      })
  void aProblemIsMarkedAtItsPlace(String typed, String marked, String shown) throws Exception {
    Element warning =
        web.page("/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
            .expectFirst(".warning");
    assertEquals(marked, warning.select("u.at").text());
    assertEquals(shown, warning.select(".where").text());
  }

  @Test
  void aPlaceInALongQueryIsShownWithWhatIsAroundIt() throws Exception {
    String typed = "word ".repeat(30) + "(gossip" + " 𝒢raph".repeat(30);
    String shown =
        web.page("/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
            .select(".warning .where")
            .text();
    assertTrue(shown.startsWith("…") && shown.endsWith("…") && shown.length() < 100, shown);
    assertTrue(shown.contains("word (gossip 𝒢raph"), shown);
  }

  @Test
  void aQueryWithoutAWordIsToldFromNoQuery() throws Exception {
    for (String query : List.of("%00", "%E2%80%AE", "%EF%BB%BF", "...", "%E2%88%9E", "-%3F%3F")) {
      assertEquals(1, web.page("/search?q=" + query).select(".warning").size(), query);
    }
    assertEquals(0, web.page("/search?q=").select(".warning").size());
  }

  @Test
  void papersWithAnyIdCanBeOpened() throws Exception {
    List<String> ids =
        List.of("..", ".", "\\", "//", "/", ".hack//Sign", "a/../b", "1%", "%2F", "a;b", "a?b#c");
    AnnouncedPaper[] papers = new AnnouncedPaper[ids.size()];
    for (int i = 0; i < papers.length; i++) {
      papers[i] =
          AnnouncedPaper.of(Paper.builder(PaperId.of(ids.get(i))).title("Wombat w" + i).build());
    }
    try (WebServer odd = WebServer.overSeed(papers)) {
      for (int i = 0; i < papers.length; i++) {
        String href = odd.page("/search?q=wombat+w" + i).expectFirst(".hit h3 a").attr("href");
        assertEquals("Wombat w" + i, odd.page(href).select("h1").text(), ids.get(i));
        String id = URLEncoder.encode(ids.get(i), StandardCharsets.UTF_8);
        assertEquals(ids.get(i), odd.json("/api/v1/papers?id=" + id).get("id").asText());
      }
      assertEquals(400, odd.get("/abs").statusCode());
      assertEquals(404, odd.get("/abs?id=2604.99999").statusCode());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=llm",
        "/search?q=zzzz",
        "/search/authors?q=llm",
        "/subjects",
        "/list",
        "/list/2026-04-10",
        "/list/cs.DC",
        "/list/cs.DC/new",
        "/list/cs.DC/recent",
        "/list/cs.DC/2026-04",
        "/abs/2604.07609",
        "/help",
        "/advanced?q=ti:blink+cat:cs.DC",
        "/settings"
      })
  void pageIsSoundForReadersOfEveryKind(String path) throws Exception {
    Document page = web.page(path);
    assertEquals("en", page.select("html").attr("lang"));
    assertEquals(1, page.select("h1").size());
    assertEquals(1, page.select("main#content").size());
    // Readers of results skip what comes before them.
    String first = page.select("#papers").isEmpty() ? "#content" : "#papers";
    assertEquals(first, page.expectFirst("body > a").attr("href"));
    assertTrue(page.select("script:not([src^=/static/]), style, [style], [onclick]").isEmpty());
    for (Element field : page.select("input:not([type=hidden]), select")) {
      boolean wrapped = field.closest("label") != null;
      int labels = wrapped ? 1 : page.select("label[for=" + field.id() + "]").size();
      assertEquals(1, labels, field.outerHtml());
    }
    List<String> ids = page.select("[id]").eachAttr("id");
    assertEquals(ids.stream().distinct().toList(), ids);
    for (Element labelled : page.select("[aria-labelledby]")) {
      assertNotNull(page.getElementById(labelled.attr("aria-labelledby")), labelled.outerHtml());
    }
    for (Element away : page.select("a[href^=http]")) {
      assertEquals("noreferrer", away.attr("rel"), away.outerHtml());
    }
    assertTrue(
        page.select("link[rel=stylesheet]").eachAttr("href").stream()
            .allMatch(h -> h.startsWith("/static/")));
  }
}
