package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What addresses may say, and what they are behind other web servers. */
class AddressKindsTest {
  private static final int DAY = 130;

  @AutoClose private static WebServer web;

  @BeforeAll
  static void start() throws IOException {
    List<AnnouncedPaper> day = new ArrayList<>();
    for (int i = 0; i < DAY; i++) {
      Paper paper =
          Paper.builder(PaperId.of("2605.%05d".formatted(i + 1)))
              .title("Peat bog " + i)
              .doi(i == 0 ? "10.1000/peat.1" : null)
              .build();
      LocalDate date = LocalDate.of(2026, 5, 4);
      day.add(
          new AnnouncedPaper(
              paper, List.of(new Announcement("cs.SI", date, AnnouncementType.NEW, i + 1, null))));
    }
    web = WebServer.overSeed(day.toArray(AnnouncedPaper[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "year=2026.., submitted:2026..",
    "year=..2025, submitted:..2025",
    "year=2025.., submitted:2025..",
    "from=2026-04, submitted:2026-04..",
    "from=2026, submitted:2026..",
    "to=2026-03, submitted:..2026-03",
    "to=2025, submitted:..2025",
  })
  void parametersTakeTheFormsOfTheQueryLanguage(String parameter, String words) throws Exception {
    int total = web.json("/api/v1/search?q=scheduling&" + parameter).get("total").asInt();
    String same = "/api/v1/search?q=scheduling+" + words;
    assertEquals(web.json(same).get("total").asInt(), total);
    assertEquals(200, web.get("/search?q=scheduling&" + parameter).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"year=..", "year=2026..2020", "from=26", "from=2026-13", "to=2026-02-30"})
  void whatIsNoDateIsToldAsSuch(String parameter) throws Exception {
    assertEquals(400, web.get("/search?" + parameter).statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "/search?q=scheduling&subjct=cs.LG, subjct, subject",
    "/search?q=scheduling&auhtor=x, auhtor, author",
    "/search/authors?q=scheduling&yaer=2026, yaer, year",
    "/list/cs.DC/new?pgae=2, pgae, page",
  })
  void pagesTellOfParametersTheyDoNotKnow(String address, String name, String nearest)
      throws Exception {
    String note = web.page(address).select(".warning").text();
    assertTrue(note.contains("'" + name + "'") && note.contains("'" + nearest + "'"), note);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=llm&",
        "/feed.atom?q=llm&",
        "/feed.rss?q=llm&",
        "/export.bib?q=llm&",
        "/api/v1/search?q=llm&",
        "/list/cs.DC/new?",
        "/api/v1/stats?"
      })
  void whatTrackersAddIsPassedOver(String address) throws Exception {
    for (String tracker : List.of("utm_source=x", "UTM_Campaign=y", "fbclid=z", "gclid=1")) {
      HttpResponse<String> answer = web.get(address + tracker);
      assertEquals(200, answer.statusCode(), address + tracker);
      String name = tracker.substring(0, tracker.indexOf('='));
      assertFalse(answer.body().contains(name), address + tracker);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bib", "ris", "csv", "jsonl"})
  void headOfAnExportTellsNoLengthOfNothing(String suffix) throws Exception {
    HttpResponse<String> head =
        web.send(
            HttpRequest.newBuilder(web.uri("/export." + suffix + "?q=llm"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertEquals(200, head.statusCode());
    assertTrue(head.headers().firstValue("Content-Length").isEmpty());
    assertTrue(head.headers().firstValue("Content-Disposition").isPresent());
  }

  private static HttpRequest.Builder forwarded(String address, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(web.uri(address));
    return headers.length == 0 ? request : request.headers(headers);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.atom?q=Blink", "/feed.rss?q=Blink", "/opensearch.xml"})
  void linksThatLeaveNameThePublicAddress(String address) throws Exception {
    String answer =
        web.send(
                forwarded(
                    address,
                    "X-Forwarded-Proto",
                    "https",
                    "X-Forwarded-Host",
                    "papers.example.org, inner"))
            .body();
    assertTrue(answer.contains("https://papers.example.org/"), answer);
    assertFalse(answer.contains("127.0.0.1"), answer);
    String odd = web.send(forwarded(address, "X-Forwarded-Host", "a\"><b>")).body();
    assertTrue(odd.contains("http://127.0.0.1:"), odd);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=llm",
        "/subjects",
        "/list",
        "/help",
        "/advanced",
        "/settings",
        "/abs/2604.07609",
        "/list/cs.DC/new"
      })
  void linksWorkUnderAPrefix(String address) throws Exception {
    String html = web.send(forwarded(address, "X-Forwarded-Prefix", "/papers")).body();
    Document page = Jsoup.parse(html);
    for (Element element : page.select("[href^=/], [src^=/], [action^=/], [data-copy^=/]")) {
      for (String name : List.of("href", "src", "action", "data-copy")) {
        String link = element.attr(name);
        assertTrue(!link.startsWith("/") || link.startsWith("/papers/"), element.outerHtml());
      }
    }
    assertTrue(html.contains("/papers/static/"));
    String feed = web.send(forwarded("/feed.atom?q=Blink", "X-Forwarded-Prefix", "/papers")).body();
    assertTrue(feed.contains("/papers/abs/2604.07609"), feed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"atom", "rss"})
  void aFeedLeadsToAllPapersOfADay(String kind) throws Exception {
    Set<String> seen = new HashSet<>();
    String address = "/feed." + kind + "?q=announced:2026-05-04";
    for (int pages = 0; !address.isEmpty() && pages < 10; pages++) {
      Document feed = Jsoup.parse(web.get(address).body(), "", Parser.xmlParser());
      feed.select("entry > id, item > guid").forEach(id -> seen.add(id.text()));
      assertEquals(Set.of("new"), new HashSet<>(feed.select("arxiv|announce_type").eachText()));
      String next = feed.select("[rel=next]").attr("href");
      address = next.isEmpty() ? "" : next.substring(web.uri("").toString().length());
    }
    assertEquals(DAY, seen.size());
  }

  @Test
  void feedsTellHowAPaperWasAnnounced() throws Exception {
    for (String kind : List.of("atom", "rss")) {
      String address = "/feed." + kind + "?q=announced:2026-04-10";
      Document feed = Jsoup.parse(web.get(address).body(), "", Parser.xmlParser());
      List<String> types = feed.select("arxiv|announce_type").eachText();
      assertEquals(27, types.size());
      assertEquals(14, types.stream().filter("replace"::equals).count());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2604.07609, /abs/2604.07609",
    "arXiv:2604.07609v1, /abs/2604.07609",
    "https://arxiv.org/abs/2604.07609, /abs/2604.07609",
    "10.1000/peat.1, /abs/2605.00001",
    "https://doi.org/10.1000/PEAT.1, /abs/2605.00001",
  })
  void aPastedIdOpensThePaper(String pasted, String page) throws Exception {
    HttpResponse<String> answer = web.get("/search?q=" + pasted);
    assertEquals(303, answer.statusCode());
    String location = answer.headers().firstValue("Location").orElseThrow();
    assertTrue(location.endsWith(page), location);
  }

  @ParameterizedTest
  @CsvSource({
    "2604.99999, https://arxiv.org/abs/2604.99999",
    "10.1000/peat.2, https://doi.org/10.1000/peat.2",
  })
  void aPaperThatIsNotHereIsLookedForElsewhere(String pasted, String address) throws Exception {
    Document page = web.page("/search?q=" + pasted);
    assertEquals(address, page.select(".nothing a[rel=noreferrer]").attr("href"));
  }

  @Test
  void linksToListingsLeadToListings() throws Exception {
    for (Element link : web.page("/subjects").select("main a[href^=/list/]")) {
      assertEquals(200, web.get(link.attr("href")).statusCode(), link.outerHtml());
    }
  }
}
