package dev.incipit.paper;

import java.time.Instant;
import java.util.Comparator;

/**
 * How far a reading reaches in a paper's history; the higher one is believed.
 *
 * @param version the version; 0 when not known
 * @param updated when that came in; the beginning of time when not known
 */
record VersionOrder(int version, Instant updated) implements Comparable<VersionOrder> {
  private static final Comparator<VersionOrder> ORDER =
      Comparator.comparingInt(VersionOrder::version).thenComparing(VersionOrder::updated);

  static VersionOrder of(Paper paper) {
    Integer version = paper.version();
    PaperDate updated = paper.updated();
    return new VersionOrder(
        version == null ? 0 : version, updated == null ? Instant.MIN : updated.start());
  }

  @Override
  public int compareTo(VersionOrder other) {
    return ORDER.compare(this, other);
  }
}
