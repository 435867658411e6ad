package dev.incipit.compile;

import dev.incipit.analysis.CommonWords;
import dev.incipit.analysis.Stems;
import dev.incipit.document.Schema;
import dev.incipit.engine.Bm25Parameters;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.query.Query;
import dev.incipit.query.QueryLimits;
import dev.incipit.query.TextField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cuts a pasted text to the words that tell most: of more than {@link QueryLimits#MAX_WORDS} those
 * that are the rarest in the index and the most frequent in the text, as both count for the score.
 * Forms of one word are one. Words that no paper has tell nothing and go first; of equals the last
 * goes. What stands between the words stays.
 */
public final class LongTexts {
  private final IndexSnapshot snapshot;
  private final QueryAnalyzer analyzer;

  /** Cuts texts by how frequent their words are in a state of an index. */
  public LongTexts(IndexSnapshot snapshot, QueryAnalyzer analyzer) {
    this.snapshot = snapshot;
    this.analyzer = analyzer;
  }

  /** The query as it is searched; the same unless a text of it is too long. */
  public Query searched(Query query) throws IOException {
    return switch (query) {
      case Query.And and -> searched(and);
      case Query.Or or -> Query.or(searched(or.parts()));
      case Query.Word word -> word;
      case Query.Phrase phrase -> phrase;
      case Query.Prefix prefix -> prefix;
      case Query.Fuzzy fuzzy -> fuzzy;
      case Query.Not not -> not;
      case Query.All all -> all;
      case Query.Filter filter -> filter;
    };
  }

  private List<Query> searched(List<Query> parts) throws IOException {
    List<Query> searched = new ArrayList<>();
    for (Query part : parts) {
      searched.add(searched(part));
    }
    return searched;
  }

  private Query searched(Query.And and) throws IOException {
    if (and.parts().size() <= QueryLimits.MAX_WORDS) {
      return and;
    }
    Map<String, List<String>> formsByWord = new HashMap<>();
    Map<List<String>, Integer> times = new LinkedHashMap<>();
    for (Query part : and.parts()) {
      if (part instanceof Query.Word word && word.field() == TextField.ALL) {
        List<String> forms = forms(word.text());
        if (!forms.isEmpty()) {
          formsByWord.put(word.text(), forms);
          times.merge(forms, 1, Integer::sum);
        }
      }
    }
    if (times.size() <= QueryLimits.MAX_WORDS) {
      return and;
    }
    Map<List<String>, Double> weights = weights(times);
    Set<List<String>> telling =
        times.keySet().stream()
            .sorted(Comparator.comparingDouble(forms -> -weights.getOrDefault(forms, 0.)))
            .limit(QueryLimits.MAX_WORDS)
            .collect(Collectors.toSet());
    return Query.and(
        and.parts().stream()
            .filter(part ->
                !(part instanceof Query.Word word
                    && word.field() == TextField.ALL
                    && formsByWord.containsKey(word.text())
                    && !telling.contains(formsByWord.get(word.text()))))
            .toList());
  }

  /** What words add to a score, about; a compound is as rare as its rarest part. */
  private Map<List<String>, Double> weights(Map<List<String>, Integer> times) throws IOException {
    Set<String> all = new HashSet<>();
    times.keySet().forEach(all::addAll);
    Map<String, Integer> ofForms = snapshot.papers(Schema.WORDS, all);
    long papers = snapshot.papers();
    Map<List<String>, Double> weights = new HashMap<>();
    times.forEach((forms, count) -> {
      int fewest = forms.stream().mapToInt(form -> ofForms.getOrDefault(form, 0)).min().orElse(0);
      double weight =
          fewest == 0
              ? 0
              : Bm25Parameters.rarity(fewest, papers) * DisjunctionBuilder.repeated(count);
      weights.put(forms, weight);
    });
    return weights;
  }

  /** The forms of a word's parts that tell something; none for a word of grammar. */
  private List<String> forms(String word) {
    return analyzer.parts(word).stream()
        .filter(part -> !CommonWords.fillers(part))
        .map(Stems::of)
        .toList();
  }
}
