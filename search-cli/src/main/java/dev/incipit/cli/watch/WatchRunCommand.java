package dev.incipit.cli.watch;

import dev.incipit.cli.option.IndexOption;
import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.search.PaperIndex;
import dev.incipit.watch.RunReport;
import dev.incipit.watch.WatchRun;
import dev.incipit.watch.delivery.DeliveryLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code incipit watch run}: delivers what is new. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Deliver what was announced since the last run, each paper once. Let a timer start it."
    })
final class WatchRunCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path defaultIndex;
  private final Clock clock;

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private WatchesOption watches = new WatchesOption();

  WatchRunCommand(Terminal terminal, Path defaultIndex, Clock clock) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    try (PaperIndex papers = index.place(defaultIndex).openReadOnly()) {
      RunReport report =
          new WatchRun(watches.folder(defaultIndex), papers, DeliveryLimits.standard(), clock)
              .run();
      if (report.busy()) {
        terminal.err().println("incipit: another run is under way");
        return ExitStatus.OK;
      }
      terminal
          .out()
          .printf(
              "watches %,d, messages %,d, papers %,d%n",
              report.watches(), report.messages(), report.papers());
      report.problems().forEach(problem -> terminal.err().println("incipit: " + problem));
      return report.problems().isEmpty() ? ExitStatus.OK : ExitStatus.REJECTED;
    }
  }
}
