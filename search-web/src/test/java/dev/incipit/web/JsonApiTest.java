package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The documented JSON, over the shipped listing. */
class JsonApiTest {
  @AutoClose private static WebServer web;

  @BeforeAll
  static void start() throws IOException {
    web = WebServer.overSeed();
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode search(String parameters) throws Exception {
    return web.json("/api/v1/search?" + parameters);
  }

  private static List<String> ids(JsonNode answer) {
    return answer.findPath("hits").findValuesAsText("id");
  }

  @Test
  void searchHasTheDocumentedFieldsInTheirOrder() throws Exception {
    JsonNode answer = search("q=%22KV-cache%22");
    assertEquals(
        List.of(
            "query",
            "total",
            "partial",
            "matching",
            "tookMillis",
            "hits",
            "facets",
            "next",
            "didYouMean",
            "withoutEach",
            "forms",
            "index"),
        names(answer));
    assertEquals(List.of("text", "parsed", "warnings"), names(answer.get("query")));
    assertEquals(
        List.of(
            "id",
            "version",
            "score",
            "title",
            "authors",
            "authorsKnown",
            "abstract",
            "primarySubject",
            "subjects",
            "classes",
            "submitted",
            "announced",
            "announcements",
            "comments",
            "journalRef",
            "doi",
            "marks",
            "venue",
            "pages",
            "links",
            "highlights",
            "explanation"),
        names(answer.get("hits").get(0)));
    assertEquals(List.of("subject", "year", "type", "mark", "author"), names(answer.get("facets")));
    assertEquals(List.of("fingerprint", "papers", "newest"), names(answer.get("index")));
    assertEquals(27, answer.at("/index/papers").asLong());
    assertEquals("2026-04-10", answer.at("/index/newest").asText());
    assertTrue(answer.get("didYouMean").isNull());
  }

  @Test
  void hitSaysWhatTheListingSays() throws Exception {
    JsonNode hit = search("q=id:2604.07609").get("hits").get(0);
    assertTrue(hit.get("version").isNull());
    assertFalse(hit.get("authorsKnown").asBoolean());
    assertTrue(hit.get("authors").isEmpty());
    assertEquals("cs.DC", hit.get("primarySubject").asText());
    assertEquals("Machine Learning", hit.at("/subjects/1/name").asText());
    assertEquals("2026-04", hit.get("submitted").asText());
    assertEquals("2026-04-10", hit.get("announced").asText());
    assertEquals("new", hit.at("/announcements/0/type").asText());
    assertEquals(1, hit.at("/announcements/0/number").asInt());
    assertEquals("https://arxiv.org/pdf/2604.07609", hit.at("/links/pdf").asText());
  }

  @Test
  void highlightsAreFragmentsWhichTogetherAreTheText() throws Exception {
    JsonNode hit = search("q=%22KV-cache%22").get("hits").get(0);
    List<String> marked = new ArrayList<>();
    for (JsonNode passage : hit.at("/highlights/abstract")) {
      StringBuilder text = new StringBuilder();
      for (JsonNode piece : passage) {
        text.append(piece.get("text").asText());
        if (piece.get("match").asBoolean()) {
          marked.add(piece.get("text").asText());
        }
      }
      assertTrue(hit.get("abstract").asText().contains(text.toString()));
    }
    assertEquals(List.of("KV-cache"), marked);
    assertTrue(search("q=cache&highlight=false").at("/hits/0/highlights").isNull());
  }

  @Test
  void aHitIsExplainedWhenThatIsAskedFor() throws Exception {
    assertTrue(search("q=coflow").findPath("explanation").isNull());
    JsonNode hit = search("q=coflow+algorithm&explain=true").get("hits").get(0);
    JsonNode first = hit.get("explanation").get(0);
    assertEquals(List.of("kind", "label", "score", "share"), names(first));
    assertEquals("words", first.get("kind").asText());
    assertTrue(first.get("label").asText().startsWith("\"coflow\" in the title"));
    assertTrue(first.get("share").asDouble() > 0.5);
  }

  @Test
  void recentPapersArePreferredWhenThatIsAskedFor() throws Exception {
    JsonNode hits = search("q=coflow&prefer=recent&explain=true").get("hits");
    assertEquals("recency", hits.get(0).get("explanation").get(1).get("kind").asText());
    assertEquals(400, web.get("/api/v1/search?q=coflow&prefer=old").statusCode());
  }

  @Test
  void subjectFacetIsATreeWithPrimaryAndCross() throws Exception {
    JsonNode root = search("size=0&facets=subject").at("/facets/subject/0");
    assertEquals("cs", root.get("value").asText());
    assertEquals(27, root.get("count").asInt());
    JsonNode dc = root.at("/children/0");
    assertEquals("cs.DC", dc.get("value").asText());
    assertEquals(27, dc.get("count").asInt());
    assertEquals(18, dc.get("primary").asInt());
    assertEquals(9, dc.get("cross").asInt());
  }

  @Test
  void facetsNotAskedForAreEmpty() throws Exception {
    JsonNode facets = search("size=0&facets=year,type").get("facets");
    assertTrue(facets.get("subject").isEmpty());
    assertTrue(facets.get("author").isEmpty());
    assertEquals(3, facets.get("type").size());
    assertTrue(search("facets=none").at("/facets/year").isEmpty());
  }

  @Test
  void subjectRoleAndExclusionNarrow() throws Exception {
    assertEquals(18, search("subject=cs.DC&subjectRole=primary&size=0").get("total").asInt());
    assertEquals(9, search("subject=cs.DC&subjectRole=cross&size=0").get("total").asInt());
    int ai = search("subject=cs.AI&size=0").get("total").asInt();
    assertEquals(27 - ai, search("notSubject=cs.AI&size=0").get("total").asInt());
  }

  @Test
  void typesAndDatesNarrow() throws Exception {
    assertEquals(25, search("type=new&type=replaced&size=0").get("total").asInt());
    assertEquals(
        27,
        search("dateField=announced&from=2026-04-10&to=2026-04-10&size=0").get("total").asInt());
    assertEquals(0, search("dateField=announced&from=2026-04-11&size=0").get("total").asInt());
    assertEquals(27, search("from=&to=&size=0").get("total").asInt());
  }

  @Test
  void pagesAndCursorsWalkThroughAllHitsOnce() throws Exception {
    List<String> whole = ids(search("q=the&size=100&sort=newest"));
    List<String> byPage = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      byPage.addAll(ids(search("q=the&size=7&sort=newest&page=" + page)));
    }
    List<String> byCursor = new ArrayList<>();
    JsonNode answer = search("q=the&size=7&sort=newest");
    byCursor.addAll(ids(answer));
    while (!answer.get("next").isNull()) {
      answer = search("q=the&size=7&sort=newest&cursor=" + answer.get("next").asText());
      byCursor.addAll(ids(answer));
    }
    assertEquals(whole, byPage);
    assertEquals(whole, byCursor);
  }

