package dev.incipit.web.mcp.tool;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.incipit.search.FacetCount;
import dev.incipit.search.Facets;
import dev.incipit.search.SubjectCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts over all matches, the largest of each field; null where not asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FacetCounts(
    @Nullable List<Count> subjects,
    @Nullable List<Count> years,
    @Nullable List<Count> types,
    @Nullable List<Count> marks,
    @Nullable List<Count> authors) {

  private static final int MOST = 20;

  /**
   * A value and how many matches have it.
   *
   * @param label what people read; null when it is the value
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Count(String value, @Nullable String label, long count) {
    static Count of(FacetCount count) {
      return new Count(
          count.value(), count.label().equals(count.value()) ? null : count.label(), count.count());
    }
  }

  /** The counts of a search. */
  public static FacetCounts of(Facets facets) {
    List<Count> subjects = new ArrayList<>();
    facets.subjects().forEach(node -> collect(node, subjects));
    subjects.sort(Comparator.comparingLong(Count::count).reversed());
    return new FacetCounts(
        some(subjects),
        some(facets.years().stream().map(Count::of).toList()),
        some(facets.types().stream().map(Count::of).toList()),
        some(facets.marks().stream().map(Count::of).toList()),
        some(facets.authors().stream().map(Count::of).toList()));
  }

  /** Only what has no parts, which papers name. */
  private static void collect(SubjectCount node, List<Count> into) {
    if (node.children().isEmpty()) {
      into.add(new Count(node.value(), node.label(), node.count()));
    }
    node.children().forEach(child -> collect(child, into));
  }

  private static @Nullable List<Count> some(List<Count> counts) {
    return counts.isEmpty() ? null : counts.subList(0, Math.min(MOST, counts.size()));
  }

  static Map<String, Object> schema() {
    Map<String, Object> count =
        new Schema()
            .required("value", Schema.text("What to filter by."))
            .optional("label", Schema.text("What people read, when it is not the value."))
            .required("count", Schema.count("Matches with the value."))
            .build();
    return new Schema()
        .optional("subjects", Schema.list(count, "Subjects, the largest first."))
        .optional("years", Schema.list(count, "Years of submission, newest first."))
        .optional("types", Schema.list(count, "Types of announcement."))
        .optional("marks", Schema.list(count, "What papers tell of themselves."))
        .optional("authors", Schema.list(count, "The most frequent authors."))
        .build();
  }
}
