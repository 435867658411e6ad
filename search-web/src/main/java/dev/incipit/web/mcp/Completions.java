package dev.incipit.web.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.incipit.paper.SubjectNode;
import dev.incipit.paper.Taxonomy;
import dev.incipit.search.ListingSummary;
import dev.incipit.search.PaperIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values that go on as typed: of subjects, lists and days of listings. */
final class Completions {
  /** So many values an answer may hold. */
  private static final int MOST = 100;

  /** Days that are looked through for a list. */
  private static final int DAYS = 1_000;

  private final PaperIndex index;
  private final List<String> codes = new ArrayList<>();

  Completions(PaperIndex index) {
    this.index = index;
    Taxonomy.arxiv().roots().forEach(this::add);
  }

  private void add(SubjectNode node) {
    codes.add(node.code());
    node.children().forEach(this::add);
  }

  /**
   * Answers {@code completion/complete}.
   *
   * @param argument what is typed, with its name and value
   * @param context the arguments that are filled in already
   */
  Map<String, Object> of(JsonNode argument, JsonNode context) throws IOException {
    String begun = argument.path("value").asText().toLowerCase(Locale.ROOT);
    List<String> all =
        switch (argument.path("name").asText()) {
          case "list", "subject" -> codes;
          case "date" -> days(context.path("arguments").path("list").asText("*"));
          default -> List.<String>of();
        };
    List<String> values =
        all.stream().filter(value -> value.toLowerCase(Locale.ROOT).startsWith(begun)).toList();
    List<String> first = values.subList(0, Math.min(MOST, values.size()));
    return Map.of(
        "completion",
        Map.of("values", first, "total", values.size(), "hasMore", values.size() > MOST));
  }

  private List<String> days(String list) throws IOException {
    return index.listings(list, DAYS).stream()
        .map(ListingSummary::day)
        .distinct()
        .map(Object::toString)
        .toList();
  }
}