  @Test
  void queryOfMendedTextTellsWhatWasDone() throws Exception {
    JsonNode query = search("q=%22never+closed").get("query");
    assertEquals("\"never closed", query.get("text").asText());
    assertEquals(List.of("code", "message", "position"), names(query.at("/warnings/0")));
    assertEquals(0, query.at("/warnings/0/position").asInt());
  }

  @Test
  void paperIsFoundUnderEverySpelling() throws Exception {
    for (String id :
        List.of("2604.07609", "2604.07609v3", "arXiv:2604.07609", "arxiv:2604.07609v1")) {
      assertEquals("2604.07609", web.json("/api/v1/papers/" + id).get("id").asText());
    }
  }

  @Test
  void subjectsAreTheTaxonomyWithCounts() throws Exception {
    JsonNode subjects = web.json("/api/v1/subjects").get("subjects");
    assertTrue(subjects.findValuesAsText("code").contains("astro-ph.GA"));
    for (JsonNode node : subjects) {
      if (node.get("code").asText().equals("cs")) {
        assertEquals(27, node.get("count").asInt());
      }
    }
  }

  @Test
  void statsTellSizeAndFreshness() throws Exception {
    JsonNode stats = web.json("/api/v1/stats");
    assertEquals(27, stats.get("papers").asInt());
    assertEquals("2026-04-10", stats.get("newest").asText());
    assertEquals("ready", web.json("/health/ready").get("status").asText());
    assertEquals("live", web.json("/health/live").get("status").asText());
  }

