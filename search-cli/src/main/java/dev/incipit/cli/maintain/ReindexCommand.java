package dev.incipit.cli.maintain;

import dev.incipit.cli.option.IndexOption;
import dev.incipit.cli.option.IndexPlace;
import dev.incipit.cli.option.SettingsOption;
import dev.incipit.cli.option.WaitOption;
import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.cli.terminal.Progress;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.opensearch.OpenSearchIndex;
import dev.incipit.opensearch.address.Layout;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
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

  @Mixin private SettingsOption settings = new SettingsOption();

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
          case IndexPlace.Cluster cluster -> reindex(cluster);
        };
    terminal.out().printf("%,d papers%n", papers);
    return ExitStatus.OK;
  }

  private long reindex(IndexPlace.Cluster cluster) throws IOException {
    Layout layout = new Layout(shards == null ? 1 : shards, copies == null ? 1 : copies);
    IndexSettings next = settings.settings();
    return next == null
        ? OpenSearchIndex.reindex(cluster.address(), layout)
        : OpenSearchIndex.reindex(cluster.address(), layout, next);
  }

  private long reindex(IndexPlace.Folder folder) throws IOException {
    if (shards != null || copies != null) {
      throw new IllegalArgumentException(
          "--shards and --copies are for an index on a cluster; one in a folder has neither");
    }
    Progress progress = new Progress(terminal, "written");
    AtomicLong written = new AtomicLong();
    LongConsumer told = count -> progress.add((int) (count - written.getAndSet(count)));
    IndexSettings next = settings.settings();
    long papers =
        wait.whenFree(
            terminal,
            () ->
                next == null
                    ? LuceneIndex.reindex(folder.path(), told)
                    : LuceneIndex.reindex(folder.path(), next, told));
    progress.done();
    return papers;
  }
}
