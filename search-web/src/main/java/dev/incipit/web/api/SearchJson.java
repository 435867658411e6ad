package dev.incipit.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.incipit.query.ParsedQuery;
import dev.incipit.query.Query;
import dev.incipit.query.QueryProblem;
import dev.incipit.search.Correction;
import dev.incipit.search.IndexStats;
import dev.incipit.search.MeaningReport;
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
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MeaningJson meaning,
    IndexJson index) {

  /** What was asked and how it was understood, spelt otherwise if it is {@code corrected}. */
  record QueryJson(
      String text,
      String parsed,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean corrected,
      List<WarningJson> warnings) {
    static QueryJson of(ParsedQuery typed, Query searched, boolean corrected) {
      return new QueryJson(
          typed.text(),
          searched.toString(),
          corrected,
          typed.problems().stream().map(WarningJson::of).toList());
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

  /**
   * What meaning did for the answer; left out where it did nothing and nobody asked for it. Related
   * papers are in no count; {@code hindrance} says why the order is that of the words alone.
   */
  record MeaningJson(boolean ordered, List<HitJson> related, @Nullable String hindrance) {
    static @Nullable MeaningJson of(MeaningReport meaning, boolean highlighted) {
      return meaning.equals(MeaningReport.NONE)
          ? null
          : new MeaningJson(
              meaning.ordered(),
              meaning.related().stream().map(hit -> HitJson.of(hit, highlighted)).toList(),
              meaning.hindrance());
    }
  }

  static SearchJson of(ParsedQuery parsed, SearchPage page) {
    return of(parsed, page, null);
  }

  /**
   * An answer.
   *
   * @param correction the other spelling that the page is of; null if it is of what was typed
   */
  static SearchJson of(ParsedQuery typed, SearchPage page, @Nullable Correction correction) {
    boolean highlighted = page.request().highlight();
    Correction other = correction == null ? page.advice().didYouMean() : correction;
    Query searched = correction == null ? typed.query() : correction.query();
    return new SearchJson(
        QueryJson.of(typed, searched, correction != null),
        page.total(),
        page.partial(),
        page.matching().code(),
        Math.round(page.took().toNanos() / 1e3) / 1e3,
        page.hits().stream().map(hit -> HitJson.of(hit, highlighted)).toList(),
        FacetsJson.of(page.facets()),
        page.next(),
        AdviceJson.CorrectionJson.of(other),
        page.advice().withoutEach().stream().map(AdviceJson.RelaxationJson::of).toList(),
        AdviceJson.FormsJson.of(page.advice().forms()),
        MeaningJson.of(page.meaning(), highlighted),
        IndexJson.of(page.index()));
  }
}
