package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.web.params.SearchParams;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description of the API says what the server does: every address, parameter and answer. */
class OpenApiTest {
  @AutoClose private static WebServer web;
  private static JsonNode description;

  @BeforeAll
  static void start() throws Exception {
    web = WebServer.overSeed(Garden.papers().toArray(AnnouncedPaper[]::new));
    description = web.json("/openapi.json");
  }

  /** What an answer with this schema does wrong. */
  private static List<String> faults(JsonNode schema, String answer) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", description.get("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(whole.toString(), InputFormat.JSON)
        .validate(answer, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/search | /api/v1/search?q=gardens",
        "/api/v1/search | /api/v1/search?size=100&year=2026&facets=none&highlight=false",
        "/api/v1/search | /api/v1/search?q=gardn",
        "/api/v1/search | /api/v1/search?q=moss+zebra&matching=all",
        "/api/v1/search | /api/v1/search?q=gardens+%22open&cursor=x",
        "/api/v1/search | /api/v1/search?strict=true&q=%22open",
        "/api/v1/search | /api/v1/search?q=open+gardens&explain=true&prefer=recent",
        "/api/v1/papers | /api/v1/papers?id=2401.00011",
        "/api/v1/papers | /api/v1/papers",
        "/abs | /abs?id=2401.00011",
        "/abs | /abs?id=2401.00011&format=ris",
        "/abs | /abs?id=2401.00011&format=doc",
        "/api/v1/papers/{id} | /api/v1/papers/2401.00011",
        "/api/v1/papers/{id} | /api/v1/papers/hep-th/9901001",
        "/api/v1/papers/{id} | /api/v1/papers/2404.99999",
        "/api/v1/papers/{id}/similar | /api/v1/papers/2604.07609/similar?size=3",
        "/api/v1/papers/{id}/similar | /api/v1/papers/2604.07609/similar?size=0",
        "/api/v1/suggest | /api/v1/suggest?q=ga",
        "/api/v1/subjects | /api/v1/subjects",
        "/api/v1/stats | /api/v1/stats",
        "/api/query | /api/query?search_query=all:gardens",
        "/api/query | /api/query?start=x",
        "/oai | /oai?verb=Identify",
        "/oai | /oai?verb=x",
        "/feed.atom | /feed.atom?q=gardens",
        "/feed.rss | /feed.rss?size=1000",
        "/feed.json | /feed.json?q=gardens",
        "/atom/{list} | /atom/cs.DC",
        "/rss/{list} | /rss/cs.XX",
        "/export.bib | /export.bib?q=gardens",
        "/export.json | /export.json",
        "/export.jsonl | /export.jsonl?subjct=x",
        "/export.csv | /export.csv",
        "/export.csv | /export.csv?id=2401.00011",
        "/export.bib | /export.bib?id=2404.99999",
        "/export.txt | /export.txt",
        "/export.ris | /export.ris",
        "/abs/{id} | /abs/2401.00011",
        "/abs/{id} | /abs/2401.00011.bib",
        "/abs/{id} | /abs/2404.99999",
        "/health | /health",
        "/health/live | /health/live",
        "/health/ready | /health/ready",
        "/metrics | /metrics",
        "/export.biblatex.bib | /export.biblatex.bib",
        "/export.endnote.xml | /export.endnote.xml",
        "/export.jsonld | /export.jsonld",
        "/abs/{id} | /abs/2401.00011.jsonld",
        "/.well-known/api-catalog | /.well-known/api-catalog",
        "/openapi.json | /openapi.json",
        "/opensearch.xml | /opensearch.xml",
        "/watches/{feed} | /watches/none.atom"
      })
  void answersAreAsDescribed(String path, String address) throws Exception {
    HttpResponse<String> answer = web.get(address);
    JsonNode response =
        description.get("paths").get(path).at("/get/responses/" + answer.statusCode());
    assertTrue(response.isObject(), "status " + answer.statusCode() + " is not described");
    String type = answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
    JsonNode content = response.at("/content").get(type);
    assertTrue(content != null, type + " is not described");
    if (content.get("schema").has("$ref") || path.equals("/export.json")) {
      assertEquals(List.of(), faults(content.get("schema"), answer.body()), address);
    }
  }

  @Test
  void answersThatAreNotAsDescribedAreNoticed() {
    JsonNode stats = description.at("/components/schemas/Stats");
    assertEquals(6, faults(stats, "{}").size());
    assertEquals(
        1,
        faults(
                stats,
                "{\"papers\":1,\"newest\":null,\"fingerprint\":\"x\",\"segments\":1,\"bytes\":1,\"format\":\"y\",\"more\":1}")
            .size());
  }

  @Test
  void everyParameterIsDescribedAndUnderstood() throws Exception {
    assertEquals(new TreeSet<>(SearchParams.NAMES), new TreeSet<>(parameters("/api/v1/search")));
    for (var path : description.get("paths").properties()) {
      List<String> names = parameters(path.getKey());
      assertEquals(names.size(), new HashSet<>(names).size());
      for (String name : names) {
        boolean inPath = path.getKey().contains("{" + name + "}");
        if (!inPath) {
          String address = path.getKey().replace("{id}", "2401.00011") + "?" + name + "=";
          assertTrue(!web.get(address).body().contains("there is no parameter"), address);
        }
      }
    }
  }

  private static List<String> parameters(String path) {
    List<String> names = new ArrayList<>();
    for (JsonNode parameter : description.get("paths").get(path).at("/get/parameters")) {
      JsonNode named =
          parameter.has("$ref")
              ? description.at(parameter.get("$ref").asText().substring(1))
              : parameter;
      names.add(named.get("name").asText());
    }
    return names;
  }

  @Test
  void everyAddressForProgramsIsDescribed() throws Exception {
    Set<String> described = new TreeSet<>();
    description.get("paths").fieldNames().forEachRemaining(described::add);
    Set<String> answered = new TreeSet<>(web.server().routes());
    answered.removeIf(route ->
        route.equals("/")
            || (route.startsWith("/search") && !route.startsWith("/search.record."))
            || route.equals("/subjects")
            || route.equals("/saved")
            || route.equals("/similar")
            || route.startsWith("/author")
            || route.equals("/watches")
            || route.equals("/help")
            || route.equals("/advanced")
            || route.equals("/settings")
            || route.startsWith("/list")
            || route.startsWith("/static/")
            || route.startsWith("/docs")
            || route.equals("/robots.txt")
            || route.equals("/favicon.ico"));
    assertEquals(described, answered);
  }

  @Test
  void referencesLeadSomewhere() {
    List<JsonNode> references = description.findValues("$ref");
    assertTrue(references.size() > 100);
    references.forEach(reference ->
        assertTrue(description.at(reference.asText().substring(1)).isObject(), reference::asText));
  }

  @Test
  void thePageToReadItRunsNothingInlineAndNothingFromElsewhere() throws Exception {
    Document page = web.page("/docs");
    assertTrue(page.select("script:not([src]), style, [style], [onload]").isEmpty());
    for (String file : page.select("script, link").eachAttr("abs:src")) {
      assertTrue(file.isEmpty() || file.startsWith(web.uri("/").toString()), file);
    }
    String policy = web.get("/docs").headers().firstValue("Content-Security-Policy").orElseThrow();
    assertTrue(policy.contains("script-src 'self'") && !policy.contains("unsafe"), policy);
  }

  @Test
  void thePageHasEveryOperationWithExamplesThatAnswer() throws Exception {
    Document page = web.page("/docs");
    List<String> calls = page.select(".operation summary b").eachText();
    for (var path : description.get("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(method ->
              assertTrue(
                  calls.contains(method.toUpperCase(Locale.ROOT) + " " + path.getKey()),
                  path::getKey));
    }
    List<String> examples = page.select(".operation a").eachAttr("href");
    assertTrue(examples.size() > 10);
    for (String example : examples) {
      assertEquals(200, web.get(example).statusCode(), example);
    }
  }

  @Test
  void underAPrefixThePageAndTheDescriptionNameIt() throws Exception {
    HttpRequest.Builder page =
        HttpRequest.newBuilder(web.uri("/docs")).header("X-Forwarded-Prefix", "/papers");
    Document read = Jsoup.parse(web.send(page).body());
    for (String attribute : List.of("href", "src")) {
      for (String link : read.select("[" + attribute + "^=/]").eachAttr(attribute)) {
        assertTrue(link.startsWith("/papers/"), link);
        assertEquals(200, web.get(link.substring("/papers".length())).statusCode(), link);
      }
    }
    HttpRequest.Builder json =
        HttpRequest.newBuilder(web.uri("/openapi.json")).header("X-Forwarded-Prefix", "/papers");
    assertEquals(
        "/papers", new JsonMapper().readTree(web.send(json).body()).at("/servers/0/url").asText());
  }
}
