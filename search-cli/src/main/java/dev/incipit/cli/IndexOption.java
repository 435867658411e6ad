package dev.incipit.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the index. */
final class IndexOption {
  @Option(
      names = "--index",
      paramLabel = "DIR",
      description =
          "The folder of the index. Default: $$XDG_DATA_HOME/incipit/index, or"
              + " ~/.local/share/incipit/index.")
  private @Nullable Path folder;

  Path folder(Path byDefault) {
    return folder == null ? byDefault : folder;
  }
}
