package dev.incipit.bench.engine;

/** How much of an answer is asked for; always the ten best. */
public enum SearchMode {
  /** Which papers, without their texts and with a total that may be a guess. */
  TOP("top 10, no texts"),
  /** With title and abstract of each. */
  TEXTS("top 10 with texts"),
  /** Without texts, with the exact number of matches. */
  TOTAL("top 10, exact total"),
  /** With title and abstract, and the exact number of matches. */
  TEXTS_AND_TOTAL("top 10 with texts, exact total"),
  /** That, and counts over all matches by every facet. */
  FACETS("with facets"),
  /** That, highlights, and what else to tell of the search: all that a page shows. */
  PAGE("with all of a page");

  private final String title;

  SearchMode(String title) {
    this.title = title;
  }

  /** What people call it. */
  public String title() {
    return title;
  }
}
