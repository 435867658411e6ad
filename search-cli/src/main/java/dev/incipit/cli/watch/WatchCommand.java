package dev.incipit.cli.watch;

import dev.incipit.cli.option.QueryOptions;
import dev.incipit.cli.terminal.Terminal;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code incipit watch}, which only groups its subcommands. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = {
      "Keep saved searches that tell you what is newly announced: by mail, feed, webhook or in a"
          + " Markdown file. To load new listing files, see serve --watch instead."
    })
public final class WatchCommand {
  private WatchCommand() {}

  /** The command with its subcommands. */
  public static CommandLine line(Terminal terminal, Path defaultIndex, Clock clock) {
    CommandLine line = new CommandLine(new WatchCommand());
    line.addSubcommand(QueryOptions.line(new WatchAddCommand(terminal, defaultIndex)));
    line.addSubcommand(new WatchListCommand(terminal, defaultIndex));
    line.addSubcommand(new WatchRemoveCommand(terminal, defaultIndex));
    line.addSubcommand(new WatchRunCommand(terminal, defaultIndex, clock));
    line.addSubcommand(new WatchTestCommand(terminal, defaultIndex, clock));
    return line;
  }
}
