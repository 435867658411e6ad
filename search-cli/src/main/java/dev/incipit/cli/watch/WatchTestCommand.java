package dev.incipit.cli.watch;

import dev.incipit.cli.option.DayConverter;
import dev.incipit.cli.option.IndexOption;
import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.search.PaperIndex;
import dev.incipit.watch.WatchRun;
import dev.incipit.watch.delivery.DeliveryLimits;
import dev.incipit.watch.delivery.MarkdownForm;
import dev.incipit.watch.model.Watch;
import dev.incipit.watch.model.WatchSettings;
import dev.incipit.watch.store.WatchFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code incipit watch test}: shows what a watch would tell. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Print what a watch tells of a listing day. Delivers and records nothing.")
final class WatchTestCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path defaultIndex;
  private final Clock clock;

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private WatchesOption watches = new WatchesOption();

  @Option(
      names = "--day",
      converter = DayConverter.class,
      paramLabel = "DATE",
      description = "The listing day, such as 2026-04-10. Default: the newest.")
  private @Nullable LocalDate day;

  @Parameters(paramLabel = "NAME", description = "Which one.")
  private String name = "";

  WatchTestCommand(Terminal terminal, Path defaultIndex, Clock clock) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    WatchFolder folder = watches.folder(defaultIndex);
    Watch watch = folder.watch(name);
    try (PaperIndex papers = index.place(defaultIndex).openReadOnly()) {
      WatchRun run = new WatchRun(folder, papers, DeliveryLimits.standard(), clock);
      LocalDate which = day == null ? run.newest().orElse(LocalDate.now(clock)) : day;
      terminal.out().print(MarkdownForm.of(run.preview(watch, which), WatchSettings.NONE));
      terminal.out().flush();
      return ExitStatus.OK;
    }
  }
}
