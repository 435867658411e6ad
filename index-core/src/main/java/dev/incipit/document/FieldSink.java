package dev.incipit.document;

import dev.incipit.analysis.TermNumbers;
import dev.incipit.analysis.TermRun;
import java.util.List;

/**
 * Takes what is indexed of one paper, field by field, in whatever engine. Fields are those of
 * {@link Schema}. Terms hold until {@link PaperFields#tidy}, and all else until the next paper.
 */
public interface FieldSink {
  /** The paper's id, to find it by and to break ties. */
  void id(String id);

  /** A value to find the paper by, whole. */
  void term(String field, String term);

  /** A value to find the paper by and to count it under. */
  void value(String field, String value);

  /** Terms to find the paper by, without order. */
  void terms(String field, List<TermRun> terms);

  /**
   * A text.
   *
   * @param runs its terms, one run after the other
   * @param gap how many positions lie between two runs
   */
  void text(String field, List<TermRun> runs, int gap);

  /** Terms with the number that each counts, without positions. */
  void counts(String field, FormCounts counts);

  /** A number to find the paper by, one of several. */
  void number(String field, long number);

  /** A number to sort by. */
  void key(String field, long key);

  /** The first and the last of a span of numbers to find the paper by. */
  void span(String field, long first, long last);

  /** Word forms, and how much each counts. */
  interface FormCounts {
    /** What numbered the word forms. */
    TermNumbers source();

    /** How many word forms there are. */
    int size();

    /** The number of the word form at a place, from 0. */
    int form(int place);

    /** How much the word form at a place counts. */
    int count(int place);
  }
}
