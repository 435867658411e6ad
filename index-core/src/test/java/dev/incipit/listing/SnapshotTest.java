package dev.incipit.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.listing.field.RawText;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ReadResult;
import dev.incipit.listing.model.Severity;
import dev.incipit.paper.Paper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotTest {
  static final String LINE =
      """
      {"id":"0704.0001","submitter":"S","authors":"C. Bal\\\\'azs, E. L. Berger (Argonne) and P. Nadolsky",\
      "title":"Prompt diphotons at\\n  hadron colliders","comments":"37 pages","journal-ref":"Phys.Rev.D76",\
      "doi":"10.1103/x","report-no":"ANL-1","categories":"hep-ph cs.NA","license":null,\
      "abstract":"  A calculation\\nof things.\\n  More.\\n",\
      "versions":[{"version":"v1","created":"Mon, 2 Apr 2007 19:18:42 GMT"},\
      {"version":"v2","created":"Tue, 24 Jul 2007 20:10:27 GMT"}],"update_date":"2008-11-26",\
      "authors_parsed":[["Bal\\u00e1zs","C.",""],["Berger","E. L.","Jr."],["ATLAS Collaboration","",""]]}\
      """;

  private static ReadResult read(String text) {
    return ListingReader.parse(text, "snapshot");
  }

  @Test
  void aRecordTellsVersionsAuthorsAndSubjects() {
    ReadResult result = read(LINE + "\n");
    assertEquals(ListingFormat.SNAPSHOT, result.ledger().format());
    Paper paper = result.papers().getFirst().paper();
    assertEquals("Prompt diphotons at hadron colliders", paper.title());
    assertEquals("A calculation of things.\nMore.", paper.abstractText());
    assertEquals(
        List.of("C. Bal\u00e1zs", "E. L. Berger Jr.", "ATLAS Collaboration"),
        paper.authors().names());
    assertEquals(
        List.of("hep-ph", "math.NA"), paper.subjects().stream().map(s -> s.code()).toList());
    assertEquals(2, paper.version());
    assertEquals("2007-04-02T19:18:42Z", String.valueOf(paper.submitted()));
    assertEquals("2007-07-24T20:10:27Z", String.valueOf(paper.updated()));
    assertEquals("ANL-1", paper.reportNumber());
    assertNull(paper.licence());
  }

  @Test
  void classesInFieldsOfTheirOwnAreKept() {
    String fields =
        "\"msc-class\":\"81P68 (Primary), 68T50; no class\",\"acm-class\":\"I.2.7; I.2.6\",";
    Paper paper = read(LINE.replace("\"doi\"", fields + "\"doi\"")).papers().getFirst().paper();
    assertEquals(List.of("81P68", "68T50", "I.2.7", "I.2.6"), paper.classes());
    assertEquals(2, paper.subjects().size());
  }

  @Test
  void authorsInOneTextAreDividedByTheRulesOfTheArchive() {
    String line = LINE.replaceFirst(",\\s*\"authors_parsed\".*", "}");
    assertEquals(
        List.of("C. Bal\\'azs", "E. L. Berger", "P. Nadolsky"),
        read(line).papers().getFirst().paper().authors().names());
  }

  @Test
  void emptyTextsAndNullsAreAbsent() {
    Paper paper =
        read("{\"id\":\"2604.07609\",\"title\":\"T\",\"comments\":\"\",\"doi\":null,"
                + "\"categories\":\"\",\"versions\":[],\"authors\":\"\"}")
            .papers()
            .getFirst()
            .paper();
    assertNull(paper.comments());
    assertNull(paper.version());
    assertTrue(paper.subjects().isEmpty() && !paper.authors().known());
  }

  @ParameterizedTest
  @CsvSource({
    "'\"704.0291\"',0704.0291", "'\"1501.0009599999998\"',1501.00096", "704.0291,0704.0291",
    "'\"1501.0096\"',1501.00960", "'\"704.001\"',0704.0010", "704.029,0704.0290"
  })
  void idsDamagedByNumbersAreRejectedWithAHint(String id, String mended) {
    for (String fields : List.of(",\"categories\":\"cs.DC\"", "")) {
      ReadResult result = read("{\"id\":" + id + ",\"title\":\"T\"" + fields + "}\n" + LINE);
      ListingProblem problem = result.problems().getFirst();
      assertEquals(Severity.REJECTED, problem.severity());
      if (!fields.isEmpty()) {
        assertTrue(problem.message().contains("'" + mended + "'"), problem.message());
      }
      assertEquals(2, result.ledger().read());
      assertEquals(1, result.papers().size());
    }
  }

  @Test
  void harvestsWithListsAreReadToo() {
    Paper paper =
        read("{\"id\":\"2606.30974\",\"title\":\"T\",\"abstract\":\"A.\",\"authors\":[\"A B\"],"
                + "\"categories\":[\"cs.CV\",\"cs.GR\"],\"primary\":\"cs.GR\","
                + "\"created\":\"2026-06-30\",\"source\":\"x\"}")
            .papers()
            .getFirst()
            .paper();
    assertEquals(List.of("cs.GR", "cs.CV"), paper.subjects().stream().map(s -> s.code()).toList());
    assertEquals("2026-06-30", String.valueOf(paper.submitted()));
  }

  @Test
  void linesOfClassesAreTakenApart() {
    String line =
        "{\"id\":\"2606.30974\",\"title\":\"T\",\"categories\":[\"cs.CV cs.GR\",\"I.2.7; I.2.6\"]}";
    Paper paper = read(line).papers().getFirst().paper();
    assertEquals(List.of("cs.CV", "cs.GR"), paper.subjects().stream().map(s -> s.code()).toList());
    assertEquals(List.of("I.2.7", "I.2.6"), paper.classes());
  }

  @ParameterizedTest
  @CsvSource({
    "'One\n  two\n  three', One two three",
    "'One.\n  Two\nis wrapped.', One.|Two is wrapped.",
    "'One LONG.\n  Two.\n  Three.', One LONG.|Two.|Three."
  })
  void paragraphsBeginWithBlanksUnlessAllWrappedLinesDo(String text, String paragraphs) {
    String words = "of many words ".repeat(10).strip();
    assertEquals(
        paragraphs.replace('|', '\n').replace("LONG", words),
        RawText.paragraphs(text.replace("\\n", "\n").replace("LONG", words)));
  }

  @Test
  void anObjectOverSeveralLinesIsNoPaperALine() {
    ReadResult result = read("{\n  \"url\": \"x\",\n  \"body\": \"y\"\n}\n");
    assertEquals(0, result.ledger().read());
    assertTrue(result.problems().getFirst().message().contains("over several lines"));
  }

  @Test
  void aBrokenLineCostsNoOther() {
    ReadResult result =
        read(LINE.substring(0, 300) + "\n" + LINE + "\r\n{\"id\":\"2604.07609\"}\n" + LINE);
    assertEquals(ListingFormat.SNAPSHOT, result.ledger().format());
    assertEquals(2, result.papers().size());
    assertEquals(4, result.ledger().read());
    assertEquals(LINE.substring(0, 300), result.problems().getFirst().raw(), "kept for mending");
  }
}
