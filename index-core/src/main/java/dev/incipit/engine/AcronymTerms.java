package dev.incipit.engine;

import dev.incipit.analysis.Acronym;
import dev.incipit.document.Schema;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The explanations of short forms in an index, as terms that count the papers which explain so.
 *
 * <p>An explanation is believed when at least four in five of those papers agree, word forms apart.
 * What was looked up is remembered, as searches ask for the same words again. Thread-safe.
 */
public final class AcronymTerms {
  private static final double AGREEMENT = 0.8;

  /** Short forms of two letters mean too many things to be looked for unasked. */
  private static final int SHORTEST_UNASKED = 3;

  /** Explanations looked at; a short form with more has no agreed meaning. */
  private static final int MOST_EXPLANATIONS = 500;

  private static final int MOST_REMEMBERED = 10_000;

  private record Key(String field, String text) {}

  private final TermPrefixes terms;
  private final Map<Key, Map<String, Integer>> remembered = new ConcurrentHashMap<>();

  public AcronymTerms(TermPrefixes terms) {
    this.terms = terms;
  }

  /** The words that a short form stands for, in the spellings in use; empty if not agreed on. */
  public List<String> longForms(String shortForm) throws IOException {
    Map<String, Integer> papers = explanations(Schema.ACRONYM, shortForm);
    Map<String, Integer> byStems = new LinkedHashMap<>();
    papers.forEach((words, count) -> byStems.merge(Acronym.stems(words), count, Integer::sum));
    String agreed = agreed(byStems);
    return papers.keySet().stream().filter(words -> Acronym.stems(words).equals(agreed)).toList();
  }

  /** The short form of some words; empty if none is agreed on, or it means other words too. */
  public String shortForm(String words) throws IOException {
    String shortForm = agreed(explanations(Schema.LONG_FORM, Acronym.stems(words)));
    return shortForm.length() >= SHORTEST_UNASKED
            && longForms(shortForm).stream()
                .anyMatch(w -> Acronym.stems(w).equals(Acronym.stems(words)))
        ? shortForm
        : "";
  }

  private static String agreed(Map<String, Integer> papers) {
    int all = papers.values().stream().mapToInt(Integer::intValue).sum();
    return papers.entrySet().stream()
        .filter(entry -> entry.getValue() >= AGREEMENT * all)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** What is explained of a key, with the number of papers that explain so. */
  private Map<String, Integer> explanations(String field, String text) throws IOException {
    Key key = new Key(field, text);
    Map<String, Integer> known = remembered.get(key);
    if (known == null) {
      known = lookedUp(field, text);
      if (remembered.size() < MOST_REMEMBERED) {
        remembered.put(key, known);
      }
    }
    return known;
  }

  private Map<String, Integer> lookedUp(String field, String key) throws IOException {
    String prefix = key + Acronym.DIVIDER;
    Map<String, Integer> papers = new LinkedHashMap<>();
    terms
        .starting(field, prefix, MOST_EXPLANATIONS)
        .forEach((term, count) -> papers.put(term.substring(prefix.length()), count));
    return papers;
  }
}
