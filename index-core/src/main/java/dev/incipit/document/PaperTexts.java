package dev.incipit.document;

import dev.incipit.analysis.TermNumbers;
import dev.incipit.analysis.TermRun;
import dev.incipit.analysis.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Analyzes the texts of one paper after the other, and counts its word forms and their stems
 * meanwhile. Not thread-safe.
 */
final class PaperTexts {
  private final Vocabulary vocabulary = new Vocabulary();
  private final Counts forms = new Counts();
  private final Counts stems = new Counts();

  /** Begins a paper. */
  void begin() {
    forms.clear();
    stems.clear();
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
    return runs(plain, Schema.WEIGHTS.getOrDefault(field, 0));
  }

  /** The terms of a plain text, whose words count so often. */
  List<TermRun> runs(String plain, int weight) {
    List<Vocabulary.Piece> pieces = vocabulary.pieces(plain);
    List<TermRun> terms = new ArrayList<>(pieces.size());
    for (Vocabulary.Piece piece : pieces) {
      terms.add(piece.terms());
      for (int i = 0; weight > 0 && i < piece.forms().size(); i++) {
        forms.count(piece.forms().number(i), weight);
        stems.count(piece.stems().number(i), weight);
      }
    }
    return terms;
  }

  /** How much each word form counts. */
  FieldSink.FormCounts forms() {
    return forms;
  }

  /** How much each stem counts. */
  FieldSink.FormCounts stems() {
    return stems;
  }

  /** What forms of one kind count. */
  private final class Counts implements FieldSink.FormCounts {
    /** The numbers of the forms in the order in which they come, each once. */
    private int[] forms = new int[256];

    private int size;

    /** How much each form counts, by its number. */
    private int[] counts = new int[1024];

    void clear() {
      for (int i = 0; i < size; i++) {
        counts[forms[i]] = 0;
      }
      size = 0;
    }

    void count(int form, int weight) {
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
}
