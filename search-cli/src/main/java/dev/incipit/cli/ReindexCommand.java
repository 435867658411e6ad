package dev.incipit.cli;

import dev.incipit.opensearch.Layout;
import dev.incipit.opensearch.OpenSearchIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code incipit reindex}: renews an index on a cluster under its name. */
@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    description = {
      "Make the index on a cluster anew of its own papers, for another number of shards or a newer"
          + " Incipit, and give it the name. Meanwhile the old one is searched and takes no papers;"
          + " it is kept until you delete it."
    })
final class ReindexCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path defaultIndex;

  @Mixin private IndexOption index = new IndexOption();

  @Option(
      names = "--shards",
      paramLabel = "N",
      description = "In how many parts the new index is, 1 to 1024. Default: ${DEFAULT-VALUE}.")
  private int shards = 1;

  @Option(
      names = "--copies",
      paramLabel = "N",
      description = "How many copies of each part there are besides it. Default: ${DEFAULT-VALUE}.")
  private int copies = 1;

  ReindexCommand(Terminal terminal, Path defaultIndex) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
  }

  @Override
  public Integer call() throws IOException {
    switch (index.place(defaultIndex)) {
      case IndexPlace.Cluster cluster -> {
        long papers = OpenSearchIndex.reindex(cluster.address(), new Layout(shards, copies));
        terminal.out().printf("%-16s%,d%n", "papers", papers);
      }
      case IndexPlace.Folder folder ->
          throw new IllegalArgumentException(
              folder
                  + " is a folder, and reindex is for indexes on a cluster; make an index in a"
                  + " folder anew from its listings");
    }
    return ExitStatus.OK;
  }
}
