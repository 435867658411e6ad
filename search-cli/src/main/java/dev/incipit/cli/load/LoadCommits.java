package dev.incipit.cli.load;

import dev.incipit.cli.option.InputFiles;
import dev.incipit.cli.terminal.Version;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ReadOptions;
import dev.incipit.search.AddReport;
import dev.incipit.search.PaperIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Commits during a load, with a note of how far each large input is, so that a load that was broken
 * off goes on from its last commit. The notes go with the load's last commit. Used by one thread.
 */
final class LoadCommits {
  /** Smaller inputs are read again as fast as a note of them is looked up. */
  private static final long FEWEST_NOTED = 1_000;

  /** A commit may cost a twentieth of the time. */
  private static final long SHARE = 20;

  /**
   * How far one input is.
   *
   * @param key what its note is called; null if none is kept
   * @param state what tells that it is the same input still
   * @param committed how many of its papers an earlier run committed
   */
  record Place(@Nullable String key, String state, long committed) {}

  private final PaperIndex index;
  private final Duration every;
  private final Map<String, String> notes = new HashMap<>();
  private final Set<Path> begun = new HashSet<>();
  private final Map<Place, Long> taken = new HashMap<>();
  private long last = System.nanoTime();
  private long cost;

  /**
   * Commits to an index.
   *
   * @param every the least time between two commits
   */
  LoadCommits(PaperIndex index, Duration every) {
    this.index = index;
    this.every = every;
  }

  /** A single commit, when all is read. */
  static LoadCommits atEnd(PaperIndex index) {
    return new LoadCommits(index, Duration.ofNanos(Long.MAX_VALUE));
  }

  /**
   * Where to go on with an input: at its beginning if it changed since, or is the standard input.
   */
  Place place(InputFiles.Input input, ReadOptions options) throws IOException {
    if (input.standardInput()) {
      return new Place(null, "", 0);
    }
    Path file = input.path().toAbsolutePath().normalize();
    if (!begun.add(file)) {
      // What is noted of it was committed by this run, which broke nothing off.
      return new Place(null, "", 0);
    }
    String state =
        "%d %s %s %s"
            .formatted(
                Files.size(file),
                Files.getLastModifiedTime(file),
                knowledge(options),
                new Version().getVersion()[0]);
    String note = index.notes().getOrDefault(file.toString(), "");
    long committed =
        note.startsWith(state + " ") ? Long.parseLong(note.substring(state.length() + 1)) : 0;
    Place place = new Place(file.toString(), state, committed);
    taken.put(place, committed);
    if (!note.isEmpty()) {
      notes.put(file.toString(), note);
    }
    return place;
  }

  private static String knowledge(ReadOptions options) {
    ListingFormat format = options.format();
    return (format == null ? "any" : format.code())
        + (options.list() == null ? "" : "," + options.list())
        + (options.day() == null ? "" : "," + options.day());
  }

  /** Counts papers that were added, and commits if it is time. */
  void added(Place place, int papers, AddReport report) throws IOException {
    note(place, papers, !report.refused().isEmpty());
    long since = System.nanoTime() - last;
    if (since >= every.toNanos() && since >= SHARE * cost) {
      long started = System.nanoTime();
      index.commit(notes);
      last = System.nanoTime();
      cost = last - started;
    }
  }

  /**
   * What was refused is told by reading it: an input with such papers is read from its beginning.
   */
  private void note(Place place, int papers, boolean refused) {
    String key = place.key();
    Long before = taken.get(place);
    if (key == null || before == null) {
      return;
    }
    if (refused) {
      taken.remove(place);
      notes.computeIfPresent(key, (name, note) -> "");
      return;
    }
    long now = before + papers;
    taken.put(place, now);
    if (now >= FEWEST_NOTED) {
      notes.put(key, place.state() + " " + now);
    }
  }

  /** Commits what is left, and drops the notes: nothing is to be gone on with. */
  void end() throws IOException {
    end(Map.of());
  }

  /** The same; these notes are kept instead. */
  void end(Map<String, String> kept) throws IOException {
    notes.replaceAll((key, note) -> "");
    notes.putAll(kept);
    index.commit(notes);
  }
}
