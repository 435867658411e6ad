package dev.incipit.cli.maintain;

import dev.incipit.cli.option.IndexOption;
import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.search.BackupReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code incipit backup}: makes a backup of the index. */
public @Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "Back up the last commit of the index. Other programs can use it meanwhile.")
final class BackupCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path defaultIndex;

  @Mixin private IndexOption index = new IndexOption();

  @Parameters(paramLabel = "TARGET", description = "A new or empty folder for the backup.")
  private Path target = Path.of("");

  public BackupCommand(Terminal terminal, Path defaultIndex) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
  }

  @Override
  public Integer call() throws IOException {
    BackupReport made = LuceneIndex.backup(index.folder(defaultIndex), target);
    terminal
        .out()
        .printf(
            "%,d papers in %,d files are backed up in %s%n", made.papers(), made.files(), target);
    return ExitStatus.OK;
  }
}
