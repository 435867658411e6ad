package dev.incipit.watch;

import dev.incipit.paper.PaperId;
import dev.incipit.search.IndexView;
import dev.incipit.watch.delivery.Deliveries;
import dev.incipit.watch.delivery.FeedFiles;
import dev.incipit.watch.model.Delivery;
import dev.incipit.watch.model.Digest;
import dev.incipit.watch.model.Item;
import dev.incipit.watch.model.Message;
import dev.incipit.watch.model.StableId;
import dev.incipit.watch.model.Watch;
import dev.incipit.watch.model.WatchSettings;
import dev.incipit.watch.store.DigestState;
import dev.incipit.watch.store.DigestState.FeedEntry;
import dev.incipit.watch.store.DigestState.Pending;
import dev.incipit.watch.store.DigestState.Start;
import dev.incipit.watch.store.StateFile;
import dev.incipit.watch.store.WatchFolder;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One run of one digest: each listing day that has something to tell becomes a message.
 *
 * <p>What is about to be delivered is recorded first, and that it was delivered is recorded as soon
 * as whoever takes it has said so. A run that is killed in between leaves the record, so that the
 * next one repeats the same message by the same id.
 */
final class DigestRun {
  /**
   * Changes so long before the last one are looked at again: the clocks of programs that write to a
   * cluster differ, and none writes at once.
   */
  private static final Duration OVERLAP = Duration.ofHours(1);

  private final Digest digest;
  private final WatchFolder folder;
  private final WatchSettings settings;
  private final Deliveries deliveries;
  private final Clock clock;
  private final StateFile file;
  private DigestState state;
  private int papers;
  private int messages;

  DigestRun(
      Digest digest, WatchFolder folder, WatchSettings settings, Deliveries deliveries, Clock clock)
      throws IOException {
    this.digest = digest;
    this.folder = folder;
    this.settings = settings;
    this.deliveries = deliveries;
    this.clock = clock;
    this.file = folder.state(digest.id());
    this.state = file.read();
  }

  /** How many papers were delivered. */
  int papers() {
    return papers;
  }

  /** How many messages were delivered. */
  int messages() {
    return messages;
  }

  /**
   * Delivers all that is to be told up to the newest listing day.
   *
   * @param changed the last change of a paper that is seen for sure; null if there is none
   * @param listed the days of which listings are known
   * @throws IOException if something could not be delivered; what was is recorded
   */
  void run(IndexView view, LocalDate newest, @Nullable Instant changed, Set<LocalDate> listed)
      throws IOException {
    try {
      begin(newest);
      DigestState before = state;
      Map<LocalDate, Map<PaperId, Item>> days = find(view, newest);
      if (digest.quiet()) {
        listed.stream()
            .filter(day -> isUnseen(day, newest))
            .forEach(day -> days.computeIfAbsent(day, none -> new LinkedHashMap<>()));
      }
      repeat(days);
      for (Map.Entry<LocalDate, Map<PaperId, Item>> day : days.entrySet()) {
        if (!day.getValue().isEmpty() || isUnseen(day.getKey(), newest)) {
          deliver(message(day.getKey(), day.getValue().values().stream().toList()));
        }
      }
      state = state.looked(newest, changed);
      if (!state.equals(before)) {
        file.keep(state);
      }
    } catch (IOException e) {
      file.keep(state.withFailure(e.getMessage()));
      throw e;
    } finally {
      project();
    }
  }

  /** Records where watches begin before anything is told, lest a kill moves it. */
  private void begin(LocalDate newest) throws IOException {
    Map<String, Start> starts = starts(newest);
    if (!starts.equals(state.starts())) {
      state = state.withStarts(starts);
      file.keep(state);
    }
  }

