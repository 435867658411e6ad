package dev.incipit.cli.load;

import dev.incipit.cli.option.IndexPlace;
import dev.incipit.cli.option.InputFiles;
import dev.incipit.cli.option.SettingsOption;
import dev.incipit.cli.option.WaitOption;
import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.cli.terminal.Progress;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ReadOptions;
import dev.incipit.paper.Taxonomy;
import dev.incipit.search.PaperIndex;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Loads inputs into an index and prints the account. */
public final class LoadRunner {
  @Mixin private WaitOption wait = new WaitOption();

  @Mixin private SettingsOption made = new SettingsOption();

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Write rejected entries to FILE unchanged. Fix them there and index FILE.")
  private @Nullable Path rejects;

  @Option(names = "--strict", description = "Treat warnings as failures (exit status 1).")
  private boolean strict;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatName.class,
      completionCandidates = FormatName.class,
      description =
          "Read the inputs in this format instead of detecting it from their content:"
              + " ${COMPLETION-CANDIDATES}.")
  private @Nullable ListingFormat format;

  @Option(
      names = "--commit-every",
      paramLabel = "SECONDS",
      description =
          "Commit every SECONDS seconds. Committed papers survive an interruption, and the next run"
              + " continues from there. Default: ${DEFAULT-VALUE}.")
  private int commitEvery = 30;

  /** Loads inputs of which nothing more is known; answers the exit status. */
  public int load(Terminal terminal, IndexPlace place, List<Path> arguments, boolean json)
      throws IOException {
    return load(terminal, place, arguments, json, ReadOptions.NONE);
  }

  /**
   * Loads; answers the exit status.
   *
   * @param json whether the account is printed for programs
   * @param stated the list and the day of listings that tell none
   */
  public int load(
      Terminal terminal, IndexPlace place, List<Path> arguments, boolean json, ReadOptions stated)
      throws IOException {
    if (commitEvery < 0) {
      throw new IllegalArgumentException("--commit-every is 0 or more, was " + commitEvery);
    }
    InputFiles inputs = InputFiles.of(arguments);
    refuseToOverwrite(inputs.files());
    List<Ingest.Outcome> outcomes;
    try (RejectsFile file = RejectsFile.open(rejects);
        PaperIndex index = wait.whenFree(terminal, () -> place.open(made.settings()))) {
      LoadCommits commits = new LoadCommits(index, Duration.ofSeconds(commitEvery));
      Progress progress = new Progress(terminal, "read", inputs.bytes(), System::nanoTime);
      ReadOptions options = stated.withFormat(format).withSettings(index.settings());
      options = withList(options);
      outcomes = new Ingest(index, file, progress, commits, options).all(inputs.files());
      PostLoadMerge.of(index, terminal);
    }
    if (outcomes.isEmpty()) {
      terminal.err().println("incipit: there are no files to index in " + arguments);
      return ExitStatus.UNUSABLE;
    }
    if (json) {
      terminal.out().println(LedgerJson.write(outcomes));
    } else {
      new LedgerTable(terminal).print(outcomes);
    }
    return status(outcomes);
  }

  /** Opening the file of rejects empties it, which must not cost an input. */
  private void refuseToOverwrite(List<InputFiles.Input> inputs) throws IOException {
    if (rejects == null || Files.notExists(rejects)) {
      return;
    }
    for (InputFiles.Input input : inputs) {
      if (Files.exists(input.path()) && Files.isSameFile(rejects, input.path())) {
        throw new IllegalArgumentException(
            "--rejects "
                + rejects
                + " is an input too and would be overwritten; name another file");
      }
    }
  }

  /** The list by the code that the index's subjects have. */
  private static ReadOptions withList(ReadOptions stated) {
    String list = stated.list();
    if (list == null) {
      return stated;
    }
    Taxonomy taxonomy = stated.settings().taxonomy();
    if (!taxonomy.isKnown(list)) {
      throw new IllegalArgumentException(
          "--list is the code of a subject or archive such as cs.DC, was " + list);
    }
    return new ReadOptions(
        stated.format(), taxonomy.canonical(list), stated.day(), stated.settings());
  }

  /** What a new index holds by; null for the usual. */
  public @Nullable IndexSettings settings() throws IOException {
    return made.settings();
  }

  /** The format of all inputs; null to have it told by their content. */
  public @Nullable ListingFormat format() {
    return format;
  }

  private int status(List<Ingest.Outcome> outcomes) {
    boolean named = outcomes.stream().anyMatch(o -> o.unusable() && o.input().named());
    if (named || outcomes.stream().allMatch(Ingest.Outcome::unusable)) {
      return ExitStatus.UNUSABLE;
    }
    List<ListingProblem> problems = outcomes.stream().flatMap(o -> o.problems().stream()).toList();
    boolean rejected = outcomes.stream().anyMatch(o -> o.unusable() || o.rejected() > 0);
    return rejected || (strict && !problems.isEmpty()) ? ExitStatus.REJECTED : ExitStatus.OK;
  }
}
