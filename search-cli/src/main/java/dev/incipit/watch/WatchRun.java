package dev.incipit.watch;

import dev.incipit.search.IndexStats;
import dev.incipit.search.IndexView;
import dev.incipit.search.ListingSummary;
import dev.incipit.search.PaperIndex;
import dev.incipit.watch.delivery.Deliveries;
import dev.incipit.watch.delivery.DeliveryLimits;
import dev.incipit.watch.model.Digest;
import dev.incipit.watch.model.Item;
import dev.incipit.watch.model.Message;
import dev.incipit.watch.model.StableId;
import dev.incipit.watch.model.Watch;
import dev.incipit.watch.store.WatchFolder;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the watches of a folder over an index. For use by one thread. */
public final class WatchRun {
  /** A listing that claims to be of a later day does not count, as it would close all before it. */
  private static final int FUTURE_DAYS = 7;

  private final WatchFolder folder;
  private final PaperIndex index;
  private final DeliveryLimits limits;
  private final Clock clock;

  public WatchRun(WatchFolder folder, PaperIndex index, DeliveryLimits limits, Clock clock) {
    this.folder = folder;
    this.index = index;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Delivers all that is to be told. What cannot be delivered is told in the report and tried again
   * by the next run.
   *
   * @throws IOException if the folder or the index cannot be read
   */
  public RunReport run() throws IOException {
    WatchFolder.Content content = folder.read();
    Optional<WatchFolder.Lock> lock = folder.lock();
    if (lock.isEmpty()) {
      return new RunReport(content.watches().size(), 0, 0, content.problems(), true);
    }
    WatchFolder.Lock held = lock.get();
    try {
      return run(content);
    } finally {
      held.close();
    }
  }

  private RunReport run(WatchFolder.Content content) throws IOException {
    List<String> problems = new ArrayList<>(content.problems());
    int papers = 0;
    int messages = 0;
    // Read before the papers are looked at: what comes in between is looked at again.
    IndexStats stats = index.stats();
    Optional<LocalDate> newest = newest(stats);
    if (newest.isPresent()) {
      // Papers of days that do not count yet are still to be found when these days come.
      Instant changed = newest.get().equals(stats.newest()) ? stats.changed() : null;
      Set<LocalDate> listed =
          index.listings("*", Integer.MAX_VALUE).stream()
              .map(ListingSummary::day)
              .collect(Collectors.toSet());
      try (IndexView view = index.view();
          Deliveries deliveries = new Deliveries(limits, clock)) {
        for (Digest digest : Digest.of(content.watches())) {
          String names = String.join(", ", digest.names());
          try {
            DigestRun run = new DigestRun(digest, folder, content.settings(), deliveries, clock);
            try {
              run.run(view, newest.get(), changed, listed);
            } finally {
              papers += run.papers();
              messages += run.messages();
            }
          } catch (IOException e) {
            problems.add("watch " + names + " is not delivered: " + e.getMessage());
          }
        }
      }
    }
    return new RunReport(content.watches().size(), papers, messages, problems, false);
  }

  /** The newest listing day; empty if there is no listing. */
  public Optional<LocalDate> newest() throws IOException {
    return newest(index.stats());
  }

  private Optional<LocalDate> newest(IndexStats stats) {
    LocalDate last = LocalDate.now(clock).plusDays(FUTURE_DAYS);
    return Optional.ofNullable(stats.newest()).map(newest -> newest.isAfter(last) ? last : newest);
  }

  /** What a watch would tell of a day; nothing is delivered or recorded. */
  public Message preview(Watch watch, LocalDate day) throws IOException {
    try (IndexView view = index.view()) {
      List<Item> items =
          new WatchSearch(view, "preview")
              .find(watch, day, day, null, (any, paper) -> true).stream()
                  .sorted(Comparator.comparing(Item::type))
                  .toList();
      return new Message(
          StableId.of("preview", watch.name(), day), day, List.of(watch.name()), items);
    }
  }
}
