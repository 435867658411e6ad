package dev.incipit.bench.jmh;

import dev.incipit.bench.corpus.PaperGenerator;
import dev.incipit.json.PaperJson;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.query.ParsedQuery;
import dev.incipit.query.QueryParser;
import dev.incipit.text.PlainText;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What each text, line or query passes through. Each call takes the next of many. */
@State(Scope.Thread)
public class TextBenchmark {
  private static final int COUNT = 1_000;
  private static final String FORMULAS =
      "We bound $\\mathcal{O}(n \\log n)$ by Erd\\H{o}s--R\\'enyi graphs, where $x_{12}^{\\alpha} \\leq"
          + " \\frac{1}{2}\\sum_{i} \\beta_i$ and \\emph{each} $\\hat{y}$ is $\\mathbb{R}$-valued. ";

  private static final List<String> QUERIES =
      List.of(
          "graph neural network",
          "title:\"quantum error correction\" AND author:shor",
          "(sparse OR dense) retrieval -survey year:2020..2024",
          "how can a federated model be trained without sending the data of its users to a server");

  private final List<AnnouncedPaper> papers = new PaperGenerator(COUNT, 1).papers().toList();
  private final List<byte[]> lines = papers.stream().map(PaperJson::writeBytes).toList();
  private int next;

  private int following() {
    next = (next + 1) % COUNT;
    return next;
  }

  /** Plain words with a formula now and then. */
  @Benchmark
  public PlainText abstractToPlainText() {
    return PlainText.of(papers.get(following()).paper().abstractText());
  }

  /** Mostly TeX. */
  @Benchmark
  public PlainText formulasToPlainText() {
    return PlainText.of(FORMULAS);
  }

  /** A paper from a line of JSON. */
  @Benchmark
  public AnnouncedPaper readJson() {
    return PaperJson.readBytes(lines.get(following()));
  }

  /** A query tree from what is typed. */
  @Benchmark
  public ParsedQuery parseQuery() {
    return QueryParser.parse(QUERIES.get(following() % QUERIES.size()));
  }
}
