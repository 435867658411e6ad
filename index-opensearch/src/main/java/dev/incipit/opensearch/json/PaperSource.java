package dev.incipit.opensearch.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.engine.EnginePaper;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes papers as documents of the mapping in index.json. */
public final class PaperSource {
  private PaperSource() {}

  public static ObjectNode of(EnginePaper paper) {
    ObjectNode source = ClusterJson.of("record", paper.record());
    paper.terms().forEach((field, terms) -> ClusterJson.with(source, field, terms));
    paper.values().forEach((field, values) -> ClusterJson.with(source, counted(field), values));
    paper
        .texts()
        .forEach((field, stretches) -> {
          ClusterJson.with(source, field, stretches.stream().map(PaperSource::text).toList());
          ClusterJson.with(source, known(field), words(stretches));
        });
    paper
        .counted()
        .forEach((field, counts) ->
            source.put(
                field,
                counts.entrySet().stream()
                    .map(term -> TokenText.counted(term.getKey(), term.getValue()))
                    .collect(Collectors.joining(" "))));
    paper.numbers().forEach((field, numbers) -> ClusterJson.with(source, field, numbers));
    paper.keys().forEach(source::put);
    paper
        .spans()
        .forEach((field, span) ->
            ClusterJson.with(
                source, field, ClusterJson.of("gte", span.first()).put("lte", span.last())));
    return source;
  }

  /** Where the values of a field are counted. */
  static String counted(String field) {
    return "counted_" + field;
  }

  /** Where the words of a text are looked up. */
  public static String known(String field) {
    return "known_" + field;
  }

  private static String text(EnginePaper.Stretch stretch) {
    return stretch.positions().stream().map(TokenText::of).collect(Collectors.joining(" "));
  }

  private static Set<String> words(List<EnginePaper.Stretch> stretches) {
    Set<String> words = new TreeSet<>();
    for (EnginePaper.Stretch stretch : stretches) {
      for (List<String> terms : stretch.positions()) {
        terms.stream().filter(EnginePaper::isWord).forEach(words::add);
      }
    }
    return words;
  }
}
