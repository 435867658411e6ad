package dev.incipit.document;

import dev.incipit.analysis.TermRun;
import dev.incipit.analysis.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Analyzes the texts of one paper after the other, and counts its word forms meanwhile. Not
 * thread-safe.
 */
final class PaperTexts implements FieldSink.FormCounts {
  private final Vocabulary vocabulary = new Vocabulary();
  private final List<Vocabulary.Form> forms = new ArrayList<>();
  private int[] counts = new int[1024];

  /** Begins a paper. */
  void begin() {
    forms.forEach(form -> counts[form.number()] = 0);
    forms.clear();
    vocabulary.tidy();
  }

  /** The terms of a plain text, whose words count as {@link Schema#WEIGHTS} says. */
  List<TermRun> runs(String field, String plain) {
    List<Vocabulary.Piece> pieces = vocabulary.pieces(plain);
    int weight = Schema.WEIGHTS.getOrDefault(field, 0);
    List<TermRun> terms = new ArrayList<>(pieces.size());
    for (Vocabulary.Piece piece : pieces) {
      terms.add(piece.terms());
      for (int i = 0; weight > 0 && i < piece.forms().size(); i++) {
        count(piece.forms().get(i), weight);
      }
    }
    return terms;
  }

  private void count(Vocabulary.Form form, int weight) {
    int number = form.number();
    if (number >= counts.length) {
      counts = Arrays.copyOf(counts, 2 * number);
    }
    if (counts[number] == 0) {
      forms.add(form);
    }
    counts[number] += weight;
  }

  @Override
  public int size() {
    return forms.size();
  }

  @Override
  public Vocabulary.Form form(int number) {
    return forms.get(number);
  }

  @Override
  public int count(int number) {
    return counts[forms.get(number).number()];
  }
}
