package dev.incipit.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Subject;
import dev.incipit.text.PlainText;
import dev.incipit.text.TexSource;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a paper's texts hold, in every form they are read back as the texts they were. */
class HostileTextsTest {
  private static final AnnouncedPaper NEIGHBOUR =
      AnnouncedPaper.of(Paper.builder(PaperId.of("2604.00002")).title("Neighbour").build());

  static Stream<String> texts() {
    return Stream.of(
        "=HYPERLINK(\"http://example.org\",\"x\")",
        "+1",
        "-1+2",
        "@SUM(A1:A2)",
        "\tindented",
        "\rreturned",
        "say \"quoted\" and 'single'",
        "closing } brace",
        "{ opening brace",
        "}{ turned braces",
        "escaped \\{ opening brace",
        "back\\slash and \\\\ two, at the end \\",
        "@comment{ all of it",
        "}\n@misc{other, title = {x}",
        "a line\nTY  - JOUR\r\nER  - \r\nand another",
        "control \u0001 and \u001b[31m",
        "<script>alert(1)</script> & <i>",
        "\\input{/etc/passwd} and \\write18{x}",
        "^^5cinput{x}",
        "100% of #1 & R&D_x^2~y",
        "cost $5 and more",
        "comma, semicolon; and colon: end",
        "and",
        "one and two",
        "'=already",
        "$O(n \\log n)$ by Erd\\H{o}s, 50%",
        "'; DROP TABLE papers; --",
        "snow ☃ and \uD835\uDC9C and \u2028 line");
  }

  private static AnnouncedPaper everywhere(String text) {
    String line = Citation.line(text);
    Paper paper =
        Paper.builder(PaperId.of("2604.00001"))
            .title(text)
            .abstractText(text)
            .authors(Authors.of(List.of(text, "Ada Lovelace")))
            .subjects(List.of(new Subject(line, line)))
            .comments(text)
            .journalRef(text)
            .doi(text)
            .reportNumber(text)
            .licence(text)
            .build();
    LocalDate day = LocalDate.parse("2026-04-10");
    return new AnnouncedPaper(
        paper, List.of(new Announcement(line, day, AnnouncementType.NEW, 1, line)));
  }

  private static List<AnnouncedPaper> papers(String text) {
    return List.of(everywhere(text), NEIGHBOUR);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void linesOfJsonLoseNothing(String text) {
    assertEquals(papers(text), Exported.jsonl(papers(text)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void bibtexShowsTheTextInItsField(String text) throws ParseException {
    List<BibTeXEntry> entries = Exported.bibtex(papers(text));
    assertEquals(2, entries.size());
    BibTeXEntry entry = entries.getFirst();
    assertTrue(entry.getKey().getValue().matches("[a-z0-9.]+"), entry.getKey().getValue());
    String title = value(entry, "title");
    assertTrue(title.startsWith("{") && title.endsWith("}"), "its capitals stay");
    for (String value :
        List.of(
            title.substring(1, title.length() - 1),
            value(entry, "abstract"),
            value(entry, "note"))) {
      assertEquals(shown(text), PlainText.of(value).text());
    }
    assertEquals(2, names(value(entry, "author")), "one author stays one author");
    assertEquals("{Neighbour}", value(entries.get(1), "title"), "capitals stay");
  }

  /** How many names BibTeX finds: it divides at the word "and" outside of braces. */
  private static int names(String authors) {
    int depth = 0;
    int names = 1;
    for (int i = 0; i < authors.length(); i++) {
      depth += authors.charAt(i) == '{' ? 1 : authors.charAt(i) == '}' ? -1 : 0;
      names += depth == 0 && authors.regionMatches(true, i, " and ", 0, 5) ? 1 : 0;
    }
    return names;
  }

  /** The text that a TeX document shows: what TeX makes of sound TeX, else every character. */
  private static String shown(String text) {
    String line = Citation.line(text);
    return TexSource.isSound(line) ? PlainText.of(line).text() : line;
  }

  private static String value(BibTeXEntry entry, String field) {
    return entry.getField(new Key(field)).toUserString();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void risKeepsATextInItsLine(String text) {
    List<Map<String, List<String>>> records = Exported.ris(papers(text));
    assertEquals(2, records.size());
    Map<String, List<String>> record = records.getFirst();
    String plain = Citation.line(PlainText.of(text).text());
    assertEquals(List.of(plain), record.get("TI"));
    assertEquals(List.of(plain), record.get("AB"));
    assertEquals(List.of(plain, plain), record.get("N1"));
    List<String> authors = record.getOrDefault("AU", List.of());
    assertEquals(2, authors.size());
    assertEquals("Lovelace, Ada", authors.get(1));
    assertEquals(List.of("Neighbour"), records.get(1).get("TI"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void cslItemsHoldPlainTexts(String text) throws IOException {
    JsonNode items = Exported.cslJson(papers(text));
    assertEquals(2, items.size());
    JsonNode item = items.get(0);
    assertEquals(Citation.plainLine(text), item.get("title").asText());
    assertEquals(PlainText.of(text).text(), item.get("abstract").asText());
    assertEquals(text, item.get("DOI").asText());
    assertEquals(2, item.get("author").size());
    assertEquals("Neighbour", items.get(1).get("title").asText());
  }

  /** The text of a cell that a spreadsheet does not take for a formula. */
  private static String harmless(String text) {
    return text.matches("(?s)\\s*[=+\\-@].*|[\t\r].*") ? "'" + text : text;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void cellsKeepTextsAndAreNoFormulas(String text) throws IOException {
    List<CSVRecord> rows = Exported.csv(papers(text));
    assertEquals(2, rows.size());
    CSVRecord row = rows.getFirst();
    for (String column : List.of("doi", "report_number")) {
      assertEquals(harmless(text), row.get(column), column);
    }
    String prose = harmless(PlainProse.of(text));
    for (String column : List.of("title", "abstract", "comments", "journal_ref")) {
      assertEquals(prose, row.get(column), column);
    }
    assertEquals(prose + "; Ada Lovelace", row.get("authors"));
    for (String cell : row) {
      assertEquals(false, cell.matches("(?s)[=+\\-@\t\r].*"), cell);
    }
    assertEquals("Neighbour", rows.get(1).get("title"));
  }
}
