package dev.incipit.web.mcp;

import dev.incipit.query.ParsedQuery;
import dev.incipit.search.FacetField;
import dev.incipit.search.Hit;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.web.mcp.tool.FacetCounts;
import dev.incipit.web.mcp.tool.PaperCard;
import dev.incipit.web.mcp.tool.ToolArguments;
import dev.incipit.web.params.Lookup;
import dev.incipit.web.params.QueryString;
import dev.incipit.web.params.SearchParams;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A prompt for the survey of a topic: what there is, counted, and what to make of it. */
final class SurveyPrompt {
  static final String NAME = "survey";
  private static final String TOPIC = "topic";
  private static final String SUBJECT = "subject";
  private static final String SINCE = "since";
  private static final int SIZE = 15;

  private final PaperIndex index;
  private final @Nullable Duration deadline;

  SurveyPrompt(PaperIndex index, @Nullable Duration deadline) {
    this.index = index;
    this.deadline = deadline;
  }

  static Map<String, Object> told() {
    return Map.of(
        "name",
        NAME,
        "title",
        "Survey of a topic",
        "description",
        "Counts of a topic's papers by year and subject, the most relevant ones, and how to make a"
            + " survey of them.",
        "arguments",
        List.of(
            argument(TOPIC, "The topic, as a query.", true),
            argument(SUBJECT, "A subject to keep to, as cs.LG.", false),
            argument(SINCE, "The first day, month or year, as 2024.", false)));
  }

  private static Map<String, Object> argument(String name, String description, boolean required) {
    return Map.of("name", name, "description", description, "required", required);
  }

  /**
   * The messages for an assistant.
   *
   * @throws dev.incipit.web.params.ProblemException if an argument cannot be used
   */
  Map<String, Object> messages(ToolArguments arguments) throws IOException {
    String topic = arguments.requireKnown(List.of(TOPIC, SUBJECT, SINCE)).textOf(TOPIC, "coflows");
    Map<String, List<String>> address = new LinkedHashMap<>();
    address.put("q", List.of(topic));
    address.put("subject", arguments.list(SUBJECT));
    address.put("from", arguments.list(SINCE));
    address.put("size", List.of("" + SIZE));
    address.put("highlight", List.of("false"));
    address.put("facets", List.of(FacetField.YEAR.code() + "," + FacetField.SUBJECT.code()));
    SearchParams params = SearchParams.read(new QueryString(address), index.settings());
    ParsedQuery parsed = params.parsed();
    params.requireWithinLimits(parsed);
    SearchPage page = Lookup.search(index, params, parsed, deadline);
    McpMethods.TextContent content = new McpMethods.TextContent(text(topic, parsed, page));
    return Map.of(
        "description",
        "A survey of " + topic,
        "messages",
        List.of(Map.of("role", "user", "content", content)));
  }

  private static String text(String topic, ParsedQuery parsed, SearchPage page) {
    FacetCounts counts = FacetCounts.of(page.facets());
    StringBuilder text = new StringBuilder();
    text.append("Write a survey of this topic from the papers in the index: ").append(topic);
    text.append("\n\nRead as: ").append(parsed.query());
    text.append(
        "\nMatching papers: %d of %d in the index. The newest listing is of %s.\n"
            .formatted(
                page.total(),
                page.index().papers(),
                page.index().newest() == null ? "an unknown day" : page.index().newest()));
    append(text, "By year", counts.years());
    append(text, "By subject", counts.subjects());
    text.append("\nThe most relevant:\n");
    for (Hit hit : page.hits()) {
      PaperCard card = PaperCard.brief(hit.entry());
      text.append("- ").append(card.id()).append(": ").append(card.title()).append('\n');
    }
    text.append(
        "\nRead the records with fetch, find more with search_papers and similar_papers, and take"
            + " references from cite. Name the id of every paper you speak of, and none that the"
            + " tools did not return. Say what the index covers, and where it has little.\n");
    return text.toString();
  }

  private static void append(
      StringBuilder text, String title, @Nullable List<FacetCounts.Count> counts) {
    if (counts != null) {
      text.append(title)
          .append(": ")
          .append(
              counts.stream()
                  .map(count -> count.value() + " " + count.count())
                  .collect(Collectors.joining(", ")))
          .append('\n');
    }
  }
}
