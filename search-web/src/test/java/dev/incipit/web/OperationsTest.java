package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.web.config.AccessTokens;
import dev.incipit.web.config.ServerConfig;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators see and set: log, metrics, readiness, foreign origins, protocols. */
class OperationsTest {
  @TempDir private Path temp;

  private static JsonNode line(BlockingQueue<String> log) throws Exception {
    String line = log.poll(10, TimeUnit.SECONDS);
    assertFalse(line == null || line.contains("\n"), line);
    return new JsonMapper().readTree(line);
  }

  @Test
  void logTellsEachRequestButNotWhatWasSearchedFor() throws Exception {
    BlockingQueue<String> log = new LinkedBlockingQueue<>();
    try (WebServer web = WebServer.over(Garden.index(), ServerConfig.loopback(0), log::add)) {
      web.get("/api/v1/search?q=secret%0d%0agardens");
      String all = log.peek() == null ? "" : log.peek();
      JsonNode search = line(log);
      assertEquals("/api/v1/search", search.get("route").asText());
      assertEquals(200, search.get("status").asInt());
      assertEquals(0, search.get("hits").asInt());
      assertTrue(search.get("bytes").asLong() > 100);
      assertTrue(search.get("ms").asDouble() > 0);
      assertEquals(36, search.get("id").asText().length());
      assertNull(search.get("target"));
      assertFalse(all.contains("secret"));
      web.get("/nothing");
      assertEquals("none", line(log).get("route").asText());
      web.raw("GET /%00 HTTP/1.1\r\nHost: localhost\r\n");
      assertEquals(400, line(log).get("status").asInt());
    }
  }

  @Test
  void aRequestKeepsTheNameThatAProxyGaveIt() throws Exception {
    BlockingQueue<String> log = new LinkedBlockingQueue<>();
    try (WebServer web = WebServer.over(Garden.index(), ServerConfig.loopback(0), log::add)) {
      String named = "GET /health HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: ";
      assertTrue(web.raw(named + "a-1.b_C\r\n").contains("X-Request-Id: a-1.b_C\r\n"));
      assertEquals("a-1.b_C", line(log).get("id").asText());
      web.raw(named + "a b\r\n");
      assertEquals(36, line(log).get("id").asText().length());
    }
  }

  private static void checkStatus(int status, WebServer web, String path, String token)
      throws Exception {
    String sent =
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n".formatted(path, token);
    String answer = web.raw(sent);
    assertTrue(answer.startsWith("HTTP/1.1 " + status), path + " by " + token + ": " + answer);
    assertEquals(status == 401, answer.contains("WWW-Authenticate: Bearer realm=\"incipit\""));
  }

  @Test
  void withTokensOnlyThoseWhoHaveOneAreAnswered() throws Exception {
    String read = "reading-0123456789";
    String measure = "metrics-0123456789";
    AccessTokens both = new AccessTokens(Set.of(read, "another-0123456789"), Set.of(measure));
    try (WebServer web =
        WebServer.over(Garden.index(), ServerConfig.loopback(0).withTokens(both))) {
      checkStatus(401, web, "/", "Bearer " + measure);
      checkStatus(401, web, "/api/v1/search", "Basic " + read);
      checkStatus(401, web, "/static/app.js", "Bearer " + read + "0");
      checkStatus(401, web, "/nowhere", "Bearer");
      checkStatus(200, web, "/", "Bearer " + read);
      checkStatus(200, web, "/api/v1/search", "bearer another-0123456789");
      checkStatus(200, web, "/health/live", "none");
      checkStatus(200, web, "/health/ready", "none");
      checkStatus(401, web, "/health", "none");
      checkStatus(401, web, "/metrics", "none");
      checkStatus(200, web, "/metrics", "Bearer " + measure);
      checkStatus(200, web, "/metrics", "Bearer " + read);
    }
    AccessTokens metrics = new AccessTokens(Set.of(), Set.of(measure));
    try (WebServer web =
        WebServer.over(Garden.index(), ServerConfig.loopback(0).withTokens(metrics))) {
      checkStatus(200, web, "/", "none");
      checkStatus(401, web, "/metrics", "none");
      checkStatus(200, web, "/metrics", "Bearer " + measure);
    }
  }

