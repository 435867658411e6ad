package dev.incipit.bench.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.json.PaperJson;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaperGeneratorTest {

  private static List<AnnouncedPaper> generated(int count, long seed) {
    List<AnnouncedPaper> papers = new ArrayList<>();
    new PaperGenerator(count, seed).writeTo(papers::add);
    return papers;
  }

  private static void checkBetween(
      double least, double most, Map<String, Double> facts, String name) {
    Double fact = facts.get(name);
    assertTrue(fact != null && fact >= least && fact <= most, name + " was " + fact);
  }

  @Test
  void theSameSeedGivesTheSamePapers() {
    assertEquals(generated(50, 7), generated(50, 7));
    assertNotEquals(generated(50, 7), generated(50, 8));
  }

  @Test
  void idsAreArxivsAndRiseWithTheDays() {
    List<PaperId> ids = generated(3_000, 1).stream().map(AnnouncedPaper::id).toList();
    assertEquals(3_000, ids.stream().distinct().count());
    assertEquals(ids, ids.stream().sorted().toList());
    assertTrue(ids.stream().allMatch(PaperId::isArxiv));
  }

  @Test
  void papersComeBackFromTheirLinesUnchanged() {
    for (AnnouncedPaper paper : generated(100, 3)) {
      assertEquals(paper, PaperJson.read(PaperJson.write(paper)));
    }
  }

  @Test
  void lengthsAndWordsAreSpreadAsThoseOfRealPapers() {
    CorpusFacts counted = new CorpusFacts();
    new PaperGenerator(3_000, 1).writeTo(counted::add);
    Map<String, Double> facts = counted.facts();
    checkBetween(150, 185, facts, "words of an abstract, p50");
    checkBetween(9, 13, facts, "words of a title, p50");
    checkBetween(7_000, 13_000, facts, "vocabulary at 100,000 words");
    checkBetween(0.35, 0.48, facts, "share of the top 100 words");
    checkBetween(2, 5, facts, "authors of a paper, p50");
    checkBetween(1.5, 2.3, facts, "subjects of a paper, mean");
  }

  @Test
  void countsOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new PaperGenerator(0, 1));
    assertThrows(
        IllegalArgumentException.class, () -> new PaperGenerator(PaperGenerator.MOST + 1, 1));
  }
}
