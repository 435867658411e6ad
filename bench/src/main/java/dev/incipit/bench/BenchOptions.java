package dev.incipit.bench;

import dev.incipit.bench.corpus.Corpus;
import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.query.QuerySampler;
import dev.incipit.bench.query.QuerySet;
import dev.incipit.bench.run.Launcher;
import dev.incipit.bench.run.Setup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of measurements that engines take part in. */
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

  /** The measurement that is asked for, with its corpus and queries in place. */
  Setup setup(WorkOptions common) throws IOException {
    if (rounds < 1 || threads < 1) {
      throw new IllegalArgumentException("--rounds and --threads are 1 or more");
    }
    Path work = common.folder();
    Corpus papers = Corpus.named(corpus, work);
    Launcher launcher = common.launcher();
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
        papers,
        present,
        absent,
        queries != null ? queries : drawnQueries(papers, work),
        rounds,
        warm,
        threads,
        work,
        launcher);
  }

  /** Queries that are drawn from papers, in a file in a folder. */
  static Path drawnQueries(Corpus papers, Path folder) throws IOException {
    Path drawn = folder.resolve("queries.tsv");
    QuerySet.write(
        drawn, QuerySampler.sample(papers.first(QuerySampler.ENOUGH_PAPERS).stream(), QUERY_SEED));
    return drawn;
  }
}
