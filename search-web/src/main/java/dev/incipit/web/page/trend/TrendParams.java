package dev.incipit.web.page.trend;

import dev.incipit.settings.IndexSettings;
import dev.incipit.web.params.Problem;
import dev.incipit.web.params.QueryString;
import dev.incipit.web.params.SearchParams;
import java.util.List;

/**
 * What the address of a picture asks for.
 *
 * @param search the search
 * @param interval what a bar stands for
 * @param share whether bars are shares of all papers
 * @param compare the query of a second search, narrowed by the same; blank for none
 */
record TrendParams(SearchParams search, Interval interval, boolean share, String compare) {
  private static final String BY = "by";
  private static final String MEASURE = "measure";
  private static final String COMPARE = "compare";
  private static final String SHARE = "share";

  static TrendParams read(QueryString query, IndexSettings settings) {
    String by = one(query, BY, "year");
    String measure = one(query, MEASURE, "papers");
    if (!measure.equals("papers") && !measure.equals(SHARE)) {
      throw unusable(MEASURE, "papers or share", measure);
    }
    return new TrendParams(
        SearchParams.read(query, settings).withPage(1),
        Interval.ofCode(by).orElseThrow(() -> unusable(BY, "year or month", by)),
        measure.equals(SHARE),
        one(query, COMPARE, "").strip());
  }

  private static String one(QueryString query, String name, String fallback) {
    List<String> values = query.all(name);
    return values.isEmpty() || values.getFirst().isBlank() ? fallback : values.getFirst();
  }

  private static RuntimeException unusable(String name, String wanted, String value) {
    return Problem.invalid(name, name + " must be " + wanted + ", was " + value).asException();
  }

  TrendParams by(Interval other) {
    return new TrendParams(search, other, share, compare);
  }

  TrendParams measuredBy(boolean shares) {
    return new TrendParams(search, interval, shares, compare);
  }

  String href() {
    QueryString query = search.toQuery();
    query = interval == Interval.YEAR ? query : query.with(BY, interval.code());
    query = share ? query.with(MEASURE, SHARE) : query;
    query = compare.isEmpty() ? query : query.with(COMPARE, compare);
    String text = query.toString();
    return text.isEmpty() ? "/search/trend" : "/search/trend?" + text;
  }
}
