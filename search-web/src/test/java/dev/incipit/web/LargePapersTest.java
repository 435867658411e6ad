package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.PaperIndex;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources may call anything a title or an abstract. What answers tell of it has an end. */
class LargePapersTest {
  private static final int PAPERS = 20;

  /** Of each text; all together would be 6 MB. */
  private static final int LENGTH = 100_000;

  private static final int ANSWER = 2_500_000;

  @AutoClose private static WebServer web;

  @BeforeAll
  static void start() throws IOException {
    PaperIndex index = TestIndexes.create();
    List<AnnouncedPaper> papers = new ArrayList<>();
    for (int i = 0; i < PAPERS; i++) {
      papers.add(large(i));
    }
    index.add(papers);
    index.commit();
    web = WebServer.over(index);
  }

  private static AnnouncedPaper large(int number) {
    String text = "fern moss ".repeat(LENGTH / 10) + "end";
    List<String> authors = IntStream.range(0, 300).mapToObj(i -> "Author Number" + i).toList();
    Paper paper =
        Paper.builder(PaperId.of("2604.%05d".formatted(number)))
            .title("Large " + text)
            .abstractText("Large " + text)
            .comments("Large " + text)
            .authors(Authors.of(authors))
            .build();
    return new AnnouncedPaper(
        paper,
        List.of(
            new Announcement(
                "cs.DC", LocalDate.of(2026, 4, 10), AnnouncementType.NEW, number + 1, null)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?size=100",
        "/search?q=fern&size=100",
        "/list/cs.DC/new",
        "/list/cs.DC/recent",
        "/list/cs.DC/2026-04",
        "/abs/2604.00001",
        "/api/v1/search?size=100",
        "/api/v1/search?q=fern&size=100",
        "/api/v1/papers/2604.00001",
        "/api/v1/papers/2604.00001/similar?size=100",
        "/feed.atom?size=100",
        "/feed.rss?size=100",
        "/api/query?search_query=all:fern&max_results=100",
        "/api/v1/suggest?q=large&size=100"
      })
  void answersHaveAnEnd(String path) throws Exception {
    HttpResponse<String> answer = web.get(path);
    assertEquals(200, answer.statusCode(), path);
    assertTrue(answer.body().length() < ANSWER, path + " has " + answer.body().length());
  }

  @Test
  void whatIsCutSaysSo() throws Exception {
    JsonNode paper = web.json("/api/v1/papers/2604.00001");
    for (String field : List.of("title", "abstract", "comments")) {
      assertTrue(paper.get(field).asText().endsWith(" …"), field);
    }
    assertTrue(web.page("/abs/2604.00001").select("h1").text().endsWith(" …"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/export.jsonl", "/abs/2604.00001.jsonl"})
  void exportsAreWhole(String path) throws Exception {
    String export = web.get(path).body();
    long papers = export.lines().count();
    assertTrue(export.length() > papers * 3 * LENGTH, path);
  }
}
