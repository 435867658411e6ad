package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.export.ExportFormat;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Papers as files of other programs; what the files hold is tested where they are written. */
class ExportsTest {
  @AutoClose private static WebServer web;

  @BeforeAll
  static void start() throws IOException {
    web = Garden.server();
  }

  @ParameterizedTest
  @EnumSource
  void searchesAreGivenInEveryForm(ExportFormat format) throws Exception {
    HttpResponse<String> file = web.get("/export." + format.suffix() + "?q=moss+gardens");
    assertEquals(200, file.statusCode(), file.body());
    assertEquals(
        format.mediaType() + "; charset=utf-8",
        file.headers()
            .firstValue("Content-Type")
            .orElseThrow()
            .replaceAll(";\\s*charset=(?i:utf-8)", "; charset=utf-8"));
    assertEquals(
        "attachment; filename=\"papers-moss-gardens." + format.suffix() + "\"",
        file.headers().firstValue("Content-Disposition").orElseThrow());
    // A reference has no subjects.
    String told = format == ExportFormat.APA ? "Moss gardens" : "Bryology";
    assertTrue(file.body().contains(told), file.body());
    assertFalse(file.body().contains("Reed beds"), file.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "papers                      | ",
        "papers                      | sort=newest",
        "papers-kv-cache             | q=%22KV-cache%22",
        "papers-lovasz               | q=Lov%C3%A1sz",
        "papers                      | q=%E5%9C%96",
        "papers-etc-passwd           | q=../../etc/passwd",
        "papers-a-b                  | q=a%22;%20b%0D%0A",
        "papers-moss-cs.dc-not-hep-th-2024 | q=moss&subject=cs.DC&notSubject=hep-th&year=2024"
      })
  void filesAreNamedByWhatIsAskedFor(String name, String query) throws Exception {
    var file = web.get("/export.bib?" + (query == null ? "" : query));
    assertEquals(
        "attachment; filename=\"" + name + ".bib\"",
        file.headers().firstValue("Content-Disposition").orElseThrow());
  }

  @Test
  void allPapersAreWrittenHoweverMany() throws Exception {
    try (WebServer many = WebServer.over(TestIndexes.create())) {
      many.index()
          .add(
              IntStream.range(0, 1_234)
                  .mapToObj(i -> Paper.builder(PaperId.of("p" + i)).title("Paper " + i).build())
                  .map(AnnouncedPaper::of)
                  .toList());
      many.index().commit();
      List<String> lines = many.get("/export.jsonl?q=paper&sort=newest").body().lines().toList();
      assertEquals(1_234, lines.size());
      assertEquals(1_234, lines.stream().distinct().count());
      assertEquals(0, many.get("/export.jsonl?q=nothing-like-it").body().length());
    }
  }

  @Test
  void fileThatCannotBeWrittenToItsEndIsCutOff() throws Exception {
    try (HeldIndex index = HeldIndex.overSeed();
        WebServer broken = WebServer.over(index)) {
      index.add(
          IntStream.range(0, 300)
              .mapToObj(i -> Paper.builder(PaperId.of("p" + i)).title("Paper " + i).build())
              .map(AnnouncedPaper::of)
              .toList());
      index.commit();
      assertEquals(200, broken.get("/export.csv").statusCode());
      index.breakAfterPages();
      assertThrows(IOException.class, () -> broken.get("/export.csv"));
      assertEquals(200, broken.get("/health/live").statusCode());
    }
  }

  @Test
  void whatHasNoMeaningForAFileIsRefused() throws Exception {
    for (String wrong :
        List.of("page=2", "cursor=x", "size=5", "facets=none", "sort=best", "subjct=cs")) {
      assertEquals(400, web.get("/export.bib?" + wrong).statusCode(), wrong);
    }
    assertEquals(404, web.get("/export.doc").statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "/abs/2401.00011.bib, application/x-bibtex, @",
    "/abs/2401.00011v3.ris, application/x-research-info-systems, TY",
    "/abs/2401.00011.json, application/vnd.citationstyles.csl+json, [",
    "/abs/hep-th/9901001.bib, application/x-bibtex, @",
    "/abs/hep-th%2F9901001.BIB, application/x-bibtex, @",
    "/abs/seed-7.csv, text/csv, \ufeffid"
  })
  void papersAreGivenByTheEndOfTheAddress(String path, String type, String start) throws Exception {
    HttpResponse<String> file = web.get(path);
    assertEquals(200, file.statusCode(), file.body());
    assertTrue(file.headers().firstValue("Content-Type").orElseThrow().startsWith(type));
    assertTrue(file.body().strip().startsWith(start), file.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/x-bibtex | application/x-bibtex",
        "application/x-research-info-systems;q=0.9, text/html;q=0.1 |"
            + " application/x-research-info-systems",
        "application/vnd.citationstyles.csl+json | application/vnd.citationstyles.csl+json",
        "text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.8 | text/html",
        "*/* | text/html",
        "image/png | text/html",
        "application/x-bibtex;q=x | text/html"
      })
  void papersAreGivenByWhatTheClientAccepts(String accept, String type) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(web.uri("/abs/hep-th/9901001")).header("Accept", accept);
    HttpResponse<String> answer = web.send(request);
    assertTrue(answer.headers().firstValue("Content-Type").orElseThrow().startsWith(type));
    assertTrue(answer.headers().allValues("Vary").toString().contains("Accept,"));
  }

  @Test
  void unknownPapersAreNotFoundInAnyForm() throws Exception {
    assertEquals(404, web.get("/abs/2404.99999.bib").statusCode());
    assertEquals(404, web.get("/abs/nothing.json").statusCode());
  }

  @Test
  void papersAreNamedOneByOne() throws Exception {
    try (WebServer web = Garden.server()) {
      String two = web.get("/export.txt?id=arXiv:hep-th/9901001v1&id=" + Garden.MOSS).body();
      assertEquals(
          """
          Del Maestro, A. (1999). Reed beds on strings (arXiv:hep-th/9901001). arXiv. \
          https://arxiv.org/abs/hep-th/9901001
          Moosgärtner, A., & Del Maestro, A. (2024). Moss gardens & x < y: a survey \
          (arXiv:2401.00011). arXiv. https://arxiv.org/abs/2401.00011
          """,
          two);
      String again = "/export.bib?id=2401.00011&id=2401.00011v2";
      assertEquals(1, web.get(again).body().split("@misc", -1).length - 1);
      assertEquals(404, web.get("/export.bib?id=2401.00011&id=2404.99999").statusCode());
      assertEquals(400, web.get("/export.bib?id=2401.00011&q=moss").statusCode());
    }
  }

  @Test
  void anAddressNamesAtMostThreeHundredPapers() throws Exception {
    try (WebServer web = Garden.server()) {
      String ids =
          IntStream.rangeClosed(1, 301).mapToObj(i -> "id=x" + i).collect(Collectors.joining("&"));
      for (String path : List.of("/export.bib?", "/saved?")) {
        assertEquals(400, web.get(path + ids).statusCode(), path);
      }
      Document page = web.page("/saved?" + ids.replaceFirst("&id=x301$", "") + "&utm_source=x");
      assertTrue(page.select("main .warning").text().startsWith("This index does not have: x1 x2"));
    }
  }
}
