package dev.incipit.cli.maintain;

import dev.incipit.cli.option.IndexOption;
import dev.incipit.cli.option.IndexPlace;
import dev.incipit.cli.option.WaitOption;
import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.cli.terminal.Progress;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.opensearch.OpenSearchIndex;
import dev.incipit.opensearch.address.Layout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code incipit reindex}: makes an index anew of its own papers. */
public @Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    description =
        "Rebuild the index from the papers stored in it, after an upgrade or, on a cluster, to"
            + " change the number of shards. You can search meanwhile, but not add papers. In a"
            + " folder the old files are kept until the next rebuild. On a cluster the old index"
            + " is kept under its own name, for you to delete.") final class ReindexCommand
    implements Callable<Integer> {
  private final Terminal terminal;
  private final Path defaultIndex;

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private WaitOption wait = new WaitOption();

  @Option(
      names = "--shards",
      paramLabel = "N",
      description = "Number of shards of an index on a cluster. Default: 1.")
  private @Nullable Integer shards;

  @Option(
      names = "--copies",
      paramLabel = "N",
      description = "Number of extra copies of each shard. Default: 1.")
  private @Nullable Integer copies;

  public ReindexCommand(Terminal terminal, Path defaultIndex) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
  }

  @Override
  public Integer call() throws IOException {
    long papers =
        switch (index.place(defaultIndex)) {
          case IndexPlace.Folder folder -> reindex(folder);
          case IndexPlace.Cluster cluster ->
              OpenSearchIndex.reindex(
                  cluster.address(),
                  new Layout(shards == null ? 1 : shards, copies == null ? 1 : copies));
        };
    terminal.out().printf("%,d papers%n", papers);
    return ExitStatus.OK;
  }

  private long reindex(IndexPlace.Folder folder) throws IOException {
    if (shards != null || copies != null) {
      throw new IllegalArgumentException(
          "--shards and --copies are for an index on a cluster; one in a folder has neither");
    }
    Progress progress = new Progress(terminal, "written");
    AtomicLong written = new AtomicLong();
    long papers =
        wait.whenFree(
            terminal,
            () ->
                LuceneIndex.reindex(
                    folder.path(),
                    count -> progress.add((int) (count - written.getAndSet(count)))));
    progress.done();
    return papers;
  }
}
