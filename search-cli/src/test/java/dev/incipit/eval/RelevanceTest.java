package dev.incipit.eval;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The figures of docs/explanation/relevance.md as floors, on test collections that are no part of
 * the project: skipped where these do not lie beside it and {@code -Dincipit.relevance} names no
 * other folder.
 */
@Tag("relevance")
class RelevanceTest {
  private static final Path DATA = data();

  private static Path data() {
    String elsewhere = System.getProperty("incipit.relevance");
    Path root = Path.of(System.getProperty("incipit.root"));
    return elsewhere == null
        ? root.resolve("../shared/data/relevance").normalize()
        : Path.of(elsewhere);
  }

  @BeforeEach
  void skipWithoutTheCollections() {
    boolean there = Files.isDirectory(DATA);
    if (!there) {
      System.out.println("Relevance is not measured: there are no test collections in " + DATA);
    }
    assumeTrue(there);
  }

  /** Checks a ranking against floors; that of recall is what plain Lucene has. */
  private static void check(String name, double ndcg10, double recall100, TestCollection collection)
      throws IOException {
    Evaluation evaluation = collection.evaluate();
    StringBuilder figures = new StringBuilder(name);
    for (Measure measure : Measure.values()) {
      figures.append(" %s %.4f".formatted(measure.label(), evaluation.mean(measure)));
    }
    System.out.println(figures);
    assertTrue(evaluation.mean(Measure.NDCG10) >= ndcg10, figures.toString());
    assertTrue(evaluation.mean(Measure.RECALL100) >= recall100, figures.toString());
  }

  @Test
  void claimsFindThePapersThatScientistsCite() throws IOException {
    check("SciFact", 0.705, 0.925, SciFact.read(DATA.resolve("scifact/scifact.zip")));
  }

  @Test
  void questionsOfEngineersFindTheirAnswers() throws IOException {
    Path folder = DATA.resolve("cran");
    check(
        "Cranfield",
        0.40,
        0.722,
        TestCollection.read(
            folder.resolve("cran.all.1400"),
            folder.resolve("cran.qry"),
            folder.resolve("cranqrel")));
  }

  @Test
  void requestsForLiteratureFindIt() throws IOException {
    Path folder = DATA.resolve("cacm");
    check(
        "CACM",
        0.53,
        0.642,
        TestCollection.read(
            folder.resolve("cacm.all"),
            folder.resolve("query.text"),
            folder.resolve("qrels.text")));
  }

  private static TestCollection beir(String name) throws IOException {
    Path folder = DATA.resolve(name);
    return TestCollection.read(
        folder.resolve("corpus.jsonl"),
        folder.resolve("queries.jsonl"),
        folder.resolve("qrels.txt"));
  }

  @Test
  void questionsOfLibrariansFindTheirAnswers() throws IOException {
    check("CISI", 0.38, 0.434, beir("cisi"));
    check("ADI", 0.53, 0.91, beir("adi"));
  }

  @Test
  void requestsInCapitalsFindArticlesOfAMagazine() throws IOException {
    check("TIME", 0.68, 0.853, beir("time").asPlainText());
  }
}
