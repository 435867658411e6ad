package dev.incipit.bench.engine;

import java.util.Locale;

/**
 * What a query asks: one word; all or any of two or three words; words beside each other; or a
 * question of many words, which only Incipit is asked, as other engines have no rule for it.
 */
public enum QueryKind {
  WORD,
  AND,
  OR,
  PHRASE,
  QUESTION;

  /** The name in files and tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
