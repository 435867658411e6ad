package dev.incipit.cli;

import dev.incipit.opensearch.Layout;
import dev.incipit.opensearch.OpenSearchIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code incipit reindex}: makes an index on a cluster anew of its own papers. */
@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    description =
        "Make an index on a cluster anew of its own papers, after an update that needs it or for"
            + " another number of shards. Searches go on meanwhile; nothing can be added. The old"
            + " index is kept under its own name, to be deleted by hand.")
final class ReindexCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path defaultIndex;

  @Mixin private IndexOption index = new IndexOption();

  @Option(
      names = "--shards",
      paramLabel = "N",
      description = "In how many parts the index is stored. Default: ${DEFAULT-VALUE}.")
  private int shards = 1;

  @Option(
      names = "--copies",
      paramLabel = "N",
      description = "How many copies of each part there are besides. Default: ${DEFAULT-VALUE}.")
  private int copies = 1;

  ReindexCommand(Terminal terminal, Path defaultIndex) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
  }

  @Override
  public Integer call() throws IOException {
    if (!(index.place(defaultIndex) instanceof IndexPlace.Cluster place)) {
      throw new IllegalArgumentException(
          "an index in a folder is not made anew of itself; index its listings into a new folder");
    }
    long papers = OpenSearchIndex.reindex(place.address(), new Layout(shards, copies));
    terminal.out().printf("%,d papers%n", papers);
    return ExitStatus.OK;
  }
}
