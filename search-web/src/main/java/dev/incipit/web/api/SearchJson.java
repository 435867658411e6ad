package dev.incipit.web.api;

import dev.incipit.query.ParsedQuery;
import dev.incipit.query.QueryProblem;
import dev.incipit.search.IndexStats;
import dev.incipit.search.SearchPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a search. */
record SearchJson(
    QueryJson query,
    long total,
    boolean partial,
    String matching,
    double tookMillis,
    List<HitJson> hits,
    FacetsJson facets,
    @Nullable String next,
    AdviceJson.@Nullable CorrectionJson didYouMean,
    List<AdviceJson.RelaxationJson> withoutEach,
    AdviceJson.@Nullable FormsJson forms,
    IndexJson index) {

  /** What was asked and how it was understood. */
  record QueryJson(String text, String parsed, List<WarningJson> warnings) {
    static QueryJson of(ParsedQuery parsed) {
      return new QueryJson(
          parsed.text(),
          parsed.query().toString(),
          parsed.problems().stream().map(WarningJson::of).toList());
    }
  }

  /** Something in the query that could not be taken as written. */
  record WarningJson(String code, String message, int position) {
    static WarningJson of(QueryProblem problem) {
      return new WarningJson(problem.code(), problem.message(), problem.position());
    }
  }

  /** The state of the index that answered. */
  record IndexJson(String fingerprint, long papers, @Nullable String newest) {
    static IndexJson of(IndexStats stats) {
      return new IndexJson(
          stats.fingerprint(),
          stats.papers(),
          stats.newest() == null ? null : stats.newest().toString());
    }
  }

  static SearchJson of(ParsedQuery parsed, SearchPage page) {
    boolean highlighted = page.request().highlight();
    return new SearchJson(
        QueryJson.of(parsed),
        page.total(),
        page.partial(),
        page.matching().code(),
        Math.round(page.took().toNanos() / 1e3) / 1e3,
        page.hits().stream().map(hit -> HitJson.of(hit, highlighted)).toList(),
        FacetsJson.of(page.facets()),
        page.next(),
        AdviceJson.CorrectionJson.of(page.advice().didYouMean()),
        page.advice().withoutEach().stream().map(AdviceJson.RelaxationJson::of).toList(),
        AdviceJson.FormsJson.of(page.advice().forms()),
        IndexJson.of(page.index()));
  }
}
