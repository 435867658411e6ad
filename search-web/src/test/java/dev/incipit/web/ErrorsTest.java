package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each wrong request gets the right status and a plain reason. */
class ErrorsTest {
  @AutoClose private static WebServer web;

  @BeforeAll
  static void start() throws IOException {
    web = WebServer.overSeed();
  }

  private static JsonNode problem(int status, String path) throws Exception {
    HttpResponse<String> response = web.get(path);
    assertEquals(status, response.statusCode(), response.body());
    assertEquals(
        "application/problem+json", response.headers().firstValue("Content-Type").orElseThrow());
    JsonNode problem = new JsonMapper().readTree(response.body());
    assertEquals(status, problem.get("status").asInt());
    assertTrue(problem.get("type").asText().startsWith("urn:incipit:problem:"));
    assertFalse(problem.get("title").asText().isBlank());
    assertFalse(problem.get("detail").asText().isBlank());
    return problem;
  }

  @ParameterizedTest
  @CsvSource({
    "size=-1, size",
    "size=101, size",
    "size=9e99, size",
    "size=, size",
    "size=1&size=2, size",
    "page=0, page",
    "page=1001, page",
    "page=99999999999, page",
    "page=2&cursor=x, page",
    "cursor=x, cursor",
    "sort=best, sort",
    "facets=subject;year, facets",
    "facets=, facets",
    "highlight=yes, highlight",
    "strict=1, strict",
    "year=MMXXVI, year",
    "year=0, year",
    "type=old, type",
    "from=2026-13-01, from",
    "to=yesterday, to",
    "from=2026-05-01&to=2026-04-01, from",
    "dateField=created, dateField",
    "subjectRole=main, subjectRole",
    "subject=a%E2%80%83b, subject",
    "q=a&q=b, q"
  })
  void wrongValueIsRefusedByName(String query, String parameter) throws Exception {
    JsonNode problem = problem(400, "/api/v1/search?" + query);
    assertEquals(parameter, problem.get("parameter").asText());
    HttpResponse<String> page = web.get("/search?" + query);
    assertEquals(400, page.statusCode());
    Document html = Jsoup.parse(page.body());
    assertTrue(html.select(".detail").text().contains(problem.get("detail").asText().substring(1)));
  }

