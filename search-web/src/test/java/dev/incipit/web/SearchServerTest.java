package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.PaperIndex;
import dev.incipit.web.config.ServerConfig;
import dev.incipit.web.config.ServerLimits;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The server as a process: starting, stopping, caching, many clients. */
class SearchServerTest {

  @Test
  void portInUseIsSaidWithWhatToDo() throws Exception {
    try (WebServer web = WebServer.overSeed();
        SearchServer second =
            new SearchServer(web.index(), ServerConfig.loopback(web.server().port()))) {
      IOException failure = assertThrows(IOException.class, second::start);
      assertEquals(
          "port " + web.server().port() + " on 127.0.0.1 is in use; choose another with --port",
          failure.getMessage());
    }
  }

  @Test
  void addressThatIsNotThisMachinesIsSaidToBeSo() throws Exception {
    try (WebServer web = WebServer.overSeed()) {
      // An address set aside for documentation, which no machine has.
      ServerConfig config = ServerConfig.loopback(0).withHost("192.0.2.1");
      SearchServer server = new SearchServer(web.index(), config);
      String message = "" + assertThrows(IOException.class, server::start).getMessage();
      assertTrue(message.startsWith("cannot listen on port 0 of 192.0.2.1: "), message);
    }
  }

  @Test
  void requestUnderWayFinishesWhenTheServerStops() throws Exception {
    try (HeldIndex index = HeldIndex.overSeed();
        WebServer web = WebServer.over(index);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      index.hold();
      Future<HttpResponse<String>> answer = threads.submit(() -> web.get("/api/v1/search?q=llm"));
      index.awaitSearch();
      // Asked for before: a server that stops has no port any more.
      URI probe = web.uri("/health/live");
      Future<?> stopped = threads.submit(web.server()::stop);
      while (!stopped.isDone() && accepts(web, probe)) {
        Thread.sleep(5);
      }
      assertFalse(stopped.isDone());
      index.release();
      assertEquals(200, answer.get().statusCode());
      assertTrue(answer.get().body().contains("\"total\""));
      stopped.get();
    }
  }

  /** A stopping server leaves new connections unanswered; it refuses them once it has stopped. */
  private static boolean accepts(WebServer web, URI address) throws InterruptedException {
    try {
      HttpRequest.Builder probe = HttpRequest.newBuilder(address);
      return web.send(probe.timeout(Duration.ofMillis(500))).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void manyClientsAtOnceGetTheSameAnswer() throws Exception {
    ServerConfig config =
        ServerConfig.loopback(0).withLimits(ServerLimits.DEFAULT.withSearches(16));
    PaperIndex seed = TestIndexes.create();
    seed.add(WebServer.seed());
    seed.commit();
    try (WebServer web = WebServer.over(seed, config);
        ExecutorService threads = Executors.newFixedThreadPool(16)) {
      String alone = web.page("/search?q=llm").select("main").html();
      Callable<String> search = () -> web.page("/search?q=llm").select("main").html();
      List<Callable<String>> searches = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        searches.add(search);
      }
      for (Future<String> found : threads.invokeAll(searches)) {
        assertEquals(alone, result(found));
      }
    }
  }

  private static String result(Future<String> future)
      throws InterruptedException, ExecutionException {
    return future.get();
  }

  @Test
  void unchangedAnswerIsNotSentAgain() throws Exception {
    try (WebServer web = WebServer.overSeed()) {
      for (String path : List.of("/", "/search?q=llm", "/list/cs.DC/new", "/api/v1/stats")) {
        String tag = web.get(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = conditional(web, path, tag);
        assertEquals(304, again.statusCode(), path);
        assertEquals("", again.body());
        assertEquals(tag, again.headers().firstValue("ETag").orElseThrow());
      }
      String tag = web.get("/api/v1/stats").headers().firstValue("ETag").orElseThrow();
      Paper paper = Paper.builder(PaperId.of("2604.00001")).title("A new one").build();
      web.index().add(List.of(AnnouncedPaper.of(paper)));
      web.index().refresh();
      assertEquals(200, conditional(web, "/api/v1/stats", tag).statusCode());
      assertEquals(404, conditional(web, "/abs/2604.99999", "*").statusCode());
    }
  }

  private static HttpResponse<String> conditional(WebServer web, String path, String tag)
      throws Exception {
    return web.send(HttpRequest.newBuilder(web.uri(path)).header("If-None-Match", tag));
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() throws Exception {
    try (WebServer web = WebServer.overSeed()) {
      String style = web.page("/").select("link[rel=stylesheet]").attr("href");
      for (String path : List.of("/", "/api/v1/stats", "/nothing", style, "/static/icon.svg")) {
        HttpHeaders headers = web.get(path).headers();
        String csp = headers.firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(
            csp.startsWith("default-src 'none'; script-src 'self'; style-src 'self';"), path);
        assertFalse(csp.contains("unsafe") || csp.contains("http") || csp.contains("*"), path);
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElseThrow());
        assertEquals("no-referrer", headers.firstValue("Referrer-Policy").orElseThrow());
        assertTrue(headers.firstValue("Server").isEmpty(), path);
        assertTrue(headers.firstValue("Set-Cookie").isEmpty(), path);
      }
      assertTrue(
          web.get(style).headers().firstValue("Cache-Control").orElseThrow().contains("immutable"));
      assertEquals(200, web.get("/robots.txt").statusCode());
      assertEquals(404, web.get("/static/other.css").statusCode());
    }
  }

  @Test
  void emptyIndexIsServedToo() throws Exception {
    try (WebServer web = WebServer.over(TestIndexes.create())) {
      assertTrue(web.page("/").text().contains("No listings have been indexed yet"));
      assertEquals(0, web.json("/api/v1/search").get("total").asInt());
      assertTrue(web.json("/api/v1/stats").get("newest").isNull());
    }
  }
}
