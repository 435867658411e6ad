package dev.incipit.web.mcp.tool;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.incipit.query.ParsedQuery;
import dev.incipit.query.QueryProblem;
import dev.incipit.search.Correction;
import dev.incipit.search.SearchPage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a query was read, and what to ask instead where it finds little.
 *
 * @param query the query as it was understood, in the query language
 * @param matching whether papers had to have all of the plain words, or any
 * @param warnings what could not be used; null when all could
 * @param didYouMean a spelling that finds far more; null when there is none
 * @param withoutEach what is found without each of the conditions; null unless nothing matches all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Understanding(
    String query,
    String matching,
    @Nullable List<String> warnings,
    @Nullable Alternative didYouMean,
    @Nullable List<Alternative> withoutEach) {

  /**
   * Another search and how many papers it finds.
   *
   * @param dropped the condition that it lacks; null when it lacks none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Alternative(@Nullable String dropped, String query, long total) {}

  static Understanding of(ParsedQuery parsed, SearchPage page) {
    List<String> warnings = parsed.problems().stream().map(QueryProblem::message).toList();
    List<Alternative> without =
        page.advice().withoutEach().stream()
            .map(r -> new Alternative(r.dropped(), r.query().toString(), r.total()))
            .toList();
    Correction correction = page.advice().didYouMean();
    return new Understanding(
        parsed.query().toString(),
        page.matching().code(),
        warnings.isEmpty() ? null : warnings,
        correction == null
            ? null
            : new Alternative(null, correction.query().toString(), correction.total()),
        without.isEmpty() ? null : without);
  }

  static Map<String, Object> schema() {
    Map<String, Object> alternative =
        new Schema()
            .optional("dropped", Schema.text("The condition left out."))
            .required("query", Schema.text("What to search for instead."))
            .required("total", Schema.count("How many papers that finds."))
            .build();
    return new Schema()
        .required("query", Schema.text("The query as it was understood."))
        .required("matching", Schema.text("Whether papers had all of the plain words, or any."))
        .optional("warnings", Schema.texts("What in the query could not be used, and why."))
        .optional("didYouMean", alternative)
        .optional(
            "withoutEach",
            Schema.list(
                alternative,
                "When nothing matches: what is found without each condition. Left out where that"
                    + " finds nothing either."))
        .build();
  }
}
