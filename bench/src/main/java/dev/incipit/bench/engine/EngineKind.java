package dev.incipit.bench.engine;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The engines: bare Lucene, Incipit as an embedded index and as one on a cluster, SQLite's FTS5,
 * and Tantivy through its binding for Node.
 */
public enum EngineKind {
  LUCENE,
  INCIPIT,
  CLUSTER,
  SQLITE,
  TANTIVY;

  /** The name in options and results. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The engine itself, if it runs in Java. */
  public Engine inJava() {
    return switch (this) {
      case LUCENE -> new BareLucene();
      case INCIPIT, CLUSTER -> new Incipit();
      case SQLITE -> new Sqlite();
      case TANTIVY -> throw new IllegalArgumentException(this + " does not run in Java");
    };
  }

  /** Whether it is Incipit, wherever the index is. */
  public boolean isOurs() {
    return this == INCIPIT || this == CLUSTER;
  }

  /** What it can be asked for. */
  public Set<SearchMode> modes() {
    return isOurs()
        ? EnumSet.range(SearchMode.TEXTS_AND_TOTAL, SearchMode.PAGE)
        : EnumSet.range(SearchMode.TOP, SearchMode.TEXTS_AND_TOTAL);
  }

  /** Whether it has a rule for queries of a kind. */
  public boolean answers(QueryKind kind) {
    return isOurs() || kind != QueryKind.QUESTION;
  }
}
