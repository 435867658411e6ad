package dev.incipit.web.watch;

import dev.incipit.web.log.WatchCounts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where a server learns of the watches that run beside it. Thread-safe. */
public interface WatchSource {
  /** A server beside which no watches run. */
  WatchSource NONE = new NoWatches();

  /** The watches, by name; empty if none run beside the server. */
  Optional<List<WatchStatus>> watches() throws IOException;

  /**
   * The file of a feed.
   *
   * @param file its name with its ending, {@code .atom} or {@code .json}; any text
   * @return empty if there is none
   */
  Optional<byte[]> feed(String file) throws IOException;

  /** What was done so far; empty if no watches run beside the server. */
  Optional<WatchCounts> counts();

  /** Nothing. */
  record NoWatches() implements WatchSource {
    @Override
    public Optional<List<WatchStatus>> watches() {
      return Optional.empty();
    }

    @Override
    public Optional<byte[]> feed(String file) {
      return Optional.empty();
    }

    @Override
    public Optional<WatchCounts> counts() {
      return Optional.empty();
    }
  }
}
