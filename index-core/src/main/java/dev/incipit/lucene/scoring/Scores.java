package dev.incipit.lucene.scoring;

import java.io.IOException;
import org.apache.lucene.search.Query;

/** What single papers, told by a number, score for parts of a query. */
public interface Scores {
  /** What a paper scores; 0 if it does not match. */
  double of(Query query, int document) throws IOException;

  /** How often a paper has in a field what a query looks for. */
  int times(Query query, String field, int document) throws IOException;

  /** How many papers match. */
  long papers(Query query) throws IOException;

  /** The day that a paper is of. */
  long day(int document) throws IOException;
}
