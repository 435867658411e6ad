package dev.incipit.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which papers answer which topics.
 *
 * @param grades for each topic the papers judged, each with what finding it is worth; 0 for nothing
 */
public record Judgements(Map<String, Map<String, Integer>> grades) {

  /** Copies the outer map. */
  public Judgements {
    grades = Collections.unmodifiableMap(new LinkedHashMap<>(grades));
  }

  /**
   * Reads a file of any known form, told by its columns:
   *
   * <ul>
   *   <li>four, TREC's: topic, a column without meaning, paper, grade; a grade below 0 counts as 0;
   *   <li>four with 0 in the last two, the classic collections': topic, paper;
   *   <li>three under a headline, BEIR's: topic, paper, grade;
   *   <li>three, Cranfield's: topic, paper, grade from 1, the best, to 4; anything else is nothing.
   * </ul>
   *
   * @throws IOException if the file cannot be read, or is of no such form; the message names the
   *     line
   */
  public static Judgements read(Path file) throws IOException {
    return JudgementTable.read(SourceLines.read(file)).judgements();
  }

  /** A number without zeros before it, which the classic collections write at will. */
  static String number(String text) {
    return text.matches("0+[0-9]+") ? text.replaceFirst("^0+(?=.)", "") : text;
  }

  /** The papers judged for a topic; empty if there are none. */
  public Map<String, Integer> of(String topic) {
    return grades.getOrDefault(topic, Map.of());
  }

  /** A paper that is judged, as an example of an id. */
  public String anyPaper() {
    return grades.values().iterator().next().keySet().iterator().next();
  }

  /** Whether there is anything to find for a topic. */
  public boolean answers(String topic) {
    return of(topic).values().stream().anyMatch(grade -> grade > 0);
  }

  /** Whether all topics have numbers from 1 to a count. */
  boolean countsUpTo(int count) {
    return grades.keySet().stream()
        .allMatch(topic -> topic.matches("[1-9][0-9]{0,5}") && Integer.parseInt(topic) <= count);
  }
}
