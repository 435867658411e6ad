package dev.incipit.bench;

import dev.incipit.bench.corpus.Corpus;
import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.query.QuerySampler;
import dev.incipit.bench.query.QuerySet;
import dev.incipit.bench.run.Launcher;
import dev.incipit.bench.run.Setup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that all measurements share. */
final class BenchOptions {
  private static final long QUERY_SEED = 1;

  @Option(
      names = "--corpus",
      paramLabel = "CORPUS",
      description =
          "The papers: a file in any format that Incipit reads, or generated:N[:SEED]. Default:"
              + " ${DEFAULT-VALUE}.")
  private String corpus = "generated:200000";

  @Option(
      names = "--engines",
      split = ",",
      paramLabel = "NAME",
      description =
          "Who takes part, the one to compare with first: ${COMPLETION-CANDIDATES}. Default:"
              + " lucene,incipit.")
  private List<EngineKind> engines = List.of(EngineKind.LUCENE, EngineKind.INCIPIT);

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      description =
          "Queries, one a line: word, and, or, phrase or question, a tab, words. Default: drawn from"
              + " the corpus.")
  private @Nullable Path queries;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each measurement is made. Default: ${DEFAULT-VALUE}.")
  private int rounds = 3;

  @Option(
      names = "--warm",
      paramLabel = "SECONDS",
      description = "How long each engine searches before. Default: ${DEFAULT-VALUE}.")
  private double warm = 10;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Indexing threads, and clients of a server. Default: ${DEFAULT-VALUE}.")
  private int threads = 2;

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      description = "The largest heap of each Java. Default: ${DEFAULT-VALUE}.")
  private String heap = "1g";

  @Option(
      names = "--java-option",
      paramLabel = "FLAG",
      description = "A flag more for each Java; repeatable.")
  private List<String> javaOptions = new ArrayList<>();

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "Where indexes and corpora are kept. Default: ${DEFAULT-VALUE}.")
  private Path work = Path.of(System.getProperty("java.io.tmpdir"), "incipit-bench");

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write a report in Markdown, and its plots beside it.")
  @Nullable Path report;

  /** The measurement that is asked for, with its corpus and queries in place. */
  Setup setup() throws IOException {
    if (rounds < 1 || threads < 1) {
      throw new IllegalArgumentException("--rounds and --threads are 1 or more");
    }
    Files.createDirectories(work);
    Corpus papers = Corpus.named(corpus, work);
    Launcher launcher = new Launcher(work, heap, javaOptions);
    List<EngineKind> present = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    for (EngineKind engine : new LinkedHashSet<>(engines)) {
      String obstacle = launcher.obstacle(engine);
      if (obstacle.isEmpty()) {
        present.add(engine);
      } else {
        absent.add(engine.title() + " is passed over: " + obstacle + ".");
      }
    }
    if (present.isEmpty()) {
      throw new IllegalArgumentException("no engine can take part: " + absent);
    }
    return new Setup(
        papers, present, absent, queries(papers), rounds, warm, threads, work, launcher);
  }

  private Path queries(Corpus papers) throws IOException {
    if (queries != null) {
      return queries;
    }
    Path drawn = work.resolve("queries.tsv");
    QuerySet.write(
        drawn, QuerySampler.sample(papers.first(QuerySampler.ENOUGH_PAPERS).stream(), QUERY_SEED));
    return drawn;
  }
}