  @Test
  void logTellsQueriesWhenTheOperatorWantsIt() throws Exception {
    BlockingQueue<String> log = new LinkedBlockingQueue<>();
    ServerConfig config = ServerConfig.loopback(0).withLogQueries(true);
    try (WebServer web = WebServer.over(Garden.index(), config, log::add)) {
      web.get("/api/v1/search?q=%1b%5b2J%0d%0agardens");
      assertEquals("/api/v1/search?q=%1b%5b2J%0d%0agardens", line(log).get("target").asText());
    }
  }

  @Test
  void metricsCountRequestsByRouteAndStatus() throws Exception {
    try (WebServer web = Garden.server()) {
      web.get("/api/v1/search?q=gardens");
      web.get("/api/v1/search?q=moss");
      web.get("/api/v1/search?page=x");
      web.raw("GET / HTTP/1.1\r\nHost: evil.example\r\n");
      String metrics = "";
      for (int i = 0; i < 100 && !metrics.contains("limit=\"host\""); i++) {
        metrics = web.get("/metrics").body();
      }
      for (String part :
          List.of(
              "incipit_requests_seconds_count{route=\"/api/v1/search\",status=\"200\"} 2",
              "incipit_requests_seconds_count{route=\"/api/v1/search\",status=\"400\"} 1",
              "incipit_requests_seconds_bucket{route=\"/api/v1/search\",status=\"200\",le=",
              "incipit_rejected_total{limit=\"host\"} 1",
              "incipit_papers 4",
              "incipit_searches_running 0",
              "incipit_index_size_bytes ",
              "incipit_newest_listing_seconds 1.7757792E9",
              "jvm_memory_used_bytes{area=\"heap\"")) {
        assertTrue(metrics.contains(part), part + " is not in " + metrics);
      }
      assertFalse(metrics.contains("moss"));
    }
  }

  @Test
  void serverThatIsAboutToStopSaysSoFirst() throws Exception {
    ServerConfig config = ServerConfig.loopback(0).withDrainDelay(Duration.ofHours(1));
    try (WebServer web = WebServer.over(Garden.index(), config, line -> {})) {
      assertEquals(200, web.get("/health/ready").statusCode());
      Thread stop = Thread.startVirtualThread(web.server()::stop);
      HttpResponse<String> ready = web.get("/health/ready");
      while (stop.isAlive() && ready.statusCode() == 200) {
        ready = web.get("/health/ready");
      }
      assertEquals(503, ready.statusCode());
      assertEquals(200, web.get("/api/v1/search?q=moss").statusCode());
      // As the command does, whose main thread closes the server that a signal stops.
      Thread close = Thread.startVirtualThread(web.server()::close);
      while (close.getState() != Thread.State.WAITING && close.isAlive()) {
        Thread.onSpinWait();
      }
      assertEquals(200, web.get("/api/v1/search?q=moss").statusCode());
      assertTrue(stop.isAlive());
      stop.interrupt(); // ends the delay, which no test could outlast
      stop.join();
      close.join();
    }
  }

  @Test
  void aServerThatOnlyReadsIsReadyAndSaysThatItDoes() throws Exception {
    Path folder = temp.resolve("index");
    LuceneIndex.open(folder).close();
    try (WebServer web = WebServer.over(LuceneIndex.openReadOnly(folder))) {
      HttpResponse<String> ready = web.get("/health/ready");
      assertEquals(200, ready.statusCode());
      assertEquals(
          "{\"status\":\"ready\",\"writable\":false,"
              + "\"writeProblem\":\"the index was opened for reading only\"}",
          ready.body());
      assertTrue(web.get("/metrics").body().contains("incipit_index_writable 0"));
    }
    try (WebServer web = Garden.server()) {
      assertEquals("{\"status\":\"ready\",\"writable\":true}", web.get("/health/ready").body());
      assertTrue(web.get("/metrics").body().contains("incipit_index_writable 1"));
    }
  }