  /**
   * Begins with watches that are new or ask for something else, and forgets those that are gone.
   */
  private Map<String, Start> starts(LocalDate newest) {
    Map<String, Start> starts = new TreeMap<>();
    for (Watch watch : digest.watches()) {
      Start start = state.starts().get(watch.name());
      if (start == null) {
        start = new Start(watch.since() == null ? newest : watch.since(), watch.asked(), null);
      } else if (!start.asked().equals(watch.asked())) {
        // What the days before hold for the new question is no news.
        LocalDate seen = state.newest();
        start = new Start(seen == null ? start.day() : seen, watch.asked(), null);
      }
      starts.put(watch.name(), start);
    }
    return starts;
  }

  private boolean isUnseen(LocalDate day, LocalDate newest) {
    LocalDate first =
        state.starts().values().stream().map(Start::day).min(LocalDate::compareTo).orElse(newest);
    LocalDate seen = state.newest();
    return !day.isBefore(first) && !day.isAfter(newest) && (seen == null || day.isAfter(seen));
  }

  /** What is to be told, by day; a paper once, with the reasons of all watches. */
  private Map<LocalDate, Map<PaperId, Item>> find(IndexView view, LocalDate newest)
      throws IOException {
    WatchSearch search = new WatchSearch(view, digest.id());
    WatchSearch.Untold untold = (day, paper) -> !state.isDelivered(day, paper);
    Map<LocalDate, Map<PaperId, Item>> days = new TreeMap<>();
    for (Watch watch : digest.watches()) {
      Start start = Objects.requireNonNull(state.starts().get(watch.name()), "begun before");
      LocalDate from = later(start.day(), state.closed());
      Instant seen = start.seen();
      List<Item> items =
          from.isAfter(newest)
              ? List.of()
              : search.find(watch, from, newest, seen == null ? null : seen.minus(OVERLAP), untold);
      for (Item item : items) {
        days.computeIfAbsent(item.day(), day -> new LinkedHashMap<>())
            .merge(item.entry().id(), item, Item::with);
      }
    }
    return days;
  }

  private static LocalDate later(LocalDate a, @Nullable LocalDate b) {
    return b != null && b.isAfter(a) ? b : a;
  }

  /**
   * Delivers again what may have been delivered when a run was killed, as far as it still is so.
   */
  private void repeat(Map<LocalDate, Map<PaperId, Item>> days) throws IOException {
    Pending pending = state.pending();
    if (pending == null) {
      return;
    }
    Map<PaperId, Item> day = days.getOrDefault(pending.day(), new LinkedHashMap<>());
    List<Item> items =
        day.values().stream().filter(i -> pending.papers().contains(i.entry().id())).toList();
    if (items.isEmpty() && !pending.papers().isEmpty()) {
      state = state.withPending(null);
      return;
    }
    send(new Message(pending.message(), pending.day(), digest.names(), items));
    day.keySet().removeAll(pending.papers());
  }

  private Message message(LocalDate day, List<Item> items) {
    List<Item> sorted = items.stream().sorted(Comparator.comparing(Item::type)).toList();
    String papers =
        sorted.stream()
            .map(item -> item.entry().id().value())
            .sorted()
            .collect(Collectors.joining(" "));
    return new Message(
        StableId.of("message", digest.id(), day, papers), day, digest.names(), sorted);
  }

  private void deliver(Message message) throws IOException {
    Set<PaperId> ids =
        message.items().stream().map(item -> item.entry().id()).collect(Collectors.toSet());
    state = state.withPending(new Pending(message.id(), message.day(), ids));
    file.keep(state);
    send(message);
  }

  private void send(Message message) throws IOException {
    deliveries.deliver(digest.delivery(), message, settings);
    List<FeedEntry> entries =
        digest.delivery() instanceof Delivery.Feed
            ? FeedFiles.entries(message, settings, clock.instant())
            : List.of();
    state =
        state.delivered(
            message.day(),
            message.items().stream().map(item -> item.entry().id()).toList(),
            entries,
            clock.instant());
    file.keep(state);
    papers += message.items().size();
    messages++;
  }

  /** A feed's files follow what is recorded. */
  private void project() throws IOException {
    if (digest.delivery() instanceof Delivery.Feed feed) {
      FeedFiles.write(folder.feeds(), feed.name(), digest, file.read(), settings);
    }
  }
}
