package dev.incipit.cli.load;

import dev.incipit.cli.option.IndexPlace;
import dev.incipit.cli.option.InputFiles;
import dev.incipit.cli.terminal.ControlCharacters;
import dev.incipit.cli.terminal.Failures;
import dev.incipit.cli.terminal.Progress;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ReadOptions;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.WriteFailedException;
import dev.incipit.web.log.LoadCounts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads the files of a folder into an index, each once until it changes. Which were loaded is noted
 * with their papers, by the same commit. One thread loads; any may ask for the counts.
 */
public final class FolderLoads {
  private static final String NOTE = "watched ";

  /** So many papers are soon committed, whatever the number of files. */
  private static final long MOST_PAPERS = 10_000;

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

  private final Set<Path> toldUnreadable = new HashSet<>();
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
    tellUnreadable();
    try {
      if (clock.instant().isBefore(next)) {
        return;
      }
      String problem = loadNew(settled);
      counts = problem.isEmpty() ? counts.withoutProblem() : counts.failed(problem, false);
      tell(problem);
    } catch (IOException | RuntimeException e) {
      fail(e, true);
    } catch (Error e) {
      String problem = "ended by " + e + "; start the server again";
      counts = counts.failed(problem, true);
      say(problem);
      throw e;
    }
  }

  private void tellUnreadable() {
    toldUnreadable.retainAll(files.unreadable());
    for (Path file : files.unreadable()) {
      if (toldUnreadable.add(file)) {
        say(file + ": passed over, it cannot be read; does a link lead in a circle?");
      }
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
            .filter(file -> !file.state().equals(notes.get(NOTE + name(file.path()))))
            .toList();
    if (waiting.isEmpty()) {
      return "";
    }
    String problem = "";
    try (PaperIndex index = place.openExisting()) {
      Pending pending = new Pending(index);
      for (SettledFiles.Settled file : waiting) {
        if (stopping) {
          break;
        }
        try {
          pending.load(file);
        } catch (WriteFailedException e) {
          throw e;
        } catch (IOException e) {
          problem = file.path() + ": " + reason(e);
        }
      }
      pending.commit();
    }
    return problem;
  }

  /**
   * Files that are loaded together, as a commit takes as long as many small files do: their notes
   * are committed with their papers.
   */
  private final class Pending {
    private static final int MOST = 200;

    private final PaperIndex index;
    private final LoadCommits commits;
    private final Map<SettledFiles.Settled, Ingest.Outcome> loaded = new LinkedHashMap<>();
    private long papers;

    Pending(PaperIndex index) {
      this.index = index;
      this.commits = LoadCommits.atEnd(index);
    }

    void load(SettledFiles.Settled file) throws IOException {
      Ingest.Outcome outcome;
      try (RejectsFile none = RejectsFile.open(null)) {
        Progress silent = new Progress(terminal, "read");
        outcome =
            new Ingest(
                    index,
                    none,
                    silent,
                    commits,
                    ReadOptions.of(format).withSettings(index.settings()))
                .read(new InputFiles.Input(file.path(), true));
      }
      if (outcome.unusable()) {
        counts = counts.withUnusable();
        dealtWith.put(file.path(), file.state());
        say(file.path() + ": not loaded; it is retried when it changes");
        new LedgerTable(terminal).problems(outcome);
        return;
      }
      loaded.put(file, outcome);
      papers += outcome.ledger().read();
      if (loaded.size() >= MOST || papers >= MOST_PAPERS) {
        commit();
      }
    }

    void commit() throws IOException {
      if (loaded.isEmpty()) {
        return;
      }
      commits.end(notes(index, loaded.keySet()));
      served.refresh();
      Map<String, String> kept = served.notes();
      loaded.forEach((file, outcome) -> told(file, outcome, kept));
      loaded.clear();
      papers = 0;
    }
  }

  private void told(SettledFiles.Settled file, Ingest.Outcome outcome, Map<String, String> kept) {
    // Where there is a note it alone counts, as an older backup may be restored meanwhile.
    if (!kept.containsKey(NOTE + name(file.path()))) {
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
    new LedgerTable(terminal).problems(outcome);
  }

  /** Notes of the files; those of files that are gone are dropped. */
  private Map<String, String> notes(PaperIndex index, Set<SettledFiles.Settled> loaded)
      throws IOException {
    Map<String, String> changes = new HashMap<>();
    for (String note : index.notes().keySet()) {
      if (note.startsWith(NOTE)) {
        Path noted = named(note.substring(NOTE.length()));
        if (noted == null || (files.isInside(noted) && Files.notExists(noted))) {
          changes.put(note, "");
        }
      }
    }
    loaded.forEach(file -> changes.put(NOTE + name(file.path()), file.state()));
    return changes;
  }

  /** A text for each path, also for one whose bytes are no characters and so have none as such. */
  private static String name(Path file) {
    String text = file.toString();
    return file.equals(named(text)) ? text : file.toUri().toString();
  }

  /** The path with this name; null if there can be none. */
  private static @Nullable Path named(String name) {
    try {
      return name.startsWith("file:") ? Path.of(URI.create(name)) : Path.of(name);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String reason(Exception failure) {
    return switch (failure) {
      case WriteFailedException full when full.isDiskFull() -> "disk full; free space";
      case WriteFailedException writing -> writing.reason();
      default -> Failures.words(failure);
    };
  }
}
