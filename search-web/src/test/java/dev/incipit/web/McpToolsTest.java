package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.incipit.paper.AnnouncedPaper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What assistants find with the tools; among it what others of the kind are blamed for. */
class McpToolsTest {
  private static final JsonMapper JSON = new JsonMapper();
  @AutoClose private static WebServer web;
  private static McpCaller caller;

  @BeforeAll
  static void start() throws IOException {
    web = WebServer.overSeed(Garden.papers().toArray(AnnouncedPaper[]::new));
    caller = new McpCaller(web);
  }

  private static JsonNode tool(String name) throws Exception {
    for (JsonNode tool : caller.result("tools/list", "{}").get("tools")) {
      if (tool.get("name").asText().equals(name)) {
        return tool;
      }
    }
    throw new AssertionError("no tool " + name);
  }

  /** Calls a tool; its answer is as its schema says, and as the text says. */
  private static JsonNode call(String name, String arguments) throws Exception {
    JsonNode result =
        caller.result("tools/call", "{\"name\":\"" + name + "\",\"arguments\":" + arguments + "}");
    assertFalse(result.get("isError").asBoolean(), result.toString());
    JsonNode answer = result.get("structuredContent");
    assertEquals(1, result.get("content").size());
    assertEquals(answer, JSON.readTree(result.at("/content/0/text").asText()));
    assertEquals(
        List.of(),
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(tool(name).get("outputSchema").toString(), InputFormat.JSON)
            .validate(answer.toString(), InputFormat.JSON)
            .stream()
            .map(Object::toString)
            .toList());
    return answer;
  }

  /** Calls a tool that has no answer; the reason is data. */
  private static JsonNode failure(String name, String arguments) throws Exception {
    JsonNode result =
        caller.result("tools/call", "{\"name\":\"" + name + "\",\"arguments\":" + arguments + "}");
    assertTrue(result.get("isError").asBoolean(), result.toString());
    JsonNode reason = JSON.readTree(result.at("/content/0/text").asText());
    assertFalse(reason.get("next").asText().isBlank());
    return reason;
  }

  private static List<String> ids(JsonNode papers) {
    List<String> ids = new ArrayList<>();
    papers.forEach(paper -> ids.add(paper.get("id").asText()));
    return ids;
  }

  @Test
  void everyToolOnlyReadsAndHasSchemas() throws Exception {
    List<String> names = new ArrayList<>();
    for (JsonNode tool : caller.result("tools/list", "{}").get("tools")) {
      names.add(tool.get("name").asText());
      assertTrue(tool.at("/annotations/readOnlyHint").asBoolean());
      assertTrue(tool.at("/annotations/idempotentHint").asBoolean());
      assertFalse(tool.at("/annotations/openWorldHint").asBoolean(true));
      for (String schema : List.of("inputSchema", "outputSchema")) {
        assertEquals("object", tool.get(schema).get("type").asText());
      }
    }
    assertEquals(
        List.of(
            "search",
            "fetch",
            "search_papers",
            "similar_papers",
            "new_papers",
            "list_subjects",
            "cite"),
        names);
  }

  @Test
  void searchAndFetchHaveTheShapesOfDeepResearch() throws Exception {
    JsonNode found = call("search", "{\"query\":\"\\\"KV-cache\\\"\"}");
    JsonNode first = found.at("/results/0");
    assertEquals("2604.07609", first.get("id").asText());
    assertEquals("https://arxiv.org/abs/2604.07609", first.get("url").asText());
    assertEquals(List.of("results"), fields(found));
    JsonNode document = call("fetch", "{\"id\":\"arXiv:2604.07609v2\"}");
    assertEquals(List.of("id", "title", "text", "url", "metadata"), fields(document));
    assertTrue(document.get("text").asText().contains("SmartNIC"));
  }

