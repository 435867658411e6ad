package dev.incipit.cli.maintain;

import dev.incipit.cli.option.IndexOption;
import dev.incipit.cli.option.WaitOption;
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

/** {@code incipit restore}: puts a backup in the place of the index. */
public @Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Replace the index with a backup, or create an index from one.") final
class RestoreCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path defaultIndex;

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private WaitOption wait = new WaitOption();

  @Parameters(paramLabel = "BACKUP", description = "A folder written by incipit backup.")
  private Path backup = Path.of("");

  public RestoreCommand(Terminal terminal, Path defaultIndex) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = index.folder(defaultIndex);
    BackupReport restored = wait.whenFree(terminal, () -> LuceneIndex.restore(backup, folder));
    terminal
        .out()
        .printf(
            "%,d papers in %,d files are restored to %s%n",
            restored.papers(), restored.files(), folder);
    return ExitStatus.OK;
  }
}
