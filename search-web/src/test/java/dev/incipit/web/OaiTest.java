package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Taxonomy;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What harvesters are answered. */
class OaiTest {
  /** More than one answer holds. */
  private static final int MORE = 600;

  private static LocalDate loaded;
  @AutoClose private static WebServer web;

  @BeforeAll
  static void start() throws IOException {
    List<AnnouncedPaper> papers = new ArrayList<>(Garden.papers());
    for (int i = 1; i <= MORE; i++) {
      papers.add(
          AnnouncedPaper.of(
              Paper.builder(PaperId.of("2503.%05d".formatted(i)))
                  .title("Stone " + i)
                  .subjects(List.of(Taxonomy.arxiv().subject("math.NT")))
                  .updated(PaperDate.of(LocalDate.of(2025, 3, 1).plusDays(i % 25)))
                  .build()));
    }
    loaded = LocalDate.now(ZoneOffset.UTC);
    web = WebServer.overSeed(papers.toArray(AnnouncedPaper[]::new));
  }

  private static Document ask(String arguments) throws Exception {
    HttpResponse<String> response = web.get("/oai?" + arguments);
    assertEquals(200, response.statusCode(), response.body());
    assertTrue(response.headers().firstValue("Content-Type").orElseThrow().startsWith("text/xml"));
    return Jsoup.parse(response.body(), Parser.xmlParser());
  }