  private static List<String> fields(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void theBestMatchComesFirstAndNotTheNewest() throws Exception {
    JsonNode found = call("search_papers", "{\"query\":\"ti:Blink OR inference\"}");
    assertEquals("2604.07609", found.at("/papers/0/id").asText());
  }

  @Test
  void daysNarrowASearch() throws Exception {
    JsonNode all = call("search_papers", "{\"size\":0}");
    JsonNode some =
        call(
            "search_papers",
            "{\"from\":\"2026-04-10\",\"to\":\"2026-04-10\",\"dateField\":\"announced\",\"size\":0}");
    JsonNode none = call("search_papers", "{\"from\":\"1991\",\"to\":\"1992\"}");
    assertTrue(some.get("total").asInt() > 0);
    assertTrue(some.get("total").asInt() < all.get("total").asInt());
    assertEquals(0, none.get("total").asInt());
  }

  @Test
  void theDescriptionSaysHowWordsAreCombinedAndTheAnswerWhich() throws Exception {
    String description = tool("search_papers").get("description").asText();
    assertTrue(description.contains("(AND)") && description.contains("(OR)"), description);
    JsonNode all = call("search_papers", "{\"query\":\"LLM inference\",\"matching\":\"all\"}");
    JsonNode any = call("search_papers", "{\"query\":\"LLM inference\",\"matching\":\"any\"}");
    assertEquals("all", all.at("/understood/matching").asText());
    assertEquals("any", any.at("/understood/matching").asText());
    assertTrue(0 < all.get("total").asInt());
    assertTrue(all.get("total").asInt() < any.get("total").asInt());
  }

  @Test
  void nothingIsAnHonestAnswerWithAWayOn() throws Exception {
    JsonNode nothing = call("search_papers", "{\"query\":\"coflow zebra\",\"matching\":\"all\"}");
    assertEquals(0, nothing.get("total").asInt());
    JsonNode way = nothing.at("/understood/withoutEach/0");
    assertEquals("zebra", way.get("dropped").asText());
    assertTrue(way.get("total").asInt() > 0);
    String note = call("search", "{\"query\":\"ti:zebra\"}").get("note").asText();
    assertTrue(note.startsWith("No paper of the "), note);
  }

  @Test
  void everyAnswerSaysWhatWasSearchedAndHowFreshThatIs() throws Exception {
    JsonNode index = call("search_papers", "{\"query\":\"blink\"}").get("index");
    assertTrue(index.get("papers").asInt() > 27);
    assertEquals("2026-04-10", index.get("newest").asText());
    assertTrue(index.get("note").asText().contains("need not be all of arXiv"));
  }

  @Test
  void abstractsAreCutUnlessAskedFor() throws Exception {
    String query = "{\"query\":\"cat:cs.DC\",\"size\":20,\"detail\":\"";
    int brief = call("search_papers", query + "brief\"}").toString().length();
    int cut = call("search_papers", query + "short\"}").toString().length();
    int full = call("search_papers", query + "full\"}").toString().length();
    assertTrue(brief * 2 < full && cut * 2 < full, brief + " " + cut + " " + full);
  }

  @Test
  void countsComeOnRequest() throws Exception {
    assertFalse(call("search_papers", "{\"query\":\"LLM\"}").has("facets"));
    JsonNode facets =
        call("search_papers", "{\"query\":\"LLM\",\"facets\":[\"subject\",\"year\"]}")
            .get("facets");
    assertEquals("cs.DC", facets.at("/subjects/0/value").asText());
    assertFalse(facets.has("authors"));
  }

  @Test
  void pagesGoOnByCursor() throws Exception {
    JsonNode first = call("search_papers", "{\"query\":\"cat:cs.DC\",\"size\":2}");
    JsonNode second =
        call(
            "search_papers",
            "{\"query\":\"cat:cs.DC\",\"size\":2,\"cursor\":\""
                + first.get("next").asText()
                + "\"}");
    List<String> ids = new ArrayList<>(ids(first.get("papers")));
    ids.retainAll(ids(second.get("papers")));
    assertEquals(List.of(), ids);
  }

  @Test
  void newPapersAreThoseAnnouncedAsNewSinceTheDay() throws Exception {
    JsonNode announced =
        call("new_papers", "{\"since\":\"2026-04-10\",\"subject\":[\"cs.DC\"],\"size\":100}");
    assertEquals("2026-04-10", announced.get("newest").asText());
    List<String> ids = ids(announced.get("papers"));
    assertEquals(announced.get("total").asInt(), ids.size());
    assertTrue(ids.contains("2604.07609"));
    assertFalse(ids.contains("2603.21354"), "it was replaced that day");
    assertEquals(0, call("new_papers", "{\"since\":\"2026-04-11\"}").get("total").asInt());
  }

  @Test
  void theOtherToolsAnswer() throws Exception {
    JsonNode similar = call("similar_papers", "{\"id\":\"2604.07609\",\"size\":3}");
    assertFalse(ids(similar.get("papers")).contains("2604.07609"));
    JsonNode several =
        call("similar_papers", "{\"ids\":[\"2604.07609\",\"arXiv:2603.21354v1\"],\"size\":5}");
    assertEquals("[\"2604.07609\",\"2603.21354\"]", several.get("ids").toString());
    assertEquals(5, several.get("papers").size());
    assertFalse(ids(several.get("papers")).contains("2604.07609"));
    assertFalse(ids(several.get("papers")).contains("2603.21354"));
    JsonNode subjects = call("list_subjects", "{\"within\":\"cs\"}").get("subjects");
    assertEquals("cs", subjects.at("/0/code").asText());
    JsonNode cited = call("cite", "{\"ids\":[\"2604.07609\",\"2604.99999\"],\"format\":\"ris\"}");
    assertTrue(cited.get("text").asText().startsWith("TY  - "));
    assertEquals("[\"2604.99999\"]", cited.get("missing").toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fetch | {\"id\":\"2604.99999\"} | not-found",
        "fetch | {} | invalid-parameter",
        "similar_papers | {} | invalid-parameter",
        "similar_papers | {\"ids\":[\"2604.07609\",\"2604.99999\"]} | not-found",
        "search_papers | {\"subjct\":[\"cs.LG\"]} | invalid-parameter",
        "search_papers | {\"from\":\"soon\"} | invalid-parameter",
        "search_papers | {\"size\":1000} | invalid-parameter",
        "search_papers | {\"query\":{\"text\":\"x\"}} | invalid-parameter",
        "search_papers | {\"query\":\"x\",\"cursor\":\"x\"} | invalid-parameter",
        "new_papers | {\"since\":\"yesterday\"} | invalid-parameter",
        "list_subjects | {\"within\":\"astrology\"} | invalid-parameter",
        "cite | {\"ids\":[]} | invalid-parameter",
        "cite | {\"ids\":[\"2604.07609\"],\"format\":\"docx\"} | invalid-parameter"
      })
  void whatCannotBeAnsweredIsToldAsDataWithANextStep(String name, String arguments, String kind)
      throws Exception {
    assertEquals(kind, failure(name, arguments).get("error").asText());
  }
}
