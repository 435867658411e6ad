package dev.incipit.web.page.trend;

import dev.incipit.search.FacetCount;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.SignificantTerm;
import dev.incipit.web.page.frame.FrameView;
import dev.incipit.web.page.frame.PageWriter;
import dev.incipit.web.params.SearchParams;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Answers requests for pictures of searches. Thread-safe. */
public final class TrendPage {
  private static final int WORDS = 20;

  private final PaperIndex index;
  private final PageWriter writer;

  public TrendPage(PaperIndex index, PageWriter writer) {
    this.index = index;
    this.writer = writer;
  }

  /** {@code GET /search/trend}. */
  public void show(Context ctx) throws IOException {
    TrendParams params = TrendParams.read(PageWriter.query(ctx), index.settings());
    SearchParams search = params.search();
    SearchPage found = index.search(counted(search, params.interval()));
    List<ChartView.Series> series = new ArrayList<>();
    series.add(series(params, search, found));
    if (!params.compare().isEmpty()) {
      SearchParams second = search.withText(params.compare());
      series.add(series(params, second, index.search(counted(second, params.interval()))));
    }
    List<FacetCount> all =
        params
            .interval()
            .counts(index.search(counted(SearchParams.NONE, params.interval())).facets());
    // Of all papers none is set apart.
    List<SignificantTerm> words =
        search.isEverything() || found.total() == 0
            ? List.of()
            : index.significantTerms(search.found(search.parsed()).build(), WORDS);
    TrendView view =
        TrendView.of(
            params, found, ChartView.of(params.interval(), series, all, params.share()), words);
    String title = search.text().isBlank() ? "All papers" : search.text();
    writer.write(ctx, "trend", FrameView.unlisted("Trend of " + title), view);
  }

  private static ChartView.Series series(
      TrendParams params, SearchParams search, SearchPage found) {
    String label = search.text().isBlank() ? "All papers" : search.text();
    return new ChartView.Series(label, search, params.interval().counts(found.facets()));
  }

  private static SearchRequest counted(SearchParams search, Interval interval) {
    return search
        .found(search.parsed())
        .size(0)
        .highlight(false)
        .facets(Set.of(interval.field()))
        .build();
  }
}
