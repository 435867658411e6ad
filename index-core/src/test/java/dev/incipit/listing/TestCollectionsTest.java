package dev.incipit.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ReadResult;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents of test collections. */
class TestCollectionsTest {
  private static final String SMART =
      """
      .I 1
      .T
      Simple shear flow
      past a plate .
      .A
      Perlis, A. J.
      Samelson,K.
      .B
      CACM December, 1958
      .W
      First line
        second line
      .K
      flow, plates
      .X
      100 5 1
      .I 2
      .T
      .W
      """;

  @Test
  void sectionsOfTheClassicCollectionsBecomePapers() {
    ReadResult result = ListingReader.parse(SMART, "cran.all");
    assertEquals(ListingFormat.SMART, result.ledger().format());
    Paper paper = result.papers().getFirst().paper();
    assertEquals("1", paper.id().value());
    assertEquals("Simple shear flow past a plate .", paper.title());
    assertEquals("First line\n  second line", paper.abstractText());
    assertEquals(Authors.of(List.of("Perlis, A. J.", "Samelson,K.")), paper.authors());
    assertEquals("flow, plates", paper.comments());
    assertEquals("CACM December, 1958", paper.journalRef());
  }

  @Test
  void anEntryWithoutTextIsRejectedWithItsPlace() {
    ReadResult result = ListingReader.parse(SMART, "cran.all");
    ListingProblem problem = result.problems().getFirst();
    assertEquals(1, result.problems().size());
    assertEquals(17, problem.line());
    assertEquals(".I 2\n.T\n.W\n", problem.raw());
    assertEquals(2, result.ledger().read());
  }

  @Test
  void documentsOfBeirKeepTheirIdAsItIs() {
    String lines =
        """
        {"_id": "9801001", "title": "T", "text": "Some text", "metadata": {"a": [1]}}
        {"_id": "x", "title": "", "text": ""}
        """;
    ReadResult result = ListingReader.parse(lines, "corpus.jsonl");
    assertEquals(ListingFormat.BEIR, result.ledger().format());
    Paper paper = result.papers().getFirst().paper();
    assertEquals("9801001", paper.id().value());
    assertEquals("Some text", paper.abstractText());
    assertEquals(1, result.problems().size());
    assertNotNull(result.problems().getFirst().raw());
    assertNull(result.listing());
  }
}