  @Test
  void aSearchThatTakesTooLongIsMarkedAndNotKept() throws Exception {
    ServerConfig config = ServerConfig.loopback(0).withSearchDeadline(Duration.ZERO);
    BlockingQueue<String> log = new LinkedBlockingQueue<>();
    try (WebServer web = WebServer.over(Garden.index(), config, log::add)) {
      HttpResponse<String> answer = web.get("/api/v1/search?q=gardens");
      assertEquals(200, answer.statusCode());
      assertTrue(answer.body().contains("\"partial\":true"), answer.body());
      assertTrue(answer.headers().firstValue("ETag").isEmpty());
      assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
      assertTrue(line(log).get("partial").asBoolean());
      String page = web.get("/search?q=gardens").body();
      boolean shown = page.contains("these are the best found so far, there may be more.");
      assertNotEquals(shown, page.contains("before a paper was found that could be shown."), page);
      assertEquals(shown, page.contains("<article"), page);
      assertTrue(
          page.matches("(?s).*<h1[^>]*>(No papers so far|At least [0-9]+ papers?) .*"), page);
      assertEquals(4, web.get("/export.jsonl").body().lines().count(), "a download is whole");
      String metrics = "";
      for (int i = 0; i < 100 && !metrics.contains("incipit_partial_total 2"); i++) {
        metrics = web.get("/metrics").body();
      }
      assertTrue(metrics.contains("incipit_partial_total 2"), metrics);
    }
    try (WebServer web = Garden.server()) {
      HttpResponse<String> answer = web.get("/api/v1/search?q=gardens");
      assertTrue(answer.body().contains("\"partial\":false"));
      assertTrue(answer.headers().firstValue("ETag").isPresent());
    }
  }

  @Test
  void pagesOfOtherOriginsReadNothingUnlessTheOperatorSaysSo() throws Exception {
    try (WebServer web = Garden.server()) {
      HttpResponse<String> answer = from(web, "https://a.example", "/api/v1/stats");
      assertTrue(answer.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
    }
    ServerConfig config = ServerConfig.loopback(0).withCrossOrigins(Set.of("https://a.example"));
    try (WebServer web = WebServer.over(Garden.index(), config, line -> {})) {
      HttpResponse<String> answer = from(web, "https://a.example", "/api/v1/stats");
      assertEquals(
          "https://a.example",
          answer.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
      assertTrue(answer.headers().allValues("Vary").toString().contains("Origin"));
      for (String path : List.of("/search", "/metrics")) {
        assertTrue(
            from(web, "https://a.example", path)
                .headers()
                .firstValue("Access-Control-Allow-Origin")
                .isEmpty());
      }
      assertTrue(
          from(web, "https://b.example", "/api/v1/stats")
              .headers()
              .firstValue("Access-Control-Allow-Origin")
              .isEmpty());
      String preflight =
          web.raw(
              "OPTIONS /api/v1/stats HTTP/1.1\r\n"
                  + String.join("\r\n", "Host: localhost", "Origin: https://a.example", "")
                  + "Access-Control-Request-Method: GET\r\n");
      assertTrue(preflight.startsWith("HTTP/1.1 204 "), preflight);
    }
  }

  private static HttpResponse<String> from(WebServer web, String origin, String path)
      throws Exception {
    return web.send(HttpRequest.newBuilder(web.uri(path)).header("Origin", origin));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/search?q=moss", "/search?q=moss", "/export.jsonl"})
  void aClientThatOffersHttp2IsAnsweredInHttp1(String path) throws Exception {
    try (WebServer web = Garden.server();
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
      HttpRequest request = HttpRequest.newBuilder(web.uri(path)).build();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertEquals(HttpClient.Version.HTTP_1_1, answer.version());
      assertEquals(200, answer.statusCode());
      assertTrue(answer.body().contains("Bryology"));
    }
  }
}
