package dev.incipit.query;

/** Writes a tree in the query language. */
final class QueryText {
  private QueryText() {}

  static String of(Query query) {
    return query.getClass().getSimpleName();
  }
}
