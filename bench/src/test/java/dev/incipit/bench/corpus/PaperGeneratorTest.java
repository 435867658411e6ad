package dev.incipit.bench.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.json.PaperJson;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperGeneratorTest {
  @TempDir private Path folder = Path.of("");

  private static List<AnnouncedPaper> generated(int count, long seed) {
    return new PaperGenerator(count, seed).papers().toList();
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
    Map<String, Double> facts = facts(generated(3_000, 1));
    checkBetween(150, 185, facts, "words of an abstract, p50");
    checkBetween(9, 13, facts, "words of a title, p50");
    checkBetween(7_000, 13_000, facts, "vocabulary at 100,000 words");
    checkBetween(0.35, 0.48, facts, "share of the top 100 words");
    checkBetween(2, 5, facts, "authors of a paper, p50");
    checkBetween(1.5, 2.3, facts, "subjects of a paper, mean");
  }

  /** {@code -Dincipit.corpus=FILE} names other papers, and prints all that is characteristic. */
  @Test
  void generatedPapersAreLikeRealOnes() throws IOException {
    Path listing = Path.of(System.getProperty("incipit.root"), "corpus", "cs.DC-2026-04-10.txt");
    String file = System.getProperty("incipit.corpus", listing.toString());
    Map<String, Double> real = facts(Corpus.named(file, folder).first(60_000));
    int count = (int) fact(real, "papers");
    Map<String, Double> made = facts(generated(Math.max(count, 1_000), 1));
    if (System.getProperty("incipit.corpus") != null) {
      real.forEach((name, fact) ->
          System.out.printf("| %s | %.3f | %.3f |%n", name, fact, made.getOrDefault(name, 0.0)));
    }
    for (String name :
        List.of(
            "words of an abstract, p50", "words of a title, p50", "subjects of a paper, mean")) {
      checkBetween(fact(real, name) / 1.5, fact(real, name) * 1.5, made, name);
    }
  }

  private static double fact(Map<String, Double> facts, String name) {
    return Objects.requireNonNull(facts.get(name), name);
  }

  private static Map<String, Double> facts(List<AnnouncedPaper> papers) {
    CorpusFacts counted = new CorpusFacts();
    papers.forEach(counted::add);
    return counted.facts();
  }

  @Test
  void countsOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new PaperGenerator(0, 1));
    assertThrows(
        IllegalArgumentException.class, () -> new PaperGenerator(PaperGenerator.MOST + 1, 1));
  }
}
