package dev.incipit.cli;

import dev.incipit.search.IndexStats;
import dev.incipit.search.PaperIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code incipit stats}: says what the index holds. */
@Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    description = "Say how much the index holds and how fresh it is.")
final class StatsCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path defaultIndex;

  @Mixin private IndexOption index = new IndexOption();

  StatsCommand(Terminal terminal, Path defaultIndex) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
  }

  @Override
  public Integer call() throws IOException {
    IndexPlace place = index.place(defaultIndex);
    try (PaperIndex papers = place.openReadOnly()) {
      IndexStats stats = papers.stats();
      line("index", place.toString());
      line("papers", "%,d".formatted(stats.papers()));
      line("newest listing", stats.newest() == null ? "none" : stats.newest().toString());
      line("segments", Integer.toString(stats.segments()));
      line("size", "%,d bytes".formatted(stats.bytes()));
      line("format", stats.format());
      line("fingerprint", stats.fingerprint());
    }
    return ExitStatus.OK;
  }

  private void line(String name, String value) {
    terminal.out().printf("%-16s%s%n", name, value);
  }
}
