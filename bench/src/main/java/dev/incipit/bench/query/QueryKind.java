package dev.incipit.bench.query;

import java.util.Locale;

/** What a query asks of its words. */
public enum QueryKind {
  /** One word. */
  WORD,
  /** All of two or three words. */
  AND,
  /** Any of two or three words. */
  OR,
  /** Two or three words beside each other. */
  PHRASE,
  /** A question of many words, which only Incipit is asked: other engines have no rule for it. */
  QUESTION;

  /** The name in files and tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static QueryKind ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
