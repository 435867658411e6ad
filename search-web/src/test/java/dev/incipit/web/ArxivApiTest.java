package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs written for arXiv's search interface ask, and what they must get. */
class ArxivApiTest {
  @AutoClose private static WebServer web;

  @BeforeAll
  static void start() throws IOException {
    web = Garden.server();
  }

  private static Document feed(String parameters) throws Exception {
    return feed(200, web.get("/api/query?" + parameters));
  }

  private static Document feed(int status, HttpResponse<String> response) {
    assertEquals(status, response.statusCode(), response.body());
    assertEquals(
        "application/atom+xml; charset=utf-8",
        response.headers().firstValue("Content-Type").orElseThrow());
    return Jsoup.parse(response.body(), "", Parser.xmlParser());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The papers' ids without address and version, in order. */
  private static String ids(Document feed) {
    return feed.select("entry > id").stream()
        .map(id -> id.text().replaceAll(".*(/abs/|:paper:)|v\\d+$", ""))
        .collect(Collectors.joining(" "));
  }

  private static String found(String query) throws Exception {
    return ids(feed("sortBy=submittedDate&sortOrder=ascending&search_query=" + encoded(query)));
  }

  @Test
  void answersHaveTheShapeOfArxivs() throws Exception {
    try (InputStream in = ArxivApiTest.class.getResourceAsStream("arxiv-answer.xml")) {
      Document wanted = Jsoup.parse(in, "UTF-8", "", Parser.xmlParser());
      Document answer = feed("search_query=" + encoded("ti:\"moss gardens\""));
      assertEquals(shape(wanted), shape(answer));
      for (String same : List.of("entry > *", "feed > title", "feed > updated")) {
        assertEquals(wanted.select(same).eachText(), answer.select(same).eachText());
      }
      assertEquals(
          wanted.select("entry link").eachAttr("href"),
          answer.select("entry link").eachAttr("href"));
    }
  }

  private static String shape(Document feed) {
    return feed.getAllElements().stream()
        .map(ArxivApiTest::shape)
        .collect(Collectors.joining("\n"));
  }

  private static String shape(Element element) {
    return "  ".repeat(element.parents().size())
        + element.tagName()
        + element.attributes().asList().stream()
            .map(Attribute::getKey)
            .filter(name -> !name.startsWith("xmlns"))
            .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          au:del_maestro                             | hep-th/9901001 2401.00011
          au:del_maestro AND ti:survey               | 2401.00011
          au:"Del Maestro" ANDNOT ti:survey          | hep-th/9901001
          ti:fern OR ti:reed AND cat:hep-th          | hep-th/9901001 2402.00012
          (ti:fern OR ti:reed) AND cat:hep-th        | hep-th/9901001
          ti:(fern OR reed)                          | hep-th/9901001 2402.00012
          ti:fern OR (ti:reed                        | hep-th/9901001 2402.00012
          ti:reed) OR ti:fern                        | hep-th/9901001 2402.00012
          ti:gardens and cat:cs.DC                   | 2401.00011 2402.00012
          ti:gardens andnot au:del_maestro           | 2402.00012
          AND ti:fern AND                            | 2402.00012
          ANDNOT ti:gardens AND all:moss             | seed-7
          ti:gardens AND NOT ti:fern                 | 2401.00011
          ti:fern OR () OR ti:reed                   | hep-th/9901001 2402.00012
          "moss gardens"                             | 2401.00011
          ti:"moss gardens                           | 2401.00011
          ti:“moss gardens”                          | 2401.00011
          ti: fern                                   | 2402.00012
          TI:fern                                    | 2402.00012
          title:fern                                 | 2402.00012
          abs:mosses                                 | 2401.00011
          co:figures                                 | 2401.00011
          jr:Bryology                                | 2401.00011
          rn:MOSS-TH-2024-3                          | 2401.00011
          id:2401.00011                              | 2401.00011
          cat:cs.*                                   | 2401.00011 2402.00012 seed-7
          cat:cs.LG OR cat:hep-th                    | hep-th/9901001 seed-7
          au:Moos*                                   | 2401.00011
          all:C++                                    | seed-7
          all:C+++AND+all:moss                       | seed-7
          ti:gardens+AND+cat:q-bio.PE                | 2401.00011
          all:deep+learning                          | seed-7
          ti:%22moss%20gardens%22                    | 2401.00011
          submittedDate:[199901010000 TO 199912312359] | hep-th/9901001
          submittedDate:[19990101 TO 20240101]       | hep-th/9901001 2401.00011
          submittedDate:[19990101000000 TO 19991231235959] | hep-th/9901001
          submittedDate:[202402010000 TO *]          | 2402.00012
          ti:gardens AND lastUpdatedDate:[202503020000+TO+202503022359] | 2401.00011
          nothing_of_the_kind                        |
          """)
  void queriesFindWhatArxivsGrammarSays(String query, String ids) throws Exception {
    assertEquals(ids == null ? "" : ids, found(query));
  }

  @Test
  void operatorsHavePrecedenceUnlessAskedNotTo() throws Exception {
    String query = "search_query=" + encoded("ti:fern OR ti:gardens AND cat:q-bio.PE");
    assertEquals(
        "2401.00011 2402.00012", ids(feed(query + "&sortBy=submittedDate&sortOrder=ascending")));
    assertEquals("2401.00011", ids(feed(query + "&compat=strict")));
  }

  @Test
  void rawQueriesOfRealClientsAreRead() throws Exception {
    for (String query :
        List.of(
            "search_query=ti:\"moss+gardens\"&id_list=",
            "search_query=%28ti:%22moss+gardens%22%29",
            "search_query=ti%3Agardens%2BAND%2Bau%3Adel_maestro&start=0&max_results=5",
            "search_query=all:gardens+AND+submittedDate:[202401010000+TO+202401312359]")) {
      String answer = web.raw("GET /api/query?" + query + " HTTP/1.1\r\nHost: localhost\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
      assertTrue(answer.contains("<opensearch:totalResults>1</"), answer);
    }
  }

  @Test
  void formsMayBePosted() throws Exception {
    HttpRequest.Builder post =
        HttpRequest.newBuilder(web.uri("/api/query?max_results=1"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("search_query=ti%3Afern&start=0"));
    assertEquals(Garden.FERN, ids(feed(200, web.send(post))));
  }

  @Test
  void programsReachItAsAProxyUnderArxivsName() throws Exception {
    String head = " HTTP/1.1\r\nHost: export.arxiv.org\r\n";
    String answer = web.raw("GET http://export.arxiv.org/api/query?search_query=ti:fern" + head);
    assertTrue(answer.startsWith("HTTP/1.1 200 ") && answer.contains(Garden.FERN), answer);
    assertTrue(web.raw("GET http://export.arxiv.org/search?q=fern" + head).contains(" 421 "));
  }

  @Test
  void listsOfIdsAreAnsweredInTheirOrder() throws Exception {
    String list = "id_list=hep-th/9901001,2401.00011v3, 2402.00012&id_list=2404.99999,seed-7";
    Document feed = feed(list.replace(" ", "%20"));
    assertEquals("hep-th/9901001 2401.00011 2402.00012 seed-7", ids(feed));
    assertEquals("4", feed.select("opensearch|totalResults").text());
    assertEquals(
        "2401.00011 2402.00012", ids(feed(list.replace(" ", "") + "&start=1&max_results=2")));
    assertEquals(
        "2402.00012 2401.00011", ids(feed("id_list=2401.00011,2402.00012&sortBy=submittedDate")));
    assertEquals(
        "2401.00011", ids(feed("id_list=2401.00011,hep-th/9901001&search_query=ti:gardens")));
    assertEquals("", ids(feed("id_list=2404.99999")));
    assertEquals("hep-th/9901001", ids(feed("id_list=hep-th%2F9901001v1")));
  }

  @Test
  void pagesCanBeOfAnySizeAndLieAnywhere() throws Exception {
    Document none = feed("search_query=all:gardens&max_results=0");
    assertEquals("2", none.select("opensearch|totalResults").text());
    assertEquals("", ids(none));
    Document beyond = feed("search_query=all:gardens&start=70000&max_results=10");
    assertEquals("2", beyond.select("opensearch|totalResults").text());
    assertEquals("", ids(beyond));
    assertEquals(
        "2", feed("search_query=all:gardens&start=2").select("opensearch|startIndex").text());
    String all = "search_query=cat:cs.*+OR+cat:hep-th&sortBy=submittedDate&max_results=";
    String whole = ids(feed(all + 10));
    assertEquals(
        whole,
        IntStream.range(0, 4)
            .mapToObj(start -> "" + page(all + "1&start=" + start))
            .collect(Collectors.joining(" ")));
    assertEquals(whole, page(all + "3") + " " + page(all + "3&start=3"));
    assertEquals(whole, page(all + "1") + " " + page(all + "5&start=1"));
  }

  private static String page(String parameters) {
    try {
      return ids(feed(parameters));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyOrderGoesBothWays() throws Exception {
    String all = "search_query=all:gardens+OR+all:reed";
    for (String by : List.of("relevance", "submittedDate", "lastUpdatedDate")) {
      String down = ids(feed(all + "&sortBy=" + by + "&sortOrder=descending"));
      String up = all + "&max_results=2&sortOrder=ascending&sortBy=" + by;
      String reversed = ids(feed(up)) + " " + ids(feed(up + "&start=2"));
      assertEquals(3, down.split(" ").length);
      assertEquals(List.of(down.split(" ")).reversed(), List.of(reversed.split(" ")), by);
    }
    assertEquals(
        "2402.00012 2401.00011", ids(feed("search_query=ti:gardens&sortBy=lastUpdatedDate")));
  }

  @Test
  void whatIsNotKnownIsMarkedInOurNamespace() throws Exception {
    Element fern = feed("id_list=2402.00012").select("entry").getFirst();
    assertEquals("http://arxiv.org/abs/2402.00012v2", fern.select("id").text());
    assertEquals("at-least", fern.select("incipit|versionCertainty").text());
    assertEquals("month", fern.select("incipit|publishedPrecision").text());
    assertEquals("2024-02-01T00:00:00Z", fern.select("published").text());
    assertEquals("day", fern.select("incipit|updatedPrecision").text());
    assertEquals("2026-04-10T00:00:00Z", fern.select("updated").text());
    assertEquals("false", fern.select("incipit|authorsKnown").text());
    Element asked = feed("id_list=2402.00012v4").select("entry").getFirst();
    assertEquals("http://arxiv.org/abs/2402.00012v4", asked.select("id").text());
    Element older = feed("id_list=2401.00011v1").select("entry").getFirst();
    assertEquals("http://arxiv.org/abs/2401.00011v3", older.select("id").text());
    assertEquals("1", older.select("incipit|versionAsked").text());
    Element seed = feed("id_list=seed-7").select("entry").getFirst();
    assertEquals("urn:incipit:paper:seed-7", seed.select("id").text());
    assertEquals(web.uri("/abs/seed-7").toString(), seed.select("link").attr("href"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          start=x                 | start must be an integer
          start=-1                | start must be non-negative
          max_results=1.5         | max_results must be an integer
          max_results=-1          | max_results must be non-negative
          max_results=30001       | max_results must be <= 30000
          sortBy=date             | sortBy must be in: relevance, lastUpdatedDate, submittedDate
          sortOrder=down          | sortOrder must be in: ascending, descending
          compat=loose            | compat must be strict, or left out
          id_list=abc             | incorrect id format for abc
          ''                      | either a search_query or an id_list must be given
          SearchQuery=all:x       | either a search_query or an id_list must be given
          search_query=           | either a search_query or an id_list must be given
          id_list=cond-mat/07091  | incorrect id format for cond-mat/07091
          search_query=AND        | search_query names nothing to search for
          search_query=submittedDate:[x+TO+y] | submittedDate must be [YYYYMMDDHHMM TO YYYYMMDDHHMM], was [x TO y]
          search_query=%25zz%zz   | a percent sign in the address is not followed by two hexadecimal digits; write a percent sign itself as %25
          """)
  void errorsAreFeedsThatSayWhy(String parameters, String reason) throws Exception {
    String answer = web.raw("GET /api/query?" + parameters + " HTTP/1.1\r\nHost: localhost\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    Document feed = Jsoup.parse(answer.substring(answer.indexOf("<?xml")), "", Parser.xmlParser());
    assertEquals("Error", feed.select("entry > title").text());
    assertEquals(reason, feed.select("entry > summary").text());
    assertTrue(feed.select("entry > id").text().startsWith("https://arxiv.org/api/errors#"));
    assertEquals("1", feed.select("opensearch|totalResults").text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id_list=0808.05394                          | 0
          id_list=0000.0000                           | 0
          id_list=1234.1234v2                         | 0
          id_list=2401.00011,0808.05394               | 1
          id_list=abc,2401.00011,cond-mat/07091       | 1
          id_list=0808.05394&search_query=all:cache   | 0
          """)
  void anOddIdCostsOnlyItself(String parameters, String total) throws Exception {
    Document feed = feed(200, web.get("/api/query?" + parameters));
    assertEquals(total, feed.select("opensearch|totalResults").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-year:x", "-date:x", "(-year:Wang)", "all:a+AND+-year:y"})
  void datesThatCannotBeReadAreNoFaultOfTheServer(String query) throws Exception {
    int status = web.get("/api/query?search_query=" + query).statusCode();
    assertTrue(status == 200 || status == 400, query + ": " + status);
  }

  @Test
  void aFormMayComeInParts() throws Exception {
    String body =
        """
        --b1
        Content-Disposition: form-data; name="id_list"

        2401.00011
        --b1
        Content-Disposition: form-data; name="max_results"

        3
        --b1--
        """
            .replace("\n", "\r\n");
    HttpRequest.Builder post =
        HttpRequest.newBuilder(web.uri("/api/query"))
            .header("Content-Type", "multipart/form-data; boundary=b1")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    Document feed = feed(200, web.send(post));
    assertEquals("1", feed.select("opensearch|totalResults").text());
    assertEquals("3", feed.select("opensearch|itemsPerPage").text());
  }

  @Test
  void papersAsPdfAreAtArxiv() throws Exception {
    for (String id : List.of("2604.07609", "2604.07609v2", "hep-th/9901001", "2604.07609.pdf")) {
      HttpResponse<String> answer = web.get("/pdf/" + id);
      assertEquals(302, answer.statusCode(), id);
      assertEquals(
          "https://arxiv.org/pdf/" + id.replace(".pdf", ""),
          answer.headers().firstValue("Location").orElseThrow());
    }
    assertEquals(404, web.get("/pdf/nothing").statusCode());
  }

  @Test
  void limitsOfTheQueryAreTold() throws Exception {
    String words = "all:a" + "+AND+all:a".repeat(63);
    assertEquals(200, web.get("/api/query?search_query=" + words).statusCode());
    feed(400, web.get("/api/query?search_query=" + words + "+AND+all:a"));
    String deep = "(".repeat(51) + "a" + ")".repeat(51);
    feed(400, web.get("/api/query?search_query=" + deep));
    String subjects = "cat:cs.LG" + "+OR+cat:cs.LG".repeat(299);
    String ids =
        IntStream.range(0, 400)
            .mapToObj(i -> "2401.1%04d".formatted(i))
            .collect(Collectors.joining(","));
    String form = "search_query=" + subjects + "&id_list=" + ids;
    HttpRequest.Builder post =
        HttpRequest.newBuilder(web.uri("/api/query"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    feed(200, web.send(post));
  }

  @Test
  void textIsNeverMarkup() throws Exception {
    String hostile = "<script>&\"'\u0001\ud800";
    String answer = web.get("/api/query?search_query=" + encoded(hostile)).body();
    assertFalse(answer.contains("<script>"), answer);
    assertFalse(answer.contains("\u0001"), answer);
  }
}
