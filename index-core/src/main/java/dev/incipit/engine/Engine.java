package dev.incipit.engine;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/**
 * An engine that holds papers by their {@link EnginePaper fields}; asked as of the last refresh.
 * Thread-safe.
 */
public interface Engine {
  /** Answers a search. */
  EngineResponse search(EngineRequest request) throws IOException;

  /**
   * How many papers match.
   *
   * @param minHits from which number on the answer may be any number that is no smaller
   */
  long count(Clause query, long minHits) throws IOException;

  /** How many papers have each of some terms in a field. */
  Map<String, Integer> papers(String field, Collection<String> terms) throws IOException;

  /**
   * Terms of a field that start so, in order of their UTF-8 bytes, with the numbers of papers.
   *
   * @param most how many, the first ones
   */
  Map<String, Integer> first(String field, String start, int most) throws IOException;

  /**
   * Terms of a field that start so, most frequent first and of equals the first, with the numbers
   * of papers. Of a text's terms only words, no forms of words.
   */
  Map<String, Integer> frequent(String field, String start, int most) throws IOException;

  /**
   * Words of a text field that differ by a few letters from another, with the numbers of papers.
   *
   * @param edits how many letters may differ, 1 or 2
   * @param fixed how many letters at the front may not
   */
  Map<String, Integer> near(String field, String word, int edits, int fixed) throws IOException;

  /** How the papers that are seen are stored. */
  Storage storage() throws IOException;
}
