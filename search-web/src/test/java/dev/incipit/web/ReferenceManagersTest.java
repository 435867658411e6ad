package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.web.params.QueryString;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages tell reference managers and crawlers of the papers on them. */
class ReferenceManagersTest {
  @AutoClose private static WebServer web;

  @BeforeAll
  static void start() throws IOException {
    web = WebServer.overSeed(Garden.papers().toArray(AnnouncedPaper[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search?q=LLM", "/list/cs.DC/2026-04-10", "/list/cs.DC/recent"})
  void everyPaperOfAPageHasItsContextObject(String address) throws Exception {
    Document page = web.page(address);
    int papers = page.select("article h3.title").size();
    assertTrue(papers > 1);
    List<String> objects = page.select("article span.Z3988").eachAttr("title");
    assertEquals(papers, objects.size());
    for (String object : objects) {
      QueryString facts = QueryString.parse(object);
      assertEquals(List.of("Z39.88-2004"), facts.all("ctx_ver"));
      assertEquals(1, facts.all("rft.title").size());
      String type = object.contains("arxiv.org") ? "preprint" : "document";
      assertEquals(List.of(type), facts.all("rft.type"));
    }
  }

  @Test
  void namesOfContextObjectsHaveTheFamilyNameFirst() throws Exception {
    String object = web.page("/abs/" + Garden.MOSS).select("span.Z3988").attr("title");
    assertEquals(
        List.of("Moosgärtner, Ada", "Del Maestro, Adrian"),
        QueryString.parse(object).all("rft.creator"));
  }

  @Test
  void aPapersPageHasSignposts() throws Exception {
    String links = web.get("/abs/" + Garden.MOSS).headers().firstValue("Link").orElseThrow();
    for (String link :
        List.of(
            "<https://arxiv.org/abs/2401.00011>; rel=\"cite-as\"",
            "<https://schema.org/ScholarlyArticle>; rel=\"type\"",
            "<https://arxiv.org/pdf/2401.00011>; rel=\"item\"; type=\"application/pdf\"",
            "<"
                + web.uri("/abs/2401.00011.jsonld")
                + ">; rel=\"describedby\"; type=\"application/ld+json\"")) {
      assertTrue(links.contains(link), links);
    }
    String foreign = web.get("/abs/" + Garden.SEED).headers().firstValue("Link").orElseThrow();
    assertTrue(!foreign.contains("cite-as"), foreign);
  }

  @Test
  void whatSignpostsLeadToDescribesThePaper() throws Exception {
    JsonNode linked = web.json("/abs/" + Garden.MOSS + ".jsonld");
    assertEquals("https://schema.org", linked.get("@context").asText());
    assertEquals("ScholarlyArticle", linked.at("/@graph/0/@type").asText());
    HttpResponse<String> asked =
        web.send(
            HttpRequest.newBuilder(web.uri("/abs/" + Garden.MOSS))
                .header("Accept", "application/ld+json"));
    assertEquals(linked, new JsonMapper().readTree(asked.body()));
    assertTrue(web.get("/abs/" + Garden.MOSS + ".biblatex.bib").body().startsWith("@online{"));
    assertTrue(web.get("/abs/" + Garden.MOSS + ".bib").body().startsWith("@misc{"));
  }

  @Test
  void theCatalogLeadsToInterfacesThatAnswer() throws Exception {
    JsonNode catalog = new JsonMapper().readTree(web.get("/.well-known/api-catalog").body());
    int links = 0;
    for (JsonNode api : catalog.get("linkset")) {
      for (JsonNode link : api.findValues("href")) {
        String here = web.uri("/").toString();
        if (link.asText().startsWith(here)) {
          assertEquals(200, web.get(link.asText().substring(here.length() - 1)).statusCode());
          links++;
        }
      }
    }
    assertTrue(links >= 4);
  }
}
