package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.incipit.opensearch.cluster.ClusterNodes;
import dev.incipit.opensearch.cluster.ClusterUnderTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A server runs on while all nodes of its cluster are down, and after. */
class ClusterOutageTest {
  private static final String SEARCH = "/api/v1/search?q=llm";
  private static final Duration LEAVE_TO_RECOVER = Duration.ofMinutes(8);

  private static JsonNode body(HttpResponse<String> response) throws IOException {
    return new JsonMapper().readTree(response.body());
  }

  private static void checkUnavailable(HttpResponse<String> response) throws IOException {
    assertEquals(503, response.statusCode(), response.body());
    assertEquals("urn:incipit:problem:index-unavailable", body(response).get("type").asText());
    assertEquals("1", response.headers().firstValue("Retry-After").orElseThrow());
    assertTrue(body(response).get("detail").asText().contains("cluster "), response.body());
  }

  private static void checkDown(WebServer web) throws Exception {
    for (String path : List.of(SEARCH, "/api/v1/papers/2604.07609", "/api/v1/suggest?q=ca")) {
      HttpResponse<String> response = web.get(path);
      checkUnavailable(response);
      String detail = body(response).get("detail").asText();
      assertTrue(detail.contains("check that its nodes run"), detail);
    }
    HttpResponse<String> page = web.get("/search?q=llm");
    assertEquals(503, page.statusCode());
    assertTrue(page.body().contains("check that its nodes run"), page.body());
    HttpResponse<String> ready = web.get("/health/ready");
    assertEquals(503, ready.statusCode());
    assertEquals("unready", body(ready).get("status").asText());
    assertTrue(body(ready).get("reason").asText().contains("none of its hosts answers"));
    assertEquals(200, web.get("/health/live").statusCode());
  }

  /** Asks until the server is ready again; meanwhile nothing may be answered wrongly. */
  private static int searchUntilReady(WebServer web, JsonNode hits) throws Exception {
    long end = System.nanoTime() + LEAVE_TO_RECOVER.toNanos();
    int unavailable = 0;
    while (web.get("/health/ready").statusCode() != 200) {
      assertTrue(System.nanoTime() < end, "not ready: " + web.get("/health/ready").body());
      assertEquals(200, web.get("/health/live").statusCode());
      HttpResponse<String> search = web.get(SEARCH);
      if (search.statusCode() == 200) {
        assertEquals(hits, body(search).get("hits"));
      } else {
        checkUnavailable(search);
        unavailable++;
      }
      Thread.sleep(500);
    }
    return unavailable;
  }

  @Test
  void aServerTellsOfAnOutageOfAllNodesAndRecoversByItself() throws Exception {
    assumeTrue(TestIndexes.onCluster(), "needs an index on a cluster");
    ClusterNodes nodes = ClusterUnderTest.shared().nodes();
    try (WebServer web = WebServer.overSeed()) {
      JsonNode before = web.json(SEARCH).get("hits");
      assertTrue(before.size() > 1);
      assertEquals(200, web.get("/health/ready").statusCode());
      long start = System.nanoTime();
      nodes.killAll();
      int unavailable;
      double downSeconds;
      try {
        checkDown(web);
        downSeconds = (System.nanoTime() - start) / 1e9;
      } finally {
        nodes.restartAll();
      }
      long restart = System.nanoTime();
      unavailable = searchUntilReady(web, before);
      System.out.printf(
          "all nodes killed: told within %.1f s; ready %.1f s after they were started again, %d"
              + " searches told to wait%n",
          downSeconds, (System.nanoTime() - restart) / 1e9, unavailable);
      assertEquals(before, web.json(SEARCH).get("hits"));
      assertTrue(web.page("/search?q=llm").select(".hit").size() > 1);
      nodes.awaitGreen(LEAVE_TO_RECOVER);
    }
  }
}