  @Test
  void unknownParameterIsNamedWithTheNearestKnownOne() throws Exception {
    JsonNode problem = problem(400, "/api/v1/search?subjct=cs.DC");
    assertEquals("subjct", problem.get("parameter").asText());
    assertTrue(problem.get("detail").asText().contains("'subject'"));
    assertEquals("q", problem(400, "/api/v1/stats?q=x").get("parameter").asText());
    assertEquals(200, web.get("/search?utm_source=mail").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=%", "q=%zz", "q=%u0041", "q=%ff", "q=%c3", "%=x"})
  void badPercentEncodingIsRefused(String query) throws Exception {
    // A URI object would refuse such an address before it is sent.
    String answer = web.raw("GET /api/v1/search?" + query + " HTTP/1.1\r\nHost: localhost\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertTrue(answer.contains("application/problem+json"), answer);
    assertTrue(
        web.raw("GET /search?" + query + " HTTP/1.1\r\nHost: localhost\r\n").contains(" 400 "));
  }

  @Test
  void strictQueryThatIsNotWellFormedIsRefusedWithItsPosition() throws Exception {
    JsonNode problem = problem(400, "/api/v1/search?strict=true&q=cache+%22open");
    assertEquals("q", problem.get("parameter").asText());
    assertEquals(6, problem.get("position").asInt());
    assertEquals(200, web.get("/api/v1/search?strict=true&q=cache").statusCode());
  }

  @Test
  void queryBeyondTheLimitsIsRefusedToProgramsAndCutForPeople() throws Exception {
    String most = "(".repeat(50) + "a" + ")".repeat(50);
    assertEquals(200, web.get("/api/v1/search?q=" + most).statusCode());
    JsonNode problem = problem(400, "/api/v1/search?q=(" + most + ")");
    assertEquals("q", problem.get("parameter").asText());
    assertTrue(problem.get("detail").asText().contains("50"), problem::toString);
    assertEquals(200, web.get("/search?q=(" + most + ")").statusCode());
    problem(400, "/api/v1/search?q=" + "moss+".repeat(401));
  }

  @Test
  void unknownPaperGetsAHint() throws Exception {
    assertTrue(
        problem(404, "/api/v1/papers/2604.99999").get("detail").asText().contains("2604.99999"));
    assertTrue(problem(404, "/api/v1/papers/nonsense").get("detail").asText().contains("hep-th/"));
    assertEquals("id", problem(400, "/api/v1/papers/a%20b").get("parameter").asText());
    assertEquals(404, web.get("/abs/2604.99999").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hep-th/9901001", "hep-th%2F9901001", "hep-th%2f9901001v2"})
  void oldIdsMayHoldTheirSlashInBothSpellings(String id) throws Exception {
    assertTrue(
        problem(404, "/api/v1/papers/" + id).get("detail").asText().contains("hep-th/9901001"));
    assertTrue(web.get("/abs/" + id).body().contains("hep-th/9901001"));
  }

  @Test
  void unknownAddressIsNotFound() throws Exception {
    problem(404, "/api/v1/nothing");
    problem(404, "/api/nothing");
    HttpResponse<String> page = web.get("/nothing");
    assertEquals(404, page.statusCode());
    assertTrue(Jsoup.parse(page.body()).select("h1").text().contains("nothing at this address"));
  }

  @Test
  void unknownListOrDayIsNotFound() throws Exception {
    assertEquals(404, web.get("/list/math.AG").statusCode());
    assertEquals(404, web.get("/list/math.AG/new").statusCode());
    assertEquals(404, web.get("/list/cs.DC/2026-04-09").statusCode());
    assertEquals(400, web.get("/list/cs.DC/yesterday").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "FOO"})
  void otherMethodsAreNotAllowed(String method) throws Exception {
    String answer = web.raw(method + " /api/v1/search HTTP/1.1\r\nHost: localhost\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 405 "), answer);
    assertTrue(answer.contains("Allow: GET, HEAD"), answer);
  }

  @Test
  void foreignHostNamesAreRefused() throws Exception {
    String answer = web.raw("GET /api/v1/stats HTTP/1.1\r\nHost: evil.example\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 421 "), answer);
    for (String host : new String[] {"localhost:1234", "127.0.0.1", "[::1]:80", "LOCALHOST"}) {
      assertTrue(
          web.raw("GET /api/v1/stats HTTP/1.1\r\nHost: " + host + "\r\n")
              .startsWith("HTTP/1.1 200 "));
    }
  }

  @Test
  void addressThatIsTooLongIsRefusedInJson() throws Exception {
    String answer =
        web.raw("GET /search?q=" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: localhost\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 414 "), answer);
    assertTrue(answer.contains("application/problem+json"), answer);
  }

  @Test
  void failureOfTheIndexTellsNothingButARequestId() throws Exception {
    try (WebServer broken = WebServer.overSeed()) {
      broken.index().close();
      HttpResponse<String> response = broken.get("/api/v1/search?q=x");
      assertEquals(500, response.statusCode());
      JsonNode problem = new JsonMapper().readTree(response.body());
      assertEquals(36, problem.get("requestId").asText().length());
      assertFalse(response.body().contains("Exception"), response.body());
      assertFalse(broken.get("/search?q=x").body().contains("Exception"));
      assertEquals(503, broken.get("/health/ready").statusCode());
      assertEquals(200, broken.get("/health/live").statusCode());
    }
  }

  @Test
  void headAnswersAsGetWithoutABody() throws Exception {
    for (String path : new String[] {"/", "/search?q=llm", "/abs/2604.07609", "/api/v1/stats"}) {
      HttpResponse<String> head =
          web.send(
              HttpRequest.newBuilder(web.uri(path))
                  .method("HEAD", HttpRequest.BodyPublishers.noBody()));
      assertEquals(200, head.statusCode(), path);
      assertEquals("", head.body());
      assertEquals(
          web.get(path).headers().firstValue("ETag"), head.headers().firstValue("ETag"), path);
    }
    assertEquals(
        404,
        web.send(
                HttpRequest.newBuilder(web.uri("/abs/0"))
                    .method("HEAD", HttpRequest.BodyPublishers.noBody()))
            .statusCode());
  }
}
