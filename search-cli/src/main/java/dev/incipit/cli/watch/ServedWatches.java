package dev.incipit.cli.watch;

import dev.incipit.paper.AnnouncementType;
import dev.incipit.search.PaperIndex;
import dev.incipit.watch.RunReport;
import dev.incipit.watch.WatchRun;
import dev.incipit.watch.delivery.DeliveryLimits;
import dev.incipit.watch.model.Delivery;
import dev.incipit.watch.model.Digest;
import dev.incipit.watch.model.Watch;
import dev.incipit.watch.store.DigestState;
import dev.incipit.watch.store.WatchFolder;
import dev.incipit.web.log.WatchCounts;
import dev.incipit.web.watch.WatchSource;
import dev.incipit.web.watch.WatchStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs watches beside a server, in a thread of its own: when the papers or the watches changed, and
 * now and then for what could not be delivered. Thread-safe.
 */
public final class ServedWatches implements WatchSource, AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final Duration RETRY = Duration.ofMinutes(5);
  private static final Pattern FEED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*\\.(?:atom|json)");

  private final WatchFolder folder;
  private final PaperIndex index;
  private final Clock clock;
  private final Consumer<String> problems;
  private final Duration patience;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;
  private volatile WatchCounts counts = WatchCounts.NONE;
  private String seen = "";
  private List<String> told = List.of();

  /**
   * Watches, not yet running.
   *
   * @param problems takes what could not be delivered, for people, once until it changes
   * @param patience how long {@link #close} waits for the message that is being delivered
   */
  public ServedWatches(
      WatchFolder folder,
      PaperIndex index,
      Clock clock,
      Consumer<String> problems,
      Duration patience) {
    this.folder = folder;
    this.index = index;
    this.clock = clock;
    this.problems = problems;
    this.patience = patience;
    // A message that a process that ends was delivering is repeated by the next one, by its id.
    this.thread = Thread.ofPlatform().name("watches").daemon().unstarted(this::rounds);
  }

  public void start() {
    thread.start();
  }

  private void rounds() {
    try {
      do {
        round();
      } while (!stopped.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void round() {
    try {
      String now = index.stats().fingerprint() + " " + changed();
      if (now.equals(seen) && !isRetryDue()) {
        return;
      }
      RunReport report = new WatchRun(folder, index, DeliveryLimits.standard(), clock).run();
      if (!report.busy()) {
        seen = now;
        counts =
            counts.after(
                report.watches(),
                report.papers(),
                report.messages(),
                report.problems().size(),
                clock.instant());
        tell(report.problems());
      }
    } catch (IOException | RuntimeException e) {
      counts = counts.after(counts.watches(), 0, 0, 1, clock.instant());
      tell(List.of(String.valueOf(e.getMessage())));
    }
  }

  private boolean isRetryDue() {
    Instant last = counts.last();
    return counts.problems() > 0 && last != null && last.plus(RETRY).isBefore(clock.instant());
  }

  private void tell(List<String> now) {
    now.stream().filter(problem -> !told.contains(problem)).forEach(problems);
    told = now;
  }

  /** Changes whenever a watch does. */
  private String changed() throws IOException {
    StringBuilder all = new StringBuilder();
    try (var files = Files.newDirectoryStream(folder.path(), "*.json")) {
      for (Path file : files) {
        all.append(file).append(Files.getLastModifiedTime(file)).append(Files.size(file));
      }
    }
    return all.toString();
  }

  @Override
  public Optional<List<WatchStatus>> watches() throws IOException {
    List<WatchStatus> all = new ArrayList<>();
    for (Watch watch : folder.read().watches()) {
      all.add(status(watch));
    }
    return Optional.of(all);
  }

  private WatchStatus status(Watch watch) throws IOException {
    List<DigestState> states = new ArrayList<>();
    for (Delivery delivery : watch.deliveries()) {
      states.add(folder.state(new Digest(delivery, List.of(watch)).id()).read());
    }
    return new WatchStatus(
        watch.name(),
        watch.search().text(),
        watch.search().withMatching(null).toQuery().toString(),
        watch.announced().stream().map(AnnouncementType::code).toList(),
        watch.deliveries().stream().map(Delivery::kind).distinct().toList(),
        newest(states, DigestState::newest),
        newest(states, DigestState::last),
        states.stream().anyMatch(state -> state.failure() != null));
  }

  private interface When<T> {
    @Nullable T of(DigestState state);
  }

  private static <T extends Comparable<? super T>> @Nullable T newest(
      List<DigestState> states, When<T> when) {
    T newest = null;
    for (DigestState state : states) {
      T value = when.of(state);
      if (value != null && (newest == null || value.compareTo(newest) > 0)) {
        newest = value;
      }
    }
    return newest;
  }

  @Override
  public Optional<byte[]> feed(String file) throws IOException {
    if (!FEED.matcher(file).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(folder.feeds().resolve(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<WatchCounts> counts() {
    return Optional.of(counts);
  }

  /** Ends; waits for a while for the message that is being delivered. */
  @Override
  public void close() {
    stopped.countDown();
    try {
      thread.join(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