  @Test
  void similarPapersAreAnsweredWithoutThePaperItself() throws Exception {
    JsonNode answer = web.json("/api/v1/papers/arXiv:2604.07609v1/similar?size=3");
    assertEquals("2604.07609", answer.get("id").asText());
    assertEquals(3, ids(answer).size());
    assertFalse(ids(answer).contains("2604.07609"));
    assertEquals(404, web.get("/api/v1/papers/2604.99999/similar").statusCode());
    assertEquals(400, web.get("/api/v1/papers/2604.07609/similar?size=0").statusCode());
  }

  @Test
  void whatIsTypedIsCompleted() throws Exception {
    JsonNode first = web.json("/api/v1/suggest?q=f%C3%BCg").get("suggestions").get(0);
    assertEquals("author", first.get("kind").asText());
    assertEquals("Matthias Függer", first.get("text").asText());
    assertEquals("au:\"Matthias Függer\"", first.get("query").asText());
    assertEquals(0, web.json("/api/v1/suggest").get("suggestions").size());
    assertEquals(400, web.get("/api/v1/suggest?q=a&limit=3").statusCode());
  }

  @Test
  void aMisspeltSearchThatFindsNothingIsAnsweredAsItIsMeant() throws Exception {
    JsonNode meant = search("q=scheduling");
    JsonNode corrected = search("q=schedulng");
    assertEquals("schedulng", corrected.at("/query/text").asText());
    assertEquals("scheduling", corrected.at("/query/parsed").asText());
    assertTrue(corrected.at("/query/corrected").asBoolean());
    assertEquals(meant.get("hits"), corrected.get("hits"));
    for (String asTyped : List.of("matching=all", "matching=any", "strict=true")) {
      JsonNode nothing = search("q=schedulng&" + asTyped);
      assertEquals(0, nothing.get("total").asInt(), asTyped);
      assertTrue(nothing.at("/query/corrected").isMissingNode(), asTyped);
    }
    assertTrue(meant.at("/query/corrected").isMissingNode());
  }

  @Test
  void searchesThatFindNothingAreAdvised() throws Exception {
    JsonNode meant = search("q=schedulng").get("didYouMean");
    assertEquals("scheduling", meant.get("query").asText());
    assertEquals(search("q=scheduling").get("total"), meant.get("total"));
    JsonNode without = search("q=GPU+zebra&subject=cs.DC").get("withoutEach").get(0);
    assertEquals("zebra", without.get("dropped").asText());
    assertEquals("q=GPU&subject=cs.DC", without.get("parameters").asText());
    assertEquals(search(without.get("parameters").asText()).get("total"), without.get("total"));
    assertEquals(3, search("q=%22large+language+models%22").at("/forms/exact").asInt());
    assertTrue(search("q=GPU&page=2&size=5").get("forms").isNull(), "said on the first page");
  }

  @Test
  void aLongQuestionMatchesByAnyOfItsWordsUnlessAllAreWanted() throws Exception {
    String question = "q=how+can+schedulers+for+large+language+model+inference+save+energy";
    JsonNode any = web.json("/api/v1/search?" + question);
    assertEquals("any", any.get("matching").asText());
    assertTrue(any.get("total").asInt() > 0);
    JsonNode all = web.json("/api/v1/search?matching=all&" + question);
    assertEquals("all", all.get("matching").asText());
    assertTrue(all.get("total").asInt() < any.get("total").asInt());
    assertEquals("all", web.json("/api/v1/search?q=LLM+inference").get("matching").asText());
    assertEquals(400, web.get("/api/v1/search?matching=most").statusCode());
  }
}
