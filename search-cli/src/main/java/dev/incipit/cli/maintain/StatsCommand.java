package dev.incipit.cli.maintain;

import dev.incipit.cli.option.IndexOption;
import dev.incipit.cli.option.IndexPlace;
import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.search.IndexMeasures;
import dev.incipit.search.IndexStats;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.VectorCoverage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code incipit stats}: says what the index holds. */
public @Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    description = "Show the size of the index and how recent it is.") final class StatsCommand
    implements Callable<Integer> {
  private final Terminal terminal;
  private final Path defaultIndex;

  @Mixin private IndexOption index = new IndexOption();

  @Option(names = "--json", description = "Print everything as one JSON object.")
  private boolean json;

  public StatsCommand(Terminal terminal, Path defaultIndex) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
  }

  @Override
  public Integer call() throws IOException {
    IndexPlace place = index.place(defaultIndex);
    try (PaperIndex papers = place.openReadOnly()) {
      IndexStats stats = papers.stats();
      @Nullable IndexMeasures measures = measures(place);
      @Nullable VectorCoverage vectors = papers.vectorCoverage().orElse(null);
      if (json) {
        terminal.out().println(StatsAnswer.json(place.toString(), stats, measures, vectors));
        return ExitStatus.OK;
      }
      line("index", place.toString());
      line("papers", "%,d".formatted(stats.papers()));
      line("newest listing", stats.newest() == null ? "none" : stats.newest().toString());
      line("segments", Integer.toString(stats.segments()));
      line("size", "%,d bytes".formatted(stats.bytes()));
      line("format", stats.format());
      line("fingerprint", stats.fingerprint());
      if (vectors != null) {
        line(
            "vectors",
            "%,d, for %.1f%% of the papers"
                .formatted(vectors.vectors(), Math.floor(1_000 * vectors.share()) / 10));
      }
      if (measures != null) {
        print(measures);
      }
    }
    return ExitStatus.OK;
  }

  /** What only the files tell; null for an index on a cluster, which tells it by its own means. */
  private static @Nullable IndexMeasures measures(IndexPlace place) throws IOException {
    return switch (place) {
      case IndexPlace.Folder folder -> LuceneIndex.measure(folder.path());
      case IndexPlace.Cluster cluster -> null;
    };
  }

  private void print(IndexMeasures measures) {
    line("last commit", measures.committed().truncatedTo(ChronoUnit.SECONDS).toString());
    terminal.out().printf("%n%-20s%16s%n", "kind", "bytes");
    measures.bytes().forEach((kind, bytes) -> terminal.out().printf("%-20s%,16d%n", kind, bytes));
    terminal.out().printf("%n%-20s%16s%16s%16s%n", "field", "terms", "in papers", "occurrences");
    for (IndexMeasures.Field field : measures.fields()) {
      terminal
          .out()
          .printf(
              "%-20s%,16d%,16d%,16d%n",
              field.name(), field.terms(), field.papers(), field.occurrences());
    }
  }

  private void line(String name, String value) {
    terminal.out().printf("%-16s%s%n", name, value);
  }
}
