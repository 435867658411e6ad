package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.query.Query;
import dev.incipit.query.QueryParser;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that help with queries. */
class HelpPagesTest {
  @AutoClose private static WebServer web;

  @BeforeAll
  static void start() throws IOException {
    web = WebServer.overSeed();
  }

  @Test
  void everyExampleOfTheReferenceLeadsToWhatItFinds() throws Exception {
    List<String> wrong = new ArrayList<>();
    int found = 0;
    Document page = web.page("/help");
    page.expectFirst(".reference td a + .count");
    for (Element example : page.select(".reference td a")) {
      long total = web.json("/api/v1" + example.attr("href") + "&size=0").get("total").asLong();
      found += total > 0 ? 1 : 0;
      Element told = example.nextElementSibling();
      // What could not be counted in time has no count.
      if (told != null && told.hasClass("count") && !told.text().equals("" + total)) {
        wrong.add(example.text() + ": " + told.text() + " of " + total);
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(found > 40, found + " examples find something in the listing that comes along");
  }

  @Test
  void theReferenceIsWholeAndLeadsNowhereElse() throws Exception {
    Document page = web.page("/help");
    assertEquals("Query syntax", page.select("h1").text());
    assertEquals(
        page.select(".jumps a[href^=#]").eachText(), page.select(".reference h2").eachText());
    for (Element link : page.select(".reference a")) {
      String href = link.attr("href");
      boolean anchored = href.startsWith("#") && page.getElementById(href.substring(1)) != null;
      assertTrue(anchored || href.startsWith("/search?q="), link.outerHtml());
    }
    assertTrue(page.select(".reference").text().contains("O(N|E|)"));
    assertTrue(page.select(".reference pre, .reference img").isEmpty(), "a reader has no terminal");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "words=cache+serving; cache serving",
        "words=cach*&none=edge; cach* -edge",
        "phrase=large+language+model; \"large language model\"",
        "any=coflow+snapshot&words=algorithm; algorithm (coflow OR snapshot)",
        "title=blink+%22key+value%22; ti:blink ti:\"key value\"",
        "authors=Balakrishnan%2C+M%3B+Wang; au:\"Balakrishnan, M\" au:Wang",
        "abstract=energy; abs:energy",
        "subjects=cs.lg%2C+cs.DC&primary=true; (primary:cs.LG OR primary:cs.DC)",
        "announced=new&dated=announced&since=2026-04&until=2026-04-10;"
            + " type:new announced:2026-04-01..2026-04-10",
        "rest=%28a+OR+b%29+c; c (a OR b)",
        "words=OR; all:OR",
      })
  void theFormWritesTheQuery(String form, String query) throws Exception {
    HttpResponse<String> answer = web.get("/advanced?do=search&subject=cs.DC&" + form);
    assertEquals(303, answer.statusCode());
    String location = answer.headers().firstValue("Location").orElseThrow();
    assertTrue(location.endsWith("&subject=cs.DC"), location);
    String written = web.page("/advanced?" + form).select("#written + p kbd").text();
    assertEquals(parsed(query), parsed(written));
  }

  private static String parsed(String query) {
    Query parsed = QueryParser.parse(query).query();
    List<Query> parts = parsed instanceof Query.And and ? and.parts() : List.of(parsed);
    // Conditions are the same in any order.
    return parts.stream().map(Query::toString).sorted().collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kv cache",
        "\"large language model\" serving",
        "\"key value\" \"snapshot isolation\" -edge -\"fog node\"",
        "sched* OR plac*",
        "ti:blink au:\"Balakrishnan, M\" au:Wang abs:\"power modeling\"",
        "cat:cs.LG -cat:cs.DC",
        "(cat:cs.LG OR cat:stat.ML) type:new submitted:2024..",
        "(a OR b) (c OR d) \"x y\"~3 kuberntes~1 (ti:a OR abs:b) id:2103.07450",
        "submitted:2024 announced:2026-04-10 type:new type:cross",
        "au:\"Wang; Li\" au:\"Wang\" ti:\"a\"",
        "-(cloud edge)",
        "all:OR all:NOT",
      })
  void theFormReadsAQueryBack(String query) throws Exception {
    Document page = web.page("/advanced?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    String form =
        page.select("form[action=/advanced] [name]:not(button)").stream()
            .filter(field -> !field.attr("type").equals("checkbox") || field.hasAttr("checked"))
            .map(field -> field.attr("name") + "=" + encoded(field))
            .collect(Collectors.joining("&"));
    String written = web.page("/advanced?" + form).select("#written + p kbd").text();
    assertEquals(parsed(query), parsed(written));
  }

  private static String encoded(Element field) {
    Element option = field.selectFirst("option[selected]");
    return URLEncoder.encode(
        option == null ? field.attr("value") : option.attr("value"), StandardCharsets.UTF_8);
  }

  @Test
  void aSpanOfDaysThatEndsBeforeItBeginsIsToldAsSuch() throws Exception {
    HttpResponse<String> answer = web.get("/advanced?since=2026-04-10&until=2026-04-01");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("since must be no later than until"), answer.body());
  }
}
