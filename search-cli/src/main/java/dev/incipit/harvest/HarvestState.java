package dev.incipit.harvest;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a harvest is.
 *
 * @param newest the newest datestamp of a harvest that came to its end; null before the first
 * @param token where the one under way goes on; null if none is
 * @param from its first day; null if it began at the beginning
 * @param until its last day; null if it has none
 * @param seen the newest datestamp that it has seen. Pages are in no order, so that it counts only
 *     at the end; null if it has seen none
 */
record HarvestState(
    @Nullable LocalDate newest,
    @Nullable String token,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable LocalDate seen) {

  static final HarvestState NONE = new HarvestState(null, null, null, null, null);

  /** A harvest that begins. */
  HarvestState begun(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new HarvestState(newest, null, first, last, null);
  }

  /** After a page. */
  HarvestState after(@Nullable String datestamp, @Nullable String next) {
    LocalDate latest = later(seen, day(datestamp));
    return next == null
        ? new HarvestState(later(newest, latest), null, null, null, null)
        : new HarvestState(newest, next, from, until, latest);
  }

  /** Without the page that was to come. */
  HarvestState abandoned() {
    return new HarvestState(newest, null, null, null, null);
  }

  private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || (b != null && b.isAfter(a)) ? b : a;
  }

  /** The day of a datestamp, which may have a time; null if it is none. */
  static @Nullable LocalDate day(@Nullable String datestamp) {
    try {
      return datestamp == null || datestamp.length() < 10
          ? null
          : LocalDate.parse(datestamp.substring(0, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
