package dev.incipit.paper;

import java.time.Instant;
import java.util.Comparator;

/**
 * How far a reading reaches in a paper's history; the higher one is believed.
 *
 * @param version the version; 0 when not known
 * @param updated when that came in; the beginning of time when not known
 */
record Standing(int version, Instant updated) implements Comparable<Standing> {
  private static final Comparator<Standing> ORDER =
      Comparator.comparingInt(Standing::version).thenComparing(Standing::updated);

  static Standing of(Paper paper) {
    Integer version = paper.version();
    PaperDate updated = paper.updated();
    return new Standing(
        version == null ? 0 : version, updated == null ? Instant.MIN : updated.start());
  }

  @Override
  public int compareTo(Standing other) {
    return ORDER.compare(this, other);
  }
}
