package dev.incipit.lucene;

/** An index of papers in a folder or in memory. */
public final class LuceneIndex {
  private LuceneIndex() {}
}
