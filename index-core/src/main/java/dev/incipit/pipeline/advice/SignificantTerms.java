package dev.incipit.pipeline.advice;

import dev.incipit.analysis.CharacterClasses;
import dev.incipit.analysis.CommonWords;
import dev.incipit.compile.AnalyzedText;
import dev.incipit.document.Schema;
import dev.incipit.engine.IndexSnapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses the terms that tell what a paper is about: frequent in it and rare elsewhere. */
final class SignificantTerms {
  private static final int MOST = 30;

  /** Terms looked up, from the front of a text of extraordinary length. */
  private static final int MOST_LOOKED_UP = 1_000;

  /** A word of the title counts as so many of the abstract. */
  private static final int TITLE_WEIGHT = 3;

  private SignificantTerms() {}

  /**
   * A term of a paper.
   *
   * @param frequency how often the paper has it, on a scale that flattens
   * @param weight how telling it is
   */
  record Weighted(String term, float frequency, double weight) {}

  /** The most telling terms of title and abstract, best first; word forms, not words as typed. */
  static List<Weighted> of(String title, String text, IndexSnapshot snapshot) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    AnalyzedText.of(title)
        .forms()
        .forEach((term, count) -> counts.merge(term, TITLE_WEIGHT * count, Integer::sum));
    AnalyzedText.of(text).forms().forEach((term, count) -> counts.merge(term, count, Integer::sum));
    long all = snapshot.papers();
    List<String> telling =
        counts.keySet().stream().filter(SignificantTerms::tells).limit(MOST_LOOKED_UP).toList();
    List<Weighted> terms = new ArrayList<>();
    snapshot
        .papers(Schema.WORDS, telling)
        .forEach((term, papers) -> {
          // What no other paper has finds none.
          if (papers > 1) {
            float frequency = (float) Math.sqrt(counts.getOrDefault(term, 0));
            double rarity = Math.log((1.0 + all) / papers);
            terms.add(new Weighted(term, frequency, frequency * rarity));
          }
        });
    return terms.stream()
        .filter(term -> term.weight() > 0)
        .sorted(
            Comparator.comparingDouble(Weighted::weight).reversed().thenComparing(Weighted::term))
        .limit(MOST)
        .toList();
  }

  static boolean tells(String term) {
    return term.length() > 1 && CharacterClasses.hasLetter(term) && !CommonWords.links(term);
  }
}
