package dev.incipit.cli.load;

import dev.incipit.cli.option.IndexPlace;
import dev.incipit.cli.option.InputFiles;
import dev.incipit.cli.terminal.ControlCharacters;
import dev.incipit.cli.terminal.Failures;
import dev.incipit.cli.terminal.Progress;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.WriteFailedException;
import dev.incipit.web.log.LoadCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loads the files of a folder into an index, each once until it changes. Which were loaded is noted
 * with their papers, by the same commit. One thread loads; any may ask for the counts.
 */
public final class FolderLoads {
  private static final String NOTE = "watched ";
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final SettledFiles files;
  private final IndexPlace place;
  private final PaperIndex served;
  private final @Nullable ListingFormat format;
  private final Terminal terminal;
  private final InstantSource clock;

  /** What is no listing, or was loaded by this run into an index that keeps no notes. */
  private final Map<Path, String> dealtWith = new HashMap<>();

  private String told = "";
  private Duration pause = SHORTEST_PAUSE;
  private Instant next = Instant.MIN;
  private volatile LoadCounts counts = LoadCounts.NONE;
  private volatile boolean stopping;

  /**
   * Loads of a folder.
   *
   * @param place where papers are written to, opened only while there is something to load
   * @param served the same index, as it is searched
   * @param format the format of all files; null to have it told by their content
   */
  public FolderLoads(
      Path folder,
      IndexPlace place,
      PaperIndex served,
      @Nullable ListingFormat format,
      Terminal terminal,
      InstantSource clock) {
    this.files = new SettledFiles(folder);
    this.place = place;
    this.served = served;
    this.format = format;
    this.terminal = new Terminal(terminal.out(), terminal.err(), false);
    this.clock = clock;
  }

  public LoadCounts counts() {
    return counts;
  }

  /** Loads nothing further than the file it is at. */
  public void stop() {
    stopping = true;
  }

  /** Looks once, and loads what is new. What fails is told, and tried again in a later round. */
  void round() {
    List<SettledFiles.Settled> settled;
    try {
      settled = files.look();
    } catch (IOException e) {
      fail(e, false);
      return;
    }
    try {
      if (clock.instant().isBefore(next)) {
        return;
      }
      String problem = loadNew(settled);
      counts = problem.isEmpty() ? counts.withoutProblem() : counts.failed(problem, false);
      tell(problem);
    } catch (IOException | RuntimeException e) {
      fail(e, true);
    }
  }

  private void fail(Exception failure, boolean inIndex) {
    String problem = reason(failure);
    counts = counts.failed(problem, inIndex);
    tell(problem);
  }

  /** Says what is wrong, once for as long as that stays the same. */
  private void tell(String problem) {
    if (problem.isEmpty()) {
      next = Instant.MIN;
      pause = SHORTEST_PAUSE;
    } else {
      next = clock.instant().plus(pause);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
      if (!problem.equals(told)) {
        say(problem + "; will try again");
      }
    }
    told = problem;
  }

  private void say(String line) {
    terminal.err().println("incipit: watch: " + ControlCharacters.removed(line));
  }

  /** Answers what failed; empty if nothing did. */
  private String loadNew(List<SettledFiles.Settled> settled) throws IOException {
    Map<String, String> notes = served.notes();
    dealtWith.keySet().retainAll(files.present());
    List<SettledFiles.Settled> waiting =
        settled.stream()
            .filter(file -> !file.state().equals(dealtWith.get(file.path())))
            .filter(file -> !file.state().equals(notes.get(NOTE + file.path())))
            .toList();
    if (waiting.isEmpty()) {
      return "";
    }
    String problem = "";
    try (PaperIndex index = place.open()) {
      for (SettledFiles.Settled file : waiting) {
        if (stopping) {
          break;
        }
        try {
          load(index, file);
        } catch (WriteFailedException e) {
          throw e;
        } catch (IOException e) {
          problem = file.path() + ": " + reason(e);
        }
      }
    }
    return problem;
  }

  private void load(PaperIndex index, SettledFiles.Settled file) throws IOException {
    LoadCommits commits = LoadCommits.atEnd(index);
    Ingest.Outcome outcome;
    try (RejectsFile none = RejectsFile.open(null)) {
      Progress silent = new Progress(terminal, "read");
      outcome =
          new Ingest(index, none, silent, commits, format)
              .read(new InputFiles.Input(file.path(), true));
    }
    if (outcome.unusable()) {
      counts = counts.withUnusable();
      dealtWith.put(file.path(), file.state());
      say(file.path() + ": not loaded; it is retried when it changes");
    } else {
      commits.end(notes(index, file));
      served.refresh();
      // Where there is a note it alone counts, as an older backup may be restored meanwhile.
      if (!served.notes().containsKey(NOTE + file.path())) {
        dealtWith.put(file.path(), file.state());
      }
      counts = counts.loaded(outcome.report(), outcome.rejected(), clock.instant());
      say(
          "%s: %,d read, %,d added, %,d updated, %,d unchanged, %,d rejected"
              .formatted(
                  file.path(),
                  outcome.ledger().read(),
                  outcome.report().added(),
                  outcome.report().updated(),
                  outcome.report().unchanged(),
                  outcome.rejected()));
    }
    new LedgerTable(terminal).problems(outcome);
  }

  /** A note of the file; those of files that are gone are dropped. */
  private Map<String, String> notes(PaperIndex index, SettledFiles.Settled file)
      throws IOException {
    Map<String, String> changes = new HashMap<>();
    for (String note : index.notes().keySet()) {
      if (note.startsWith(NOTE)) {
        Path noted = Path.of(note.substring(NOTE.length()));
        if (files.isInside(noted) && Files.notExists(noted)) {
          changes.put(note, "");
        }
      }
    }
    changes.put(NOTE + file.path(), file.state());
    return changes;
  }

  private static String reason(Exception failure) {
    return switch (failure) {
      case WriteFailedException full when full.isDiskFull() -> "disk full; free space";
      case WriteFailedException writing -> writing.reason();
      default -> Failures.words(failure);
    };
  }
}
