package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes, years and names that are typed as words. */
class ReadingsTest {
  @AutoClose private static WebServer web;

  @BeforeAll
  static void start() throws IOException {
    web = WebServer.overSeed();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "cs.LG serving; serving, Machine Learning (cs.LG): ",
        "serving 2026; serving, submitted in 2026: ",
        "papers by kermarrec; by Anne-Marie Kermarrec: 1 paper",
        "Kermarrec; by Anne-Marie Kermarrec: 1 paper",
        "kermarrec 2025; submitted in 2025, by Anne-Marie Kermarrec: 1 paper",
      })
  void otherReadingsAreOfferedWithWhatTheyFind(String typed, String offered) throws Exception {
    Element chip = page(typed).select(".readings .chip").last();
    assertNotNull(chip);
    assertEquals(offered, chip.text().substring(0, offered.length()));
    String papers = chip.text().replaceFirst(".*: ", "");
    assertEquals(
        papers, web.page(chip.attr("href")).select("h1").text().replaceFirst("(papers?) .*", "$1"));
  }

  @ParameterizedTest
  @CsvSource({"serving", "cs.LG OR serving", "ti:2026", "all-reduce training", "math proofs 1999"})
  void otherWordsAreReadOneWay(String typed) throws Exception {
    assertEquals(List.of(), page(typed).select(".readings .chip").eachText());
  }

  private static Document page(String typed) throws Exception {
    return web.page("/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
  }
}
