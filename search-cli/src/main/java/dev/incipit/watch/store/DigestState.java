package dev.incipit.watch.store;

import dev.incipit.paper.PaperId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far the deliveries of a digest are. Immutable.
 *
 * @param starts where each watch begins
 * @param delivered the papers that were delivered, by listing day; a day without papers that was
 *     looked at is there too
 * @param closed the first day that may still get papers; null before the first run
 * @param pending what is being delivered, or may have been when a run was killed; null if nothing
 * @param count how many papers were delivered in all
 * @param last when a message was last delivered; null if none was
 * @param failure why the last run could not deliver; null if it could
 * @param entries what a feed holds, newest last; empty for other deliveries
 */
public record DigestState(
    Map<String, Start> starts,
    NavigableMap<LocalDate, Set<PaperId>> delivered,
    @Nullable LocalDate closed,
    @Nullable Pending pending,
    long count,
    @Nullable Instant last,
    @Nullable String failure,
    List<FeedEntry> entries) {

  /** Before the first run. */
  public static final DigestState NONE =
      new DigestState(Map.of(), new TreeMap<>(), null, null, 0, null, null, List.of());

  /** How long a day may still get papers, in days before the newest. */
  public static final int OPEN_DAYS = 60;

  private static final int MOST_ENTRIES = 500;

  /**
   * Where a watch begins.
   *
   * @param day the first listing day to deliver
   * @param asked what it asked for; when that changes, the watch begins anew
   * @param seen when the last of the changes was that it has looked at; null if it has looked at
   *     none
   */
  public record Start(LocalDate day, String asked, @Nullable Instant seen) {}

  /**
   * What is being delivered.
   *
   * @param message the message's id
   * @param day the listing day
   * @param papers the papers
   */
  public record Pending(String message, LocalDate day, Set<PaperId> papers) {
    /** Copies the papers. */
    public Pending {
      papers = Collections.unmodifiableSet(new LinkedHashSet<>(papers));
    }
  }

  /**
   * What a feed tells of a paper, as it was delivered.
   *
   * @param id names it for ever
   * @param day the listing day
   * @param delivered when it was delivered
   * @param url the paper's page
   * @param title the title
   * @param authors the authors; empty if they are not known
   * @param html the text with its marks and the reasons
   * @param watches the watches that found it
   */
  public record FeedEntry(
      String id,
      LocalDate day,
      Instant delivered,
      String url,
      String title,
      List<String> authors,
      String html,
      List<String> watches) {
    /** Copies the lists. */
    public FeedEntry {
      authors = List.copyOf(authors);
      watches = List.copyOf(watches);
    }
  }

  /** Copies all collections. */
  public DigestState {
    starts = Collections.unmodifiableMap(new LinkedHashMap<>(starts));
    NavigableMap<LocalDate, Set<PaperId>> days = new TreeMap<>();
    delivered.forEach(
        (day, papers) -> days.put(day, Collections.unmodifiableSet(new LinkedHashSet<>(papers))));
    delivered = Collections.unmodifiableNavigableMap(days);
    entries = List.copyOf(entries);
  }

  /** The newest day that was looked at; null if none was. */
  public @Nullable LocalDate newest() {
    return delivered.isEmpty() ? null : delivered.lastKey();
  }

  /** Whether a paper of a day was delivered. */
  public boolean isDelivered(LocalDate day, PaperId paper) {
    return delivered.getOrDefault(day, Set.of()).contains(paper);
  }

  /** The same with other starts. */
  public DigestState withStarts(Map<String, Start> other) {
    return new DigestState(other, delivered, closed, pending, count, last, failure, entries);
  }

  /** The same before a message is delivered; null if none is to be after all. */
  public DigestState withPending(@Nullable Pending message) {
    return new DigestState(starts, delivered, closed, message, count, last, failure, entries);
  }

  /** The same with the reason why nothing could be delivered. */
  public DigestState withFailure(@Nullable String reason) {
    return new DigestState(starts, delivered, closed, pending, count, last, reason, entries);
  }

  /** The same after a message was delivered, with what a feed tells of it. */
  public DigestState delivered(
      LocalDate day, Collection<PaperId> papers, List<FeedEntry> more, Instant now) {
    NavigableMap<LocalDate, Set<PaperId>> days = new TreeMap<>(delivered);
    Set<PaperId> all = new LinkedHashSet<>(days.getOrDefault(day, Set.of()));
    all.addAll(papers);
    days.put(day, all);
    List<FeedEntry> feed = new ArrayList<>(entries);
    feed.addAll(more);
    int dropped = Math.max(0, feed.size() - Math.max(MOST_ENTRIES, more.size()));
    return new DigestState(
        starts,
        days,
        closed,
        null,
        count + papers.size(),
        now,
        null,
        feed.subList(dropped, feed.size()));
  }

  /**
   * The same after all days up to the newest were looked at; what is long past is closed.
   *
   * @param changed the last of the changes that were looked at; null if it is not known
   */
  public DigestState looked(LocalDate newest, @Nullable Instant changed) {
    NavigableMap<LocalDate, Set<PaperId>> days = new TreeMap<>(delivered);
    days.putIfAbsent(newest, Set.of());
    LocalDate first = newest.minusDays(OPEN_DAYS);
    LocalDate open = closed == null || first.isAfter(closed) ? first : closed;
    days.headMap(open, false).clear();
    Map<String, Start> seen = new TreeMap<>();
    starts.forEach((watch, start) ->
        seen.put(
            watch,
            new Start(start.day(), start.asked(), changed == null ? start.seen() : changed)));
    return new DigestState(seen, days, open, null, count, last, null, entries);
  }
}