  private static String error(Document answer) {
    return answer.select("OAI-PMH > error").attr("code");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "badVerb | ''",
        "badVerb | verb=Guess",
        "badVerb | verb=Identify&verb=Identify",
        "badArgument | verb=Identify&set=cs",
        "badArgument | verb=GetRecord&metadataPrefix=arXiv",
        "badArgument | verb=GetRecord&identifier=oai:arXiv.org:2401.00011",
        "badArgument | verb=ListRecords",
        "badArgument | verb=ListRecords&metadataPrefix=arXiv&metadataPrefix=arXiv",
        "badArgument | verb=ListRecords&metadataPrefix=arXiv&from=2026",
        "badArgument | verb=ListRecords&metadataPrefix=arXiv&from=2026-04-10T00:00:00Z",
        "badArgument | verb=ListRecords&metadataPrefix=arXiv&from=2026-04-10&until=2026-04-09",
        "badArgument | verb=ListRecords&metadataPrefix=arXiv&resumptionToken=x",
        "badResumptionToken | verb=ListRecords&resumptionToken=x",
        "badResumptionToken | verb=ListRecords&resumptionToken=",
        "badResumptionToken | verb=ListIdentifiers&resumptionToken=%00%C3%BC",
        "badResumptionToken | verb=ListSets&resumptionToken=x",
        "cannotDisseminateFormat | verb=ListRecords&metadataPrefix=marc21",
        "cannotDisseminateFormat |"
            + " verb=GetRecord&identifier=oai:incipit:seed-7&metadataPrefix=arXiv",
        "idDoesNotExist | verb=GetRecord&identifier=oai:arXiv.org:2401.99999&metadataPrefix=arXiv",
        "idDoesNotExist | verb=GetRecord&identifier=2401.00011&metadataPrefix=arXiv",
        "idDoesNotExist | verb=ListMetadataFormats&identifier=x",
        "noRecordsMatch | verb=ListRecords&metadataPrefix=arXiv&until=1991-01-01",
        "noRecordsMatch | verb=ListIdentifiers&metadataPrefix=arXiv&set=astrology",
        "noRecordsMatch | verb=ListRecords&metadataPrefix=arXiv&set=econ"
      })
  void whatCannotBeAnsweredHasItsCode(String code, String arguments) throws Exception {
    Document answer = ask(arguments);
    assertEquals(code, error(answer), answer.outerHtml());
    boolean repeated = answer.select("OAI-PMH > request").hasAttr("verb");
    assertEquals(!code.equals("badVerb") && !code.equals("badArgument"), repeated);
  }

  @Test
  void theRepositoryTellsOfItself() throws Exception {
    Document answer = ask("verb=Identify");
    assertEquals(web.uri("/oai").toString(), answer.select("baseURL").text());
    assertEquals("2.0", answer.select("protocolVersion").text());
    assertEquals("transient", answer.select("deletedRecord").text());
    assertEquals("YYYY-MM-DD", answer.select("granularity").text());
    assertTrue(answer.select("adminEmail").text().contains("@"));
    List<String> prefixes = ask("verb=ListMetadataFormats").select("metadataPrefix").eachText();
    assertEquals(List.of("oai_dc", "arXiv", "arXivRaw"), prefixes);
    assertEquals(
        List.of("oai_dc"),
        ask("verb=ListMetadataFormats&identifier=oai:incipit:seed-7")
            .select("metadataPrefix")
            .eachText());
    List<String> sets = ask("verb=ListSets").select("setSpec").eachText();
    assertTrue(
        sets.containsAll(
            List.of("cs", "cs:cs", "cs:cs:DC", "physics:hep-th", "physics:astro-ph:GA")),
        sets.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "arXiv | <keyname>Moosgärtner</keyname>",
        "arXiv | <updated>2025-03-02</updated>",
        "arXivRaw | <authors>Ada Moosgärtner, Adrian Del Maestro</authors>",
        "arXivRaw | <date>Mon, 1 Jan 2024 20:28:17 GMT</date>",
        "oai_dc | <dc:creator>Moosgärtner, Ada</dc:creator>",
        "oai_dc | <dc:subject>Computer Science - Distributed, Parallel, and Cluster"
            + " Computing</dc:subject>"
      })
  void recordsHaveArxivsForms(String form, String part) throws Exception {
    String answer =
        web.get("/oai?verb=GetRecord&identifier=oai:arXiv.org:2401.00011&metadataPrefix=" + form)
            .body();
    assertTrue(answer.contains(part), answer);
  }

  @Test
  void listsAreWholeInOrderAndEndWithAnEmptyToken() throws Exception {
    List<String> ids = new ArrayList<>();
    Document answer = ask("verb=ListIdentifiers&metadataPrefix=oai_dc");
    int answers = 1;
    while (true) {
      ids.addAll(answer.select("identifier").eachText());
      String token = answer.select("resumptionToken").text();
      if (token.isEmpty()) {
        break;
      }
      answer = ask("verb=ListIdentifiers&resumptionToken=" + token);
      answers++;
    }
    assertEquals(2, answers);
    assertEquals(1, answer.select("resumptionToken").size());
    assertEquals(MORE + Garden.papers().size() + 27, ids.stream().distinct().count());
    assertEquals(ids.size(), ids.stream().distinct().count());
    assertTrue(ids.contains("oai:incipit:seed-7"));
  }

  /** Harvesters ask for the days on which records changed here, whatever days papers tell. */
  @Test
  void daysAreThoseOnWhichTheIndexGotTheRecords() throws Exception {
    List<String> ids = new ArrayList<>();
    List<String> days = new ArrayList<>();
    Document answer =
        ask(
            "until=%s&metadataPrefix=oai_dc&from=%s&verb=ListRecords"
                .formatted(loaded.plusDays(1), loaded));
    for (String token = "?"; !token.isEmpty(); ) {
      ids.addAll(answer.select("header > identifier").eachText());
      days.addAll(answer.select("datestamp").eachText());
      token = answer.select("resumptionToken").text();
      answer = token.isEmpty() ? answer : ask("resumptionToken=" + token + "&verb=ListRecords");
    }
    assertEquals(MORE + Garden.papers().size() + 27, ids.stream().distinct().count());
    assertEquals(ids.size(), ids.stream().distinct().count());
    List<String> possible = List.of(loaded.toString(), loaded.plusDays(1).toString());
    assertTrue(possible.containsAll(days), days::toString);
    for (String none : List.of("until=" + loaded.minusDays(1), "from=" + loaded.plusDays(2))) {
      assertEquals(
          "noRecordsMatch", error(ask("verb=ListIdentifiers&metadataPrefix=arXiv&" + none)), none);
    }
  }

  @Test
  void tokensThatWereMadeUpAreRefused() throws Exception {
    String token = ask("verb=ListRecords&metadataPrefix=arXiv").select("resumptionToken").text();
    String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    for (String forged :
        List.of(
            token.substring(1),
            token + "A",
            encoded(text.replace("arXiv", "oai_dc")),
            encoded(text + "|x"),
            encoded(""),
            encoded("|"))) {
      assertEquals("badResumptionToken", error(ask("verb=ListRecords&resumptionToken=" + forged)));
    }
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void questionsMayBePosted() throws Exception {
    HttpResponse<String> answer =
        web.send(
            HttpRequest.newBuilder(web.uri("/oai"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("verb=Identify")));
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("<Identify>"), answer.body());
  }
}
