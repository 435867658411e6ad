package dev.incipit.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a file of judgements, each with as many cells as the others.
 *
 * @param source the file
 * @param headline whether BEIR's headline stands above the rows
 */
record JudgementTable(SourceLines source, List<Row> rows, boolean headline) {
  private static final String HEADLINE = "query-id";

  /** Cranfield's grade for a paper of no interest; the grades before it are better, 1 most. */
  private static final int CRANFIELD_WORTHLESS = 5;

  /**
   * A row.
   *
   * @param index its line, from 0
   */
  record Row(int index, List<String> cells) {}

  static JudgementTable read(SourceLines source) throws IOException {
    boolean headline = source.first().startsWith(HEADLINE);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < source.lines().size(); i++) {
      String line = source.lines().get(i).strip();
      if (line.isEmpty() || line.startsWith(HEADLINE)) {
        continue;
      }
      List<String> cells = List.of(line.split("\\s+", -1));
      int columns = rows.isEmpty() ? cells.size() : rows.getFirst().cells().size();
      if (cells.size() != columns || columns < 3 || columns > 4) {
        throw source.wrong(
            i, "no judgement: a line is 'topic 0 paper grade' or 'topic paper grade'");
      }
      rows.add(new Row(i, cells));
    }
    if (rows.isEmpty()) {
      throw source.wrong("there are no judgements in it");
    }
    return new JudgementTable(source, rows, headline);
  }

  Judgements judgements() throws IOException {
    boolean four = rows.getFirst().cells().size() == 4;
    boolean classic =
        four && rows.stream().allMatch(row -> row.cells().subList(2, 4).equals(List.of("0", "0")));
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    for (Row row : rows) {
      String topic = row.cells().getFirst();
      if (classic) {
        grade(grades, Judgements.number(topic), row.cells().get(1), 1);
      } else if (four) {
        grade(grades, topic, row.cells().get(2), Math.max(0, number(row)));
      } else {
        int worth = headline ? Math.max(0, number(row)) : cranfield(number(row));
        grade(grades, topic, row.cells().get(1), worth);
      }
    }
    return new Judgements(grades);
  }

  private static void grade(
      Map<String, Map<String, Integer>> grades, String topic, String paper, int worth) {
    grades.computeIfAbsent(topic, t -> new LinkedHashMap<>()).merge(paper, worth, Math::max);
  }

  private static int cranfield(int grade) {
    return grade >= 1 && grade < CRANFIELD_WORTHLESS ? CRANFIELD_WORTHLESS - grade : 0;
  }

  private int number(Row row) throws IOException {
    String grade = row.cells().getLast();
    try {
      return Integer.parseInt(grade);
    } catch (NumberFormatException e) {
      throw source.wrong(row.index(), "a grade is a whole number, was '" + grade + "'");
    }
  }
}
