package dev.incipit.bench.engine;

import java.util.Locale;

/** How much of an answer is asked for; always the ten best. */
public enum SearchMode {
  /** Which papers, without their texts and with a total that may be a guess. */
  TOP,
  /** With title and abstract of each. */
  TEXTS,
  /** Without texts, with the exact number of matches. */
  TOTAL,
  /** With title and abstract, and the exact number of matches: the smallest answer of Incipit. */
  TEXTS_AND_TOTAL,
  /** That, and counts over all matches by every facet. */
  FACETS,
  /** That, highlights, and what else to tell of the search: all that a page shows. */
  PAGE;

  /** The name in results. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean texts() {
    return this != TOP && this != TOTAL;
  }

  boolean exactTotal() {
    return compareTo(TOTAL) >= 0;
  }
}
