package dev.incipit.opensearch.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.engine.Node;
import java.util.List;

/** Writes names as OpenSearch's intervals. */
final class PersonJson {
  private PersonJson() {}

  static ObjectNode of(Node.Person person) {
    List<ObjectNode> words = person.words().stream().map(PersonJson::word).toList();
    ObjectNode all = Json.of("intervals", words);
    all.put("mode", person.apart() ? "unordered_no_overlap" : "unordered");
    // What the words themselves take up is no gap.
    all.put("max_gaps", Math.max(0, person.width() - words.size()));
    return Json.of("intervals", Json.of(person.field(), Json.of("all_of", all)));
  }

  private static ObjectNode word(List<Node.Spelling> spellings) {
    return any(spellings.stream().map(PersonJson::spelling).toList());
  }

  private static ObjectNode any(List<ObjectNode> intervals) {
    return intervals.size() == 1
        ? intervals.getFirst()
        : Json.of("any_of", Json.of("intervals", intervals));
  }

  private static ObjectNode spelling(Node.Spelling spelling) {
    List<ObjectNode> row = spelling.row().stream().map(PersonJson::letters).toList();
    return row.size() == 1
        ? row.getFirst()
        : Json.of("all_of", Json.of("intervals", row).put("mode", "ordered").put("max_gaps", 0));
  }

  private static ObjectNode letters(Node.Letters letters) {
    return switch (letters) {
      case Node.Letters.AnyOf any -> any(any.terms().stream().map(PersonJson::term).toList());
      case Node.Letters.Beginning starts -> Json.of("prefix", Json.of("prefix", starts.prefix()));
      case Node.Letters.About about ->
          Json.of("fuzzy", Json.of("term", about.term()).put("fuzziness", about.edits()));
    };
  }

  private static ObjectNode term(String term) {
    return Json.of("match", Json.of("query", term).put("analyzer", "terms"));
  }
}
