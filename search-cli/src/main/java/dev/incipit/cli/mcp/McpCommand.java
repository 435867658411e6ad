package dev.incipit.cli.mcp;

import dev.incipit.cli.option.IndexOption;
import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.search.PaperIndex;
import dev.incipit.web.mcp.McpStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code incipit mcp}: answers an assistant over standard input and output. */
public @Command(
    name = "mcp",
    mixinStandardHelpOptions = true,
    description = {
      "Answer an assistant over standard input and output (Model Context Protocol). The assistant"
          + " starts this command by itself: see docs/how-to/use-with-assistants.md."
    }) final class McpCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path defaultIndex;

  @Mixin private IndexOption index = new IndexOption();

  @Option(
      names = "--search-deadline",
      paramLabel = "SECONDS",
      description =
          "Time limit for searches, which then return whatever has been found, marked as"
              + " incomplete. 0 means no limit. Default: 10.")
  private int searchDeadline = 10;

  public McpCommand(Terminal terminal, Path defaultIndex) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
  }

  @Override
  public Integer call() throws IOException {
    Duration deadline = searchDeadline == 0 ? null : Duration.ofSeconds(searchDeadline);
    try (PaperIndex papers = index.place(defaultIndex).openReadOnly()) {
      new McpStream(papers, deadline, terminal.err()).run(System.in, terminal.out());
    }
    return ExitStatus.OK;
  }
}
