package dev.incipit.cli.watch;

import dev.incipit.watch.store.WatchFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the folder of watches. */
final class WatchesOption {
  @Option(
      names = "--watches",
      paramLabel = "DIR",
      description =
          "The folder of the watches. Default: $$XDG_DATA_HOME/incipit/watches, or"
              + " ~/.local/share/incipit/watches.")
  private @Nullable Path folder;

  /** The folder; unless it is named, the one beside the default index. */
  WatchFolder folder(Path defaultIndex) {
    return new WatchFolder(folder == null ? defaultIndex.resolveSibling("watches") : folder);
  }
}
