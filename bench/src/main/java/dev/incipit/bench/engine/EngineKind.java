package dev.incipit.bench.engine;

import dev.incipit.bench.query.QueryKind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The engines, the one that others are compared with first. */
public enum EngineKind {
  /** Lucene with nothing around it: title, abstract and categories under StandardAnalyzer. */
  LUCENE("bare Lucene"),
  /** Incipit as an embedded index, through its public contract only. */
  INCIPIT("Incipit"),
  /** The full-text tables of SQLite. */
  SQLITE("SQLite FTS5"),
  /** Tantivy through its binding for Node. */
  TANTIVY("Tantivy"),
  /** Anserini, which is only named: see why it is passed over. */
  ANSERINI("Anserini");

  private final String title;

  EngineKind(String title) {
    this.title = title;
  }

  /** The name in options. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /**
   * What it can be asked for. Incipit's smallest answer has texts and an exact total, and stands
   * beside every part of that of others.
   */
  public Set<SearchMode> modes() {
    return switch (this) {
      case INCIPIT -> EnumSet.range(SearchMode.TEXTS_AND_TOTAL, SearchMode.PAGE);
      case LUCENE, SQLITE, TANTIVY, ANSERINI ->
          EnumSet.range(SearchMode.TOP, SearchMode.TEXTS_AND_TOTAL);
    };
  }

  /** Whether it has a rule for queries of a kind. */
  public boolean answers(QueryKind kind) {
    return this == INCIPIT || kind != QueryKind.QUESTION;
  }
}
