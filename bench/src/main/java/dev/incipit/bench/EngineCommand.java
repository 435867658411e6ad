package dev.incipit.bench;

import dev.incipit.bench.corpus.Corpus;
import dev.incipit.bench.engine.BenchQuery;
import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.engine.QuerySampler;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures engines; what it measures depends on the name of the command. */
@Command(mixinStandardHelpOptions = true)
final class EngineCommand implements Callable<Integer> {
  /** The names of the commands. */
  static final List<String> NAMES =
      List.of("load", "search", "serve", "start", "growth", "cluster", "all");

  private final String name;
  private final PrintWriter out;

  @Mixin final Options options = new Options();

  @Option(
      names = "--corpus",
      split = ",",
      paramLabel = "CORPUS",
      description =
          "The papers: a file in any format that Incipit reads, or generated:N[:SEED]. Several are"
              + " measured one after the other. Default: ${DEFAULT-VALUE}.")
  private List<String> corpora;

  @Option(
      names = "--engines",
      split = ",",
      paramLabel = "NAME",
      description =
          "Who takes part, the one to compare with first: ${COMPLETION-CANDIDATES}. Default:"
              + " ${DEFAULT-VALUE}.")
  private List<EngineKind> engines;

  @Option(
      names = "--index",
      paramLabel = "ADDRESS",
      description =
          "Of the engine cluster: an index that is not there yet, as opensearch://host:9200/name. It"
              + " stays.")
  String cluster = "";

  @Option(
      names = "--threads",
      split = ",",
      paramLabel = "N",
      description =
          "Indexing threads, clients of a server, and processors that a process may use. Several"
              + " are measured one after the other. Default: ${DEFAULT-VALUE}.")
  List<Integer> threads = List.of(2);

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      description =
          "Queries, one a line: word, and, or, phrase or question, a tab, words. Default: drawn from"
              + " the papers.")
  private @Nullable Path queries;

  @Option(
      names = "--warm",
      paramLabel = "SECONDS",
      description = "How long each process searches before. Default: ${DEFAULT-VALUE}.")
  double warm = 10;

  @Option(
      names = "--keep",
      description = "Use the indexes that an earlier run left, and what it noted of loading them.")
  boolean keep;

  EngineCommand(String name, PrintWriter out) {
    this.name = name;
    this.out = out;
    this.corpora =
        name.equals("growth")
            ? List.of("generated:10000", "generated:100000", "generated:1000000")
            : List.of("generated:200000");
    this.engines =
        switch (name) {
          case "growth", "serve" -> List.of(EngineKind.INCIPIT);
          case "cluster" -> List.of(EngineKind.INCIPIT, EngineKind.CLUSTER);
          default -> List.of(EngineKind.LUCENE, EngineKind.INCIPIT);
        };
  }

  @Override
  public Integer call() throws IOException {
    if (options.rounds < 1 || threads.stream().anyMatch(number -> number < 1)) {
      throw new IllegalArgumentException("--rounds and --threads are 1 or more");
    }
    if (engines.contains(EngineKind.CLUSTER) == cluster.isEmpty()) {
      throw new IllegalArgumentException("the engine cluster and --index go together");
    }
    List<EngineKind> present = present();
    String machine = Options.machine();
    out.println("Measured on " + machine + ".");
    Results results = new Results();
    EngineReport report = new EngineReport(results, present.getFirst().code());
    Path asked = queries;
    List<Goals.Judged> goals = List.of();
    for (String papers : corpora) {
      Corpus corpus = Corpus.named(papers, options.work());
      // Generated papers are of the same words, so that the same queries show what more cost.
      if (asked == null || (queries == null && !Corpus.isGenerated(papers))) {
        asked = options.work().resolve("queries-" + corpus.slug() + ".tsv");
        List<BenchQuery> drawn = QuerySampler.sample(corpus.first(QuerySampler.ENOUGH_PAPERS), 1);
        BenchQuery.writeAll(asked, drawn);
      }
      measure(new EngineRun(this, present, corpus, asked, options.workers(), results));
      out.printf("%n## %s, %,d papers%n%s", papers, corpus.papers(), report.of(corpus.name()));
      out.flush();
      // Large corpora take hours; whoever breaks off keeps what was measured until then.
      goals = Goals.judge(results, threads.getLast());
      options.write(machine, results, goals);
    }
    if (corpora.size() > 1) {
      out.println("\n## Growth\n" + report.growth(EngineKind.INCIPIT.code()));
    }
    out.println("\n## Goals\n" + Goals.table(goals));
    return 0;
  }

  private List<EngineKind> present() throws IOException {
    List<EngineKind> present = new ArrayList<>(engines);
    for (EngineKind engine : engines) {
      String obstacle = options.workers().obstacle(engine);
      if (!obstacle.isEmpty()) {
        present.remove(engine);
        out.println(engine.code() + " is passed over: " + obstacle);
      }
    }
    if (present.isEmpty()) {
      throw new IllegalArgumentException("none of the engines can take part");
    }
    return present;
  }

  private boolean measures(String part) {
    return switch (name) {
      case "growth" -> !part.equals("start");
      case "cluster" -> part.equals("search");
      default -> name.equals(part) || name.equals("all");
    };
  }

  private void measure(EngineRun run) throws IOException {
    run.load(!measures("load"));
    if (measures("search")) {
      run.search();
    }
    if (measures("serve") && run.engines().contains(EngineKind.INCIPIT)) {
      run.serve();
    }
    if (measures("start")
        && run.engines().containsAll(List.of(EngineKind.LUCENE, EngineKind.INCIPIT))) {
      run.start(Path.of(System.getProperty("incipit.root", ""), "incipit").toAbsolutePath());
    }
  }
}
