package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the server says while its index cannot be asked, and after. */
class UnavailableIndexTest {
  private static final String REASON = "no node of the cluster answers";

  private static JsonNode body(HttpResponse<String> response) throws Exception {
    return new JsonMapper().readTree(response.body());
  }

  @Test
  void programsAreToldTheReasonAndWhenToAskAgain() throws Exception {
    HeldIndex index = HeldIndex.overSeed();
    try (WebServer web = WebServer.over(index)) {
      index.becomeUnavailable();
      for (String path : new String[] {"/api/v1/search?q=llm", "/api/v1/papers/2604.07609"}) {
        HttpResponse<String> response = web.get(path);
        assertEquals(503, response.statusCode(), path);
        assertEquals("1", response.headers().firstValue("Retry-After").orElse(""));
        assertEquals("no-store", response.headers().firstValue("Cache-Control").orElse(""));
        assertEquals("urn:incipit:problem:index-unavailable", body(response).get("type").asText());
        assertEquals(REASON, body(response).get("detail").asText());
      }
    }
  }

  @Test
  void peopleAreToldTheReasonOnAPage() throws Exception {
    HeldIndex index = HeldIndex.overSeed();
    try (WebServer web = WebServer.over(index)) {
      index.becomeUnavailable();
      HttpResponse<String> page = web.get("/search?q=llm");
      assertEquals(503, page.statusCode());
      assertTrue(page.body().contains("<p class=\"detail\">No node of the cluster answers.</p>"));
      assertFalse(page.body().contains("Exception"));
    }
  }

  @Test
  void whoMustAskAgainFindsWhatWasAskedForInALinkAndInTheSearchBox() throws Exception {
    HeldIndex index = HeldIndex.overSeed();
    try (WebServer web = WebServer.over(index)) {
      index.becomeUnavailable();
      Document page = Jsoup.parse(web.get("/search?q=%22a+%26+b%22&type=new").body());
      assertEquals("\"a & b\"", page.expectFirst("input[name=q]").val());
      Element again = page.expectFirst(".error a:containsOwn(Try again)");
      assertEquals("/search?q=%22a+%26+b%22&type=new", again.attr("href"));
      index.recover();
      assertEquals(200, web.get(again.attr("href")).statusCode());
      Document absent = Jsoup.parse(web.get("/nowhere?q=%ff").body());
      assertEquals(1, absent.select(".error a").size(), "asking again would be in vain");
      assertEquals("", absent.expectFirst("input[name=q]").val());
    }
  }

  @Test
  void theServerLivesIsNotReadyAndRecovers() throws Exception {
    HeldIndex index = HeldIndex.overSeed();
    try (WebServer web = WebServer.over(index)) {
      index.becomeUnavailable();
      HttpResponse<String> ready = web.get("/health/ready");
      assertEquals(503, ready.statusCode());
      assertEquals(REASON, body(ready).get("reason").asText());
      assertEquals(200, web.get("/health/live").statusCode());
      index.recover();
      assertEquals(200, web.get("/health/ready").statusCode());
      assertEquals(200, web.get("/api/v1/search?q=llm").statusCode());
    }
  }

  @Test
  void whatTheIndexIsAskedIsCountedByBackendAndOutcome() throws Exception {
    HeldIndex index = HeldIndex.overSeed();
    try (WebServer web = WebServer.over(index)) {
      web.get("/api/v1/search?q=llm");
      index.becomeUnavailable();
      web.get("/api/v1/search?q=llm");
      String metrics = web.get("/metrics").body();
      for (String outcome : new String[] {"answered", "unavailable"}) {
        String line =
            "incipit_index_seconds_count{backend=\"%s\",operation=\"search\",outcome=\"%s\"} 1"
                .formatted(TestIndexes.backend(), outcome);
        assertTrue(metrics.contains(line), line + " is not in " + metrics);
      }
      assertFalse(metrics.contains("limit=\"searches\""), metrics);
    }
  }
}
