package dev.incipit.search;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an index in a folder consists of, as of its last commit.
 *
 * @param committed when that was
 * @param bytes how many bytes there are of each kind, the largest first
 * @param fields what is indexed by, the field with most occurrences first
 * @since 0.1.0
 */
public record IndexMeasures(Instant committed, Map<String, Long> bytes, List<Field> fields) {

  /** The kind of what is no part of the index: a copy that a killed reindex or restore left. */
  public static final String LEFT_OVER = "left over";

  /**
   * A field.
   *
   * @param name what the index calls it
   * @param terms how many different terms there are, counted in each segment
   * @param papers how many papers have a term, added up over the terms
   * @param occurrences how often terms occur in papers, added up; as {@code papers} where that is
   *     not stored
   */
  public record Field(String name, long terms, long papers, long occurrences) {}

  /** Copies the kinds and the fields. */
  public IndexMeasures {
    bytes = Collections.unmodifiableMap(new LinkedHashMap<>(bytes));
    fields = List.copyOf(fields);
  }
}
