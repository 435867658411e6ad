package dev.incipit.document;

import dev.incipit.analysis.TermNumbers;
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

  /** The numbers of the forms in the order in which they come, each once. */
  private int[] forms = new int[256];

  private int size;

  /** How much each form counts, by its number. */
  private int[] counts = new int[1024];

  /** Begins a paper. */
  void begin() {
    for (int i = 0; i < size; i++) {
      counts[forms[i]] = 0;
    }
    size = 0;
  }

  /** Makes room if too much is remembered; terms that were told no longer hold. */
  void tidy() {
    vocabulary.tidy();
  }

  /** About how much memory is taken by what is remembered. */
  long bytes() {
    return vocabulary.terms().bytes();
  }

  /** The terms of a plain text, whose words count as {@link Schema#WEIGHTS} says. */
  List<TermRun> runs(String field, String plain) {
    List<Vocabulary.Piece> pieces = vocabulary.pieces(plain);
    int weight = Schema.WEIGHTS.getOrDefault(field, 0);
    List<TermRun> terms = new ArrayList<>(pieces.size());
    for (Vocabulary.Piece piece : pieces) {
      terms.add(piece.terms());
      for (int i = 0; weight > 0 && i < piece.forms().size(); i++) {
        count(piece.forms().number(i), weight);
      }
    }
    return terms;
  }

  private void count(int form, int weight) {
    if (form >= counts.length) {
      counts = Arrays.copyOf(counts, 2 * form);
    }
    if (counts[form] == 0) {
      if (size == forms.length) {
        forms = Arrays.copyOf(forms, 2 * size);
      }
      forms[size++] = form;
    }
    counts[form] += weight;
  }

  @Override
  public TermNumbers source() {
    return vocabulary.terms();
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int form(int place) {
    return forms[place];
  }

  @Override
  public int count(int place) {
    return counts[forms[place]];
  }
}
