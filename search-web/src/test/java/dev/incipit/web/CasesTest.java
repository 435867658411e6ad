package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.incipit.json.PaperJson;
import dev.incipit.listing.ListingReader;
import dev.incipit.listing.model.ReadOptions;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.search.PaperIndex;
import dev.incipit.settings.IndexSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What came out wrong once, and inputs of the same kinds.
 *
 * <p>A line of {@code cases.jsonl} is an index and what is asked of a server over it:
 *
 * <ul>
 *   <li>{@code papers}: papers as {@link PaperJson} reads them; {@code filler}: as many copies of a
 *       {@code paper} as {@code count} says, with ids of their own; {@code files}: what {@link
 *       ListingReader} reads, as {@code text} or {@code base64}, with the {@code list} and {@code
 *       day} that the caller knows. Without any of them it is the shipped listing.
 *   <li>{@code asks}: {@code q} is searched by the API, {@code get} and {@code head} are addresses,
 *       {@code headers} are sent along.
 *   <li>Of an answer: {@code status}, 200 unless told; {@code finds} and {@code misses}, ids of
 *       hits there and not there; {@code total}; {@code meant}, the query offered instead, null for
 *       none; {@code says} and {@code omits}, texts there and not there; {@code has}, headers with
 *       values, null for one that is not there.
 * </ul>
 */
class CasesTest {
  private static final JsonMapper JSON = new JsonMapper();

  /** So much of an answer is shown where it is wrong. */
  private static final int SHOWN = 3_000;

  static List<Named<JsonNode>> cases() throws IOException {
    List<Named<JsonNode>> cases = new ArrayList<>();
    try (InputStream in = CasesTest.class.getResourceAsStream("cases.jsonl")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        JsonNode row = JSON.readTree(line);
        cases.add(Named.of(row.get("id").asText(), row));
      }
    }
    return cases;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void whatWasWrongOnceIsRightForAllOfItsKind(JsonNode row) throws Exception {
    List<AnnouncedPaper> papers = papers(row);
    try (WebServer web = papers.isEmpty() ? WebServer.overSeed() : over(papers)) {
      assertAll(
          row.get("id").asText(),
          list(row, "asks").stream().map(ask -> () -> new Answer(ask, sent(web, ask)).check()));
    }
  }

  private static WebServer over(List<AnnouncedPaper> papers) throws IOException {
    PaperIndex index = TestIndexes.create();
    index.add(papers);
    index.commit();
    return WebServer.over(index);
  }

  private static List<AnnouncedPaper> papers(JsonNode row) throws IOException {
    List<AnnouncedPaper> papers = new ArrayList<>();
    for (JsonNode paper : list(row, "papers")) {
      papers.add(PaperJson.read(paper.toString()));
    }
    int number = 0;
    for (JsonNode filler : list(row, "filler")) {
      String paper = filler.get("paper").toString().substring(1);
      for (int i = 0; i < filler.get("count").asInt(); i++) {
        number++;
        papers.add(PaperJson.read("{\"id\":\"2501.%05d\",%s".formatted(number, paper)));
      }
    }
    for (JsonNode file : list(row, "files")) {
      byte[] bytes =
          file.has("base64")
              ? Base64.getDecoder().decode(file.get("base64").asText())
              : file.get("text").asText().getBytes(StandardCharsets.UTF_8);
      LocalDate day = file.has("day") ? LocalDate.parse(file.get("day").asText()) : null;
      ReadOptions known =
          new ReadOptions(null, file.path("list").asText(null), day, IndexSettings.DEFAULT);
      InputStream in = new ByteArrayInputStream(bytes);
      ListingReader.read(in, row.get("id").asText(), known, papers::add, problem -> {});
    }
    return papers;
  }

  private static HttpResponse<String> sent(WebServer web, JsonNode ask) throws Exception {
    String words = URLEncoder.encode(ask.path("q").asText(), StandardCharsets.UTF_8);
    String path =
        ask.has("q")
            ? "/api/v1/search?size=100&facets=none&q=" + words
            : ask.path("get").asText(ask.path("head").asText());
    HttpRequest.Builder request = HttpRequest.newBuilder(web.uri(path));
    if (ask.has("head")) {
      request.method("HEAD", HttpRequest.BodyPublishers.noBody());
    }
    ask.path("headers")
        .properties()
        .forEach(h -> request.header(h.getKey(), h.getValue().asText()));
    return web.send(request);
  }

  /** The elements of a list; none if it is absent. */
  private static List<JsonNode> list(JsonNode node, String name) {
    List<JsonNode> elements = new ArrayList<>();
    node.path(name).forEach(elements::add);
    return elements;
  }

  /** What came back for an ask. */
  private record Answer(JsonNode ask, HttpResponse<String> response) {
    void check() throws IOException {
      String body = response.body();
      String asked = ask + "\n" + body.substring(0, Math.min(SHOWN, body.length())) + "\n";
      assertEquals(ask.path("status").asInt(200), response.statusCode(), asked);
      JsonNode found = ask.has("q") ? JSON.readTree(response.body()) : JSON.createObjectNode();
      Set<String> ids = new LinkedHashSet<>(found.path("hits").findValuesAsText("id"));
      assertAll(
          asked,
          Stream.of(
                  each("finds", id -> assertTrue(ids.contains(id), "misses " + id)),
                  each("misses", id -> assertFalse(ids.contains(id), "finds " + id)),
                  each("says", text -> assertTrue(says(text), "omits " + text)),
                  each("omits", text -> assertFalse(says(text), "says " + text)))
              .flatMap(checks -> checks));
      if (ask.has("total")) {
        assertEquals(ask.get("total").asInt(), found.get("total").asInt(), asked);
      }
      if (ask.has("meant")) {
        String meant = found.get("didYouMean").path("query").asText(null);
        assertEquals(ask.get("meant").asText(null), meant, asked);
      }
      ask.path("has")
          .properties()
          .forEach(header -> {
            Optional<String> value = response.headers().firstValue(header.getKey());
            assertEquals(Optional.ofNullable(header.getValue().asText(null)), value, asked);
          });
    }

    private boolean says(String text) {
      return response.body().contains(text);
    }

    private Stream<Executable> each(String name, Consumer<String> check) {
      return list(ask, name).stream().map(text -> () -> check.accept(text.asText()));
    }
  }
}
