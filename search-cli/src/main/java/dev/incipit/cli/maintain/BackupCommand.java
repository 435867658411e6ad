package dev.incipit.cli.maintain;

import dev.incipit.cli.option.IndexOption;
import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.search.BackupReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code incipit backup}: makes a backup of the index. */
public @Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "Back up the last commit of the index. Other programs can use it meanwhile.")
final class BackupCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path defaultIndex;
  private final InstantSource clock;

  @Mixin private IndexOption index = new IndexOption();

  @Parameters(
      paramLabel = "TARGET",
      arity = "0..1",
      description = "A new or empty folder for the backup.")
  private @Nullable Path target;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description =
          "Instead of TARGET: make the backup in a new folder in this one, named by the time.")
  private @Nullable Path to;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "Then keep the N newest backups in that folder, and delete the others.")
  private @Nullable Integer keep;

  public BackupCommand(Terminal terminal, Path defaultIndex, InstantSource clock) {
    this.terminal = terminal;
    this.clock = clock;
    this.defaultIndex = defaultIndex;
  }

  @Override
  public Integer call() throws IOException {
    if (keep != null && (keep < 1 || target != null)) {
      throw new IllegalArgumentException("--keep is 1 or more, and goes with --to");
    }
    if (target != null) {
      return backUp(target);
    }
    if (to == null) {
      throw new IllegalArgumentException(
          "name a folder for the backup, or one for several by --to");
    }
    DatedBackups backups = new DatedBackups(to);
    int status = backUp(backups.at(clock.instant()));
    if (keep != null) {
      backups.keep(keep);
    }
    return status;
  }

  private int backUp(Path folder) throws IOException {
    BackupReport made = LuceneIndex.backup(index.folder(defaultIndex), folder);
    terminal
        .out()
        .printf(
            "%,d papers in %,d files are backed up in %s%n", made.papers(), made.files(), folder);
    return ExitStatus.OK;
  }
}
