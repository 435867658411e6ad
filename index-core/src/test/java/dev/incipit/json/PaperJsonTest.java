package dev.incipit.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.listing.RandomPapers;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PaperJsonTest {

  @Test
  void whatIsWrittenReadsBackEqual() {
    RandomPapers random = new RandomPapers(5000);
    for (int i = 0; i < 5000; i++) {
      AnnouncedPaper paper = random.any();
      String line = PaperJson.write(paper);
      assertEquals(paper, PaperJson.read(line), () -> "seed 5000: " + line);
      assertEquals(paper, PaperJson.readBytes(PaperJson.writeBytes(paper)));
      assertEquals(line, new String(PaperJson.writeBytes(paper), StandardCharsets.UTF_8));
      assertEquals(-1, line.indexOf('\n'));
    }
  }

  @Test
  void aPaperNeedsOnlyAnIdAndATitleOrAnAbstract() {
    AnnouncedPaper paper = PaperJson.read("{\"id\":\"arXiv:2604.07609v3\",\"title\":\"T\"}");
    assertEquals(PaperId.of("2604.07609"), paper.id());
    assertEquals(3, paper.paper().version());
    assertEquals(Authors.unknown(), paper.paper().authors());
    assertTrue(paper.announcements().isEmpty());
  }

  @Test
  void fieldsMayBeNullEmptyOrOfOtherNames() {
    AnnouncedPaper paper =
        PaperJson.read(
            "{\"x\":{\"y\":[1,{}]},\"id\":\"184\",\"abstract\":\"A\",\"title\":null,\"doi\":\"\","
                + "\"authors\":[],\"subjects\":[\"cs.sy\",{\"code\":\"a.b\",\"name\":\"N\"}],"
                + "\"announcements\":null}");
    assertEquals("", paper.paper().title());
    assertEquals(null, paper.paper().doi());
    assertEquals(new Authors(true, List.of()), paper.paper().authors());
    assertEquals("eess.SY", paper.paper().subjects().getFirst().code());
    assertEquals("N", paper.paper().subjects().getLast().name());
  }

  @Test
  void halvesOfASurrogatePairAreReplaced() {
    AnnouncedPaper paper =
        AnnouncedPaper.of(Paper.builder(PaperId.of("1")).title("a\uD83Db").build());
    assertEquals("a\uFFFDb", PaperJson.readBytes(PaperJson.writeBytes(paper)).paper().title());
    assertEquals("\uFFFD", PaperJson.read("{\"id\":\"1\",\"title\":\"\\ud83d\"}").paper().title());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]|a line holds one JSON object",
        "{}|'id' is missing",
        "{\"id\":5}|'id' is a text",
        "{\"id\":\"a b\",\"title\":\"t\"}|'id': a paper id holds no blanks",
        "{\"id\":\"1\"}|neither a title nor an abstract",
        "{\"id\":\"1\",\"title\":[]}|'title' is a text",
        "{\"id\":\"1\",\"title\":\"t\",\"version\":\"2\"}|'version' is a whole number",
        "{\"id\":\"1\",\"title\":\"t\",\"version\":1e999999999}|'version' is a whole number",
        "{\"id\":\"1\",\"title\":\"t\",\"version\":99999999999}|'version' is a whole number",
        "{\"id\":\"1\",\"title\":\"t\",\"version\":0}|versions count from 1",
        "{\"id\":\"1\",\"title\":\"t\",\"authors\":\"A, B\"}|'authors' is a list",
        "{\"id\":\"1\",\"title\":\"t\",\"authors\":[1]}|'authors' is a text",
        "{\"id\":\"1\",\"title\":\"t\",\"subjects\":[\"\"]}|'subjects' is missing or empty",
        "{\"id\":\"1\",\"title\":\"t\",\"submitted\":\"soon\"}|'submitted': a date is written",
        "{\"id\":\"1\",\"title\":\"t\",\"announcements\":[{}]}|'announcements.date' is missing",
        "{\"id\":\"1\",\"title\":\"t\",\"announcements\":[{\"list\":\"cs\",\"date\":\"x\","
            + "\"type\":\"new\"}]}|'announcements.date' is a day",
        "{\"id\":\"1\",\"title\":\"t\",\"announcements\":[{\"list\":\"cs\","
            + "\"date\":\"2026-04-10\",\"type\":\"old\"}]}|'announcements.type' is new",
        "{\"id\":\"1\",\"id\":\"2\",\"title\":\"t\"}|Duplicate field 'id'",
        "{\"id\":\"1\",\"title\":\"t\"} {}|text follows the paper",
        "{\"id\":\"1\",\"title\":\"t|not JSON",
        "nonsense|not JSON"
      })
  void aWrongLineIsRefusedWithTheFieldsName(String line, String reason) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> PaperJson.read(line));
    assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal.getMessage());
  }

  @Test
  void bombsAreRefused() {
    String start = "{\"id\":\"1\",\"title\":";
    for (String bomb :
        List.of(
            start + "\"t\",\"x\":" + "[".repeat(100_000),
            start + "\"t\",\"version\":" + "9".repeat(1001) + "}",
            start + "\"" + "x".repeat(1_100_000) + "\"}",
            "{\"" + "k".repeat(60_000) + "\":1}")) {
      assertThrows(IllegalArgumentException.class, () -> PaperJson.read(bomb));
    }
  }
}
