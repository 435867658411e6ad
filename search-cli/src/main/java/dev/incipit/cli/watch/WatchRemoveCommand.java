package dev.incipit.cli.watch;

import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.watch.store.WatchFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code incipit watch remove}: forgets a saved search. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = "Remove a watch. What it delivered stays where it is.")
final class WatchRemoveCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path defaultIndex;

  @Mixin private WatchesOption watches = new WatchesOption();

  @Parameters(paramLabel = "NAME", description = "Which one.")
  private String name = "";

  WatchRemoveCommand(Terminal terminal, Path defaultIndex) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
  }

  @Override
  public Integer call() throws IOException {
    WatchFolder folder = watches.folder(defaultIndex);
    if (!folder.remove(name)) {
      terminal.err().println("incipit: there is no watch '" + name + "' in " + folder.path());
      return ExitStatus.USAGE;
    }
    terminal.out().println("Removed " + name);
    return ExitStatus.OK;
  }
}
