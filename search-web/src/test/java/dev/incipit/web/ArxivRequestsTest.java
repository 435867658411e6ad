package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.incipit.json.PaperJson;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.search.PaperIndex;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The requests that the test suites of programs for arXiv's interface make, in the form in which
 * these send them, and what they check of the answers.
 *
 * <p>A line of {@code arxiv-requests.jsonl} has the {@code get} as the program encodes it, or the
 * fields of a {@code form} that it posts in parts; then the {@code status}, 200 unless told; the
 * {@code total}; how many {@code entries}; the {@code ids} with their versions, in order; a field's
 * {@code texts} in order, of the entries; the {@code error} that is told. The papers are in {@code
 * arxiv-requests-papers.jsonl}; 120 on testing come to them.
 */
class ArxivRequestsTest {
  private static final JsonMapper JSON = new JsonMapper();
  @AutoClose private static WebServer web;

  @BeforeAll
  static void start() throws IOException {
    List<AnnouncedPaper> papers = new ArrayList<>();
    lines("arxiv-requests-papers.jsonl").forEach(line -> papers.add(PaperJson.read(line)));
    for (int i = 1; i <= 120; i++) {
      papers.add(
          PaperJson.read(
              String.format(
                  Locale.ROOT,
                  "{\"id\":\"1501.%05d\",\"version\":%d,\"title\":\"Testing %d\",\"abstract\":\"On"
                      + " tests.\",\"authors\":[\"Ada Rook\"],\"subjects\":[\"cs.SE\"],"
                      + "\"submitted\":\"2015-01-01T00:%02d:%02dZ\"}",
                  i,
                  1 + i % 3,
                  i,
                  i / 60,
                  i % 60)));
    }
    PaperIndex index = TestIndexes.create();
    index.add(papers);
    index.commit();
    web = WebServer.over(index);
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ArxivRequestsTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  static List<Named<JsonNode>> requests() throws IOException {
    List<Named<JsonNode>> requests = new ArrayList<>();
    for (String line : lines("arxiv-requests.jsonl")) {
      JsonNode request = JSON.readTree(line);
      requests.add(Named.of(request.path("get").asText(request.path("form").toString()), request));
    }
    return requests;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void programsForArxivGetWhatTheirTestsWant(JsonNode request) throws Exception {
    HttpResponse<String> answer = web.send(sent(request));
    String body = answer.body();
    assertEquals(request.path("status").asInt(200), answer.statusCode(), body);
    Document feed = Jsoup.parse(body, "", Parser.xmlParser());
    List<Element> entries = feed.select("feed > entry");
    if (request.has("error")) {
      assertEquals(request.get("error").asText(), feed.select("entry > summary").text(), body);
      return;
    }
    entries.forEach(ArxivRequestsTest::checkShape);
    if (request.has("total")) {
      assertEquals(
          request.get("total").asText(), feed.select("opensearch|totalResults").text(), body);
    }
    if (request.has("entries")) {
      assertEquals(request.get("entries").asInt(), entries.size(), body);
    }
    if (request.has("ids")) {
      List<String> ids =
          feed.select("entry > id").eachText().stream()
              .map(id -> id.replace("http://arxiv.org/abs/", ""))
              .toList();
      assertEquals(texts(request.get("ids")), ids, body);
    }
    request
        .path("texts")
        .properties()
        .forEach(field ->
            assertEquals(
                texts(field.getValue()),
                feed.select("entry " + field.getKey()).eachText(),
                field.getKey()));
  }

  private static List<String> texts(JsonNode values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(value.asText()));
    return texts;
  }

  private static HttpRequest.Builder sent(JsonNode request) {
    if (request.has("get")) {
      return HttpRequest.newBuilder(web.uri("/api/query?" + request.get("get").asText()));
    }
    StringBuilder parts = new StringBuilder();
    request
        .get("form")
        .properties()
        .forEach(part ->
            parts
                .append("--------------------------d74496d66958873e\r\n")
                .append("Content-Disposition: form-data; name=\"%s\"".formatted(part.getKey()))
                .append("\r\n\r\n")
                .append(part.getValue().asText())
                .append("\r\n"));
    parts.append("--------------------------d74496d66958873e--\r\n");
    return HttpRequest.newBuilder(web.uri("/api/query"))
        .header(
            "Content-Type",
            "multipart/form-data; boundary=------------------------d74496d66958873e")
        .POST(HttpRequest.BodyPublishers.ofString(parts.toString()));
  }

  /** What programs take out of each entry without looking whether it is there. */
  private static void checkShape(Element entry) {
    String told = entry.outerHtml();
    assertTrue(entry.select("> id").text().matches("http://arxiv\\.org/abs/\\S+v\\d+"), told);
    assertFalse(
        Instant.parse(entry.select("> updated").text())
            .isBefore(Instant.parse(entry.select("> published").text())),
        told);
    assertFalse(entry.select("> title").text().isEmpty(), told);
    assertFalse(entry.select("> summary").text().isEmpty(), told);
    assertFalse(entry.select("> author > name").eachText().isEmpty(), told);
    assertEquals(
        entry.select("> category").getFirst().attr("term"),
        entry.select("> arxiv|primary_category").attr("term"),
        told);
    assertEquals(1, entry.select("> link[title=pdf][rel=related]").size(), told);
    assertEquals(1, entry.select("> link[rel=alternate]").size(), told);
  }
}
