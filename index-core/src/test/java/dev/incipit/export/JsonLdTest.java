package dev.incipit.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import dev.incipit.listing.ListingReader;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Taxonomy;
import dev.incipit.text.PlainText;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a processor of JSON-LD makes of the graph: names are full addresses, values keep types. */
class JsonLdTest {
  private static final String SCHEMA = "http://schema.org/";

  /** The part of schema.org's context that says which values are addresses and which are days. */
  private static final DocumentLoader CONTEXT =
      (address, options) -> {
        assertEquals(URI.create("https://schema.org"), address);
        return JsonDocument.of(JsonLdTest.class.getResourceAsStream("schema.org.jsonld"));
      };

  private static JsonArray expand(List<AnnouncedPaper> papers) throws JsonLdError {
    String text = Exported.text(ExportFormat.JSON_LD, papers);
    return JsonLd.expand(JsonDocument.of(new StringReader(text))).loader(CONTEXT).get();
  }

  /** The values or addresses of a property. */
  private static List<String> values(JsonObject node, String name) {
    JsonValue values = node.getOrDefault(SCHEMA + name, JsonValue.EMPTY_JSON_ARRAY);
    return values.asJsonArray().stream()
        .map(JsonValue::asJsonObject)
        .map(value ->
            Stream.of("@value", "@id")
                .map(key -> value.getString(key, ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow())
        .toList();
  }

  private static List<JsonObject> nodes(JsonObject node, String name) {
    return node.getJsonArray(SCHEMA + name).stream().map(JsonValue::asJsonObject).toList();
  }

  private static List<String> known(Optional<?> value) {
    return value.map(Object::toString).stream().toList();
  }

  private static void check(Paper paper, JsonObject node) {
    String page = "https://arxiv.org/abs/" + paper.id();
    assertEquals(SCHEMA + "ScholarlyArticle", node.getJsonArray("@type").getString(0));
    assertEquals(page, node.getString("@id"));
    assertEquals(List.of(page), values(node, "url"));
    assertEquals(
        List.of(PlainText.of(paper.title()).text()), values(node, "name"), paper.id().value());
    List<String> ids = new ArrayList<>(List.of("arXiv " + paper.id()));
    known(Optional.ofNullable(paper.doi())).forEach(doi -> ids.add("doi " + doi));
    assertEquals(
        ids,
        nodes(node, "identifier").stream()
            .map(id -> values(id, "propertyID").getFirst() + " " + values(id, "value").getFirst())
            .toList());
    String date =
        paper
            .submittedOrMonth()
            .map(d -> d.precision() == PaperDate.Precision.MONTH ? "" + d : "" + d.day())
            .orElseThrow();
    assertEquals(List.of(date), values(node, "datePublished"));
    assertEquals(SCHEMA + "Date", nodes(node, "datePublished").getFirst().getString("@type"));
    assertEquals(
        paper.subjects().stream().map(subject -> subject.code()).toList(),
        values(node, "keywords"));
    assertEquals(known(Optional.ofNullable(paper.licence())), values(node, "license"));
    List<String> names =
        node.containsKey(SCHEMA + "author")
            ? nodes(node, "author").stream().map(a -> values(a, "name").getFirst()).toList()
            : List.of();
    assertEquals(paper.authors().names(), names);
    assertEquals(
        List.of("https://arxiv.org/pdf/" + paper.id()),
        values(nodes(node, "encoding").getFirst(), "contentUrl"));
    assertEquals(paper.abstractText().isBlank() ? 0 : 1, values(node, "abstract").size());
  }

  @Test
  void allFieldsOfTheShippedListingAreUnderstood() throws IOException, JsonLdError {
    Path listing = Path.of(System.getProperty("incipit.root"), "corpus", "cs.DC-2026-04-10.txt");
    List<AnnouncedPaper> papers = ListingReader.read(listing).papers();
    JsonArray nodes = expand(papers);
    assertEquals(papers.size(), nodes.size());
    for (int i = 0; i < papers.size(); i++) {
      check(papers.get(i).paper(), nodes.getJsonObject(i));
    }
  }

  @Test
  void whatListingsLackIsUnderstoodToo() throws JsonLdError {
    Paper paper =
        Paper.builder(PaperId.of("hep-th/9901001"))
            .version(2)
            .title("Bounds")
            .abstractText("An abstract.")
            .authors(Authors.of(List.of("Ludwig van Beethoven", "The ATLAS Collaboration")))
            .subjects(List.of(Taxonomy.arxiv().subject("hep-th")))
            .journalRef("J. Tests 1 (1999) 1-12")
            .doi("10.1000/a_(b)c")
            .licence("http://creativecommons.org/licenses/by/4.0/")
            .submitted(PaperDate.of(LocalDate.parse("1999-01-04")))
            .updated(PaperDate.of(LocalDate.parse("1999-02-04")))
            .build();
    JsonObject node = expand(List.of(AnnouncedPaper.of(paper))).getJsonObject(0);
    check(paper, node);
    assertEquals(List.of("https://doi.org/10.1000/a_(b)c"), values(node, "sameAs"));
    assertEquals(List.of("1999-02-04"), values(node, "dateModified"));
    assertEquals(List.of("2"), values(node, "version"));
    assertEquals(
        List.of("J. Tests 1 (1999) 1-12"), values(nodes(node, "isPartOf").getFirst(), "name"));
    assertEquals(List.of("van Beethoven"), values(nodes(node, "author").getFirst(), "familyName"));
    assertEquals(
        SCHEMA + "Organization", nodes(node, "author").get(1).getJsonArray("@type").getString(0));
  }
}
