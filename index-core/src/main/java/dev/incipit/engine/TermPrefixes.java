package dev.incipit.engine;

import java.io.IOException;
import java.util.Map;

/** Finds terms by how they start. */
public interface TermPrefixes {
  /** The first terms of a field that start so, in their order, with the numbers of papers. */
  Map<String, Integer> starting(String field, String start, int most) throws IOException;
}
