package dev.incipit.pipeline.advice;

import dev.incipit.analysis.Token;
import dev.incipit.compile.AnalyzedText;
import dev.incipit.search.Explanation;
import dev.incipit.search.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which of a paper's telling terms other papers have too. */
final class SharedTerms {
  private final List<SignificantTerms.Weighted> terms;
  private final Map<String, Map<String, Integer>> spellings = new HashMap<>();

  SharedTerms(String title, String text, List<SignificantTerms.Weighted> terms) {
    this.terms = terms;
    for (Token.Kind kind : List.of(Token.Kind.PART, Token.Kind.JOINED)) {
      AnalyzedText.of(title).spellings(kind, spellings);
      AnalyzedText.of(text).spellings(kind, spellings);
    }
  }

  /**
   * Why a paper is like this one: the words of title and abstract that both have, as this paper
   * prints them. Each is given what its weight is of theirs.
   *
   * @param bonus what of the score is for shared subjects
   */
  Explanation explain(Hit hit, double bonus) {
    Set<String> other = new HashSet<>(AnalyzedText.of(hit.paper().title()).forms().keySet());
    other.addAll(AnalyzedText.of(hit.paper().abstractText()).forms().keySet());
    List<SignificantTerms.Weighted> both =
        terms.stream().filter(term -> other.contains(term.term())).toList();
    double all = both.stream().mapToDouble(SignificantTerms.Weighted::weight).sum();
    List<Explanation.Part> parts = new ArrayList<>();
    for (SignificantTerms.Weighted term : both) {
      parts.add(
          new Explanation.Part(
              Explanation.Kind.WORDS,
              ForegroundTerms.usual(spellings.getOrDefault(term.term(), Map.of()), term.term()),
              (hit.score() - bonus) * term.weight() / all));
    }
    if (bonus > 0) {
      parts.add(new Explanation.Part(Explanation.Kind.SUBJECTS, "subjects in common", bonus));
    }
    return new Explanation(parts);
  }
}
