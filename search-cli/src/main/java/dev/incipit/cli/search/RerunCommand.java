package dev.incipit.cli.search;

import dev.incipit.cli.option.IndexOption;
import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.search.PaperIndex;
import dev.incipit.web.json.Json;
import dev.incipit.web.params.ProblemException;
import dev.incipit.web.record.Rerun;
import dev.incipit.web.record.SearchRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code incipit rerun}: repeats a recorded search and tells what is different. */
public @Command(
    name = "rerun",
    mixinStandardHelpOptions = true,
    description = "Repeat a recorded search, and print what is new, gone and changed since.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:Nothing is different.",
      "1:Something is new, gone or changed.",
      "2:The command line is wrong.",
      "3:The record or the index cannot be used."
    },
    footer = {"", "Example: incipit rerun caches.json"}) final class RerunCommand
    implements Callable<Integer> {
  private final Terminal terminal;
  private final Path defaultIndex;

  @Mixin private IndexOption index = new IndexOption();

  @Option(names = "--json", description = "Print what is different as JSON, with the new record.")
  private boolean json;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "Also write the new record: Markdown if FILE ends in .md, else JSON.")
  private @Nullable Path record;

  @Parameters(
      paramLabel = "RECORD",
      description = "A record in JSON, from incipit search --record or a page of results.")
  private Path old = Path.of("");

  public RerunCommand(Terminal terminal, Path defaultIndex) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
  }

  @Override
  public Integer call() throws IOException {
    byte[] text = Files.readAllBytes(old);
    try (PaperIndex papers = index.place(defaultIndex).openReadOnly()) {
      Rerun rerun;
      try {
        rerun = Rerun.of(text, RecordFile.recorder(papers));
      } catch (IllegalArgumentException | ProblemException e) {
        terminal.err().println("incipit: " + old + ": " + e.getMessage());
        return ExitStatus.UNUSABLE;
      }
      if (record != null) {
        RecordFile.write(record, rerun.now());
      }
      if (json) {
        terminal.out().println(new String(Json.bytes(rerun), StandardCharsets.UTF_8));
      } else {
        print(rerun);
      }
      return rerun.isSame() ? ExitStatus.OK : ExitStatus.DIFFERENT;
    }
  }

  private void print(Rerun rerun) {
    PrintWriter out = terminal.out();
    out.printf(
        "%,d papers on %s, %,d now%n", rerun.before(), rerun.searched(), rerun.now().total());
    print("new", rerun.added());
    print("gone", rerun.gone());
    print("changed", rerun.changed());
    if (!rerun.whole()) {
      out.println("The records do not list all papers, so that some may be missing here.");
    }
    rerun.now().limits().forEach(out::println);
  }

  private void print(String what, List<SearchRecord.Paper> papers) {
    terminal.out().printf("%,d %s%n", papers.size(), what);
    papers.forEach(paper -> terminal.out().println("  " + paper.id() + "  " + paper.title()));
  }
}
