package dev.incipit.opensearch.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.engine.Clause;
import java.util.List;

/** Writes names as OpenSearch's intervals. */
final class PersonJson {
  private PersonJson() {}

  static ObjectNode of(Clause.Person person) {
    List<ObjectNode> words = person.words().stream().map(PersonJson::word).toList();
    ObjectNode all = ClusterJson.of("intervals", words);
    all.put("mode", person.apart() ? "unordered_no_overlap" : "unordered");
    // What the words themselves take up is no gap.
    all.put("max_gaps", Math.max(0, person.width() - words.size()));
    return ClusterJson.of(
        "intervals", ClusterJson.of(person.field(), ClusterJson.of("all_of", all)));
  }

  private static ObjectNode word(List<Clause.Spelling> spellings) {
    return any(spellings.stream().map(PersonJson::spelling).toList());
  }

  private static ObjectNode any(List<ObjectNode> intervals) {
    return intervals.size() == 1
        ? intervals.getFirst()
        : ClusterJson.of("any_of", ClusterJson.of("intervals", intervals));
  }

  private static ObjectNode spelling(Clause.Spelling spelling) {
    List<ObjectNode> row = spelling.row().stream().map(PersonJson::letters).toList();
    return row.size() == 1
        ? row.getFirst()
        : ClusterJson.of(
            "all_of", ClusterJson.of("intervals", row).put("mode", "ordered").put("max_gaps", 0));
  }

  private static ObjectNode letters(Clause.Letters letters) {
    return switch (letters) {
      case Clause.Letters.AnyOf any -> any(any.terms().stream().map(PersonJson::term).toList());
      case Clause.Letters.Beginning starts ->
          ClusterJson.of("prefix", ClusterJson.of("prefix", starts.prefix()));
      case Clause.Letters.About about ->
          ClusterJson.of(
              "fuzzy", ClusterJson.of("term", about.term()).put("fuzziness", about.edits()));
    };
  }

  private static ObjectNode term(String term) {
    return ClusterJson.of("match", ClusterJson.of("query", term).put("analyzer", "terms"));
  }
}
