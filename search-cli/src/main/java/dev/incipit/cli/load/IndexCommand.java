package dev.incipit.cli.load;

import dev.incipit.cli.option.DayConverter;
import dev.incipit.cli.option.IndexOption;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.listing.model.ReadOptions;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code incipit index}: reads listings into the index. */
public @Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = "Read listings into the index. Reading the same listing again changes nothing.")
final class IndexCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path defaultIndex;

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private LoadRunner runner = new LoadRunner();

  @Option(
      names = "--json",
      description = "Print one JSON object per input with its counts and problems.")
  private boolean json;

  @Option(
      names = "--list",
      paramLabel = "CODE",
      description = "The list of listings that do not name theirs, such as cs.DC.")
  private @Nullable String list;

  @Option(
      names = "--day",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "The day of listings that do not tell theirs, such as 2026-04-10.")
  private @Nullable LocalDate day;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "Listings: files, folders of files, or - for standard input.")
  private List<Path> inputs = new ArrayList<>();

  public IndexCommand(Terminal terminal, Path defaultIndex) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
  }

  @Override
  public Integer call() throws IOException {
    ReadOptions stated = new ReadOptions(null, list, day, IndexSettings.DEFAULT);
    return runner.load(terminal, index.place(defaultIndex), inputs, json, stated);
  }
}
