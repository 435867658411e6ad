package dev.incipit.listing.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.listing.ListingReader;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ReadResult;
import dev.incipit.paper.Paper;
import dev.incipit.paper.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers as clients of arXiv's interface and harvesters dump them. */
class ClientJsonTest {

  /** One paper, by different programs. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // arxiv.py, its fields as they are
        """
        {"entry_id":"http://arxiv.org/abs/2606.00702v2","updated":"2026-06-05 10:00:00+00:00",\
        "published":"2026-06-03T10:00:00+00:00","title":"Dumped","authors":[{"name":"Ada Test"},\
        {"name":"Bo Probe"}],"summary":"An abstract.","comment":"12 pages","journal_ref":"J. 1",\
        "doi":"10.1/x","primary_category":"cs.DC","categories":["cs.DC","cs.LG"],"links":[],\
        "pdf_url":"http://arxiv.org/pdf/2606.00702v2"}\
        """,
        // its classes as they print themselves
        """
        {"id":"2606.00702v2","title":"Dumped","summary":"An abstract.","comment":"12 pages",\
        "authors":["arxiv.Result.Author('Ada Test')","arxiv.Result.Author('Bo Probe')"],\
        "published":"2026-06-03T10:00:00Z","updated":"2026-06-05T10:00:00.000Z","doi":"10.1/x",\
        "journal_ref":"J. 1","primary_category":"cs.DC","categories":"['cs.DC', 'cs.LG']"}\
        """,
        // feedparser
        """
        {"id":"http://arxiv.org/abs/2606.00702v2","guidislink":true,"updated":"2026-06-05T10:00:00Z",\
        "published":"2026-06-03T10:00:00Z","title":"Dumped","title_detail":{"type":"text/plain"},\
        "summary":"An abstract.","authors":[{"name":"Ada Test"},{"name":"Bo Probe"}],\
        "author":"Bo Probe","arxiv_comment":"12 pages","arxiv_doi":"10.1/x","arxiv_journal_ref":"J. 1",\
        "arxiv_primary_category":{"term":"cs.DC","scheme":"http://arxiv.org/schemas/atom"},\
        "tags":[{"term":"cs.DC","scheme":null,"label":null},{"term":"cs.LG"}]}\
        """,
        // a client in JavaScript
        """
        {"id":"2606.00702v2","url":"http://arxiv.org/abs/2606.00702v2","title":"Dumped",\
        "summary":"An abstract.","published":"2026-06-03T10:00:00Z","updated":"2026-06-05T10:00:00Z",\
        "authors":[{"name":"Ada Test","affiliation":[]},{"name":"Bo Probe"}],"doi":"10.1/x",\
        "comment":"12 pages","journalReference":"J. 1","primaryCategory":"cs.DC",\
        "categories":["cs.DC","cs.LG"],"links":[]}\
        """,
        // XML turned into JSON
        """
        {"id":"http://arxiv.org/abs/2606.00702v2","title":"Dumped","summary":"An abstract.",\
        "author":[{"name":"Ada Test"},{"name":"Bo Probe"}],"published":"2026-06-03T10:00:00Z",\
        "updated":"2026-06-05T10:00:00Z","arxiv:doi":{"@xmlns:arxiv":"x","#text":"10.1/x"},\
        "arxiv:comment":{"#text":"12 pages"},"arxiv:journal_ref":{"#text":"J. 1"},\
        "arxiv:primary_category":{"@term":"cs.DC"},"category":[{"@term":"cs.DC"},{"@term":"cs.LG"}]}\
        """,
        // a table of R
        """
        {"id":"2606.00702v2","submitted":"2026-06-03 10:00:00","updated":"2026-06-05 10:00:00",\
        "title":"Dumped","abstract":"An abstract.","authors":"Ada Test|Bo Probe","affiliations":"",\
        "link_abstract":"http://arxiv.org/abs/2606.00702v2","comment":"12 pages","journal_ref":"J. 1",\
        "doi":"10.1/x","primary_category":"cs.DC","categories":"cs.DC|cs.LG"}\
        """,
        // a table of Python, times in milliseconds
        """
        {"arxiv_id":"2606.00702v2","id":5,"Title":"Dumped","Summary":"An abstract.",\
        "Authors":"['Ada Test', 'Bo Probe']","Published":1780480800000,"updated":1780653600,\
        "comments":"12 pages","journal-ref":"J. 1","doi":"10.1/x","categories":"cs.DC, cs.LG",\
        "license":NaN}\
        """,
        // names in parts
        """
        {"id":"2606.00702","version":"v2","title":"Dumped","abstract":"An abstract.",\
        "authors":[{"family":"Test","given":"Ada"},{"keyname":"Probe","forenames":"Bo"}],\
        "created":"2026-06-03T10:00:00Z","updated":"2026-06-05T10:00:00Z","comments":"12 pages",\
        "journal_ref":"J. 1","doi":"10.1/x","categories":"cs.DC cs.LG"}\
        """
      })
  void theSamePaperIsReadFromEachProgram(String line) {
    ReadResult result = ListingReader.parse(line + "\n", "dump");
    assertEquals(List.of(), result.problems());
    Paper paper = result.papers().getFirst().paper();
    assertEquals("2606.00702", paper.id().value());
    assertEquals(2, paper.version());
    assertEquals("Dumped", paper.title());
    assertEquals("An abstract.", paper.abstractText());
    assertEquals(List.of("Ada Test", "Bo Probe"), paper.authors().names());
    assertEquals(List.of("cs.DC", "cs.LG"), paper.subjects().stream().map(Subject::code).toList());
    assertEquals("12 pages", paper.comments());
    assertEquals("J. 1", paper.journalRef());
    assertEquals("10.1/x", paper.doi());
    assertEquals("2026-06-03T10:00:00Z", String.valueOf(paper.submitted()));
    assertEquals("2026-06-05T10:00:00Z", String.valueOf(paper.updated()));
  }

  @Test
  void aDumpWithoutCategoriesIsToldByTheNamesOfTheInterface() {
    String line =
        "{\"id\":\"2606.00702\",\"title\":\"T\",\"authors\":[\"Ada Test\"],\"summary\":\"An"
            + " abstract.\",\"published\":\"2026-06-03T10:00:00Z\"}";
    Paper paper = ListingReader.parse(line, "dump").papers().getFirst().paper();
    assertEquals("An abstract.", paper.abstractText());
    assertEquals("2026-06-03T10:00:00Z", String.valueOf(paper.submitted()));
  }

  @Test
  void aFieldThatIsNotKnownIsToldOnce() {
    for (String known : List.of("categories", "subjects")) {
      String line =
          "{\"id\":\"2606.0070%d\",\"title\":\"T\",\"" + known + "\":[\"cs.DC\"],\"price\":999}\n";
      ReadResult result = ListingReader.parse(line.formatted(1) + line.formatted(2), "dump");
      assertEquals(2, result.papers().size());
      ListingProblem note = result.problems().getFirst();
      assertEquals(1, result.problems().size());
      assertEquals("unknown-field", note.code());
      assertTrue(note.message().contains("'price'"), note.message());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "\"2026-6-30\" > 2026-06-30",
        "\"2026/06/30\" > 2026-06-30",
        "\"2026.6.30\" > 2026-06-30",
        "\"30 June 2026\" > 2026-06-30",
        "\"June 30, 2026\" > 2026-06-30",
        "\"Tue, 30 Jun 2026\" > 2026-06-30",
        "\"Tue, 30 Jun 2026 17:59:59 GMT\" > 2026-06-30T17:59:59Z",
        "\"2026-06-30T19:59:59+02:00\" > 2026-06-30T17:59:59Z",
        "\"2026-06-30 17:59:59.123456\" > 2026-06-30T17:59:59Z",
        "\"2026-06\" > 2026-06",
        "1782842399 > 2026-06-30T17:59:59Z",
        "1782842399000 > 2026-06-30T17:59:59Z",
        "null > null"
      })
  void datesAreReadInTheFormsOfPrograms(String value, String date) {
    ReadResult result = dated(value);
    assertEquals(List.of(), result.problems());
    assertEquals(date, String.valueOf(result.papers().getFirst().paper().submitted()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2026-06-31\"",
        "\"yesterday\"",
        "\"06/30/2026\"",
        "[2026,6,30]",
        "{\"day\":30}",
        "true",
        "12",
        "\"+1000000000-12-31T23:59:59Z\""
      })
  void aDateThatIsNoneIsLeftOutWithANote(String value) {
    ReadResult result = dated(value);
    assertEquals(
        List.of("odd-field"), result.problems().stream().map(ListingProblem::code).toList());
    assertNull(result.papers().getFirst().paper().submitted());
  }

  private static ReadResult dated(String value) {
    return ListingReader.parse(
        "{\"id\":\"2606.00401\",\"title\":\"T\",\"authors\":[\"Ada Test\"],\"abstract\":\"A.\","
            + "\"categories\":[\"cs.DC\"],\"created\":"
            + value
            + "}",
        "dump");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"comments\":{\"a\":{\"b\":1}}",
        "\"comments\":[[{}]]",
        "\"doi\":true",
        "\"versions\":[{\"version\":\"first\"}]",
        "\"versions\":\"many\"",
        "\"version\":0",
        "\"authors\":[\"Ada Test\",{\"orcid\":\"0000\"}]",
        "\"authors\":42",
        "\"categories\":[\"cs.DC\",{\"scheme\":\"x\"}]",
        "\"announcements\":[\"cs.DC 2026-06-30\"]",
        "\"announcements\":{}"
      })
  void aFieldOfAnotherTypeIsLeftOutWithANote(String field) {
    for (String dialect : List.of("\"primary\":\"cs.DC\"", "\"subjects\":[\"cs.DC\"]")) {
      ReadResult result =
          ListingReader.parse(
              "{\"id\":\"2606.00401\",\"title\":\"T\"," + dialect + "," + field + "}", "dump");
      assertEquals(1, result.papers().size(), String.valueOf(result.problems()));
      String code = result.problems().getFirst().code();
      assertTrue(code.equals("odd-field") || code.equals("unknown-field"), code);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "\"comments\":12 > 12",
        "\"comments\":[\"12 pages\",\"3 figures\"] > 12 pages, 3 figures",
        "\"comments\":false > null",
        "\"comments\":NaN > null",
        "\"comments\":[] > null",
        "\"comments\":\"None\" > null"
      })
  void numbersListsAndWhatStandsForNothingAreRead(String field, String comments) {
    ReadResult result =
        ListingReader.parse(
            "{\"id\":\"2606.00401\",\"title\":\"T\",\"categories\":\"cs.DC\"," + field + "}",
            "dump");
    assertEquals(List.of(), result.problems());
    assertEquals(comments, String.valueOf(result.papers().getFirst().paper().comments()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\":\"T\",\"categories\":\"cs.DC\"}",
        "{\"id\":2606.00401,\"title\":\"T\",\"categories\":\"cs.DC\"}",
        "{\"id\":\"2606.00401\",\"categories\":\"cs.DC\"}",
        "{\"id\":\"2606.00401\",\"title\":\"T\",\"categories\":\"cs.DC\""
      })
  void withoutAnIdOrAnyTextThereIsNoPaper(String line) {
    assertEquals(1, ListingReader.parse(line, "dump").ledger().rejected());
  }

  @Test
  void tiedNamesInAListAreReadAsInALine() {
    String line =
        "{\"id\":\"2606.00507\",\"title\":\"T\",\"authors\":[\"A.~Smith\",\"B.\\\\,Jones\"],"
            + "\"categories\":\"cs.DC\"}";
    assertEquals(
        List.of("A. Smith", "B. Jones"),
        ListingReader.parse(line, "dump").papers().getFirst().paper().authors().names());
  }
}
