package dev.incipit.web.record;

import dev.incipit.search.PaperIndex;
import dev.incipit.web.json.Json;
import dev.incipit.web.params.ParameterNames;
import dev.incipit.web.params.QueryString;
import dev.incipit.web.params.SearchParams;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** Answers requests for the records of searches. Thread-safe. */
public final class RecordPages {
  /** What of a search's address means nothing here. */
  private static final List<String> OF_PAGES =
      List.of("size", "page", "cursor", "facets", "highlight", "meaning", "explain");

  private static final List<String> NAMES =
      SearchParams.NAMES.stream().filter(name -> !OF_PAGES.contains(name)).toList();

  private final SearchRecorder recorder;

  /** Records of searches in an index. */
  public RecordPages(PaperIndex index, Clock clock) {
    this.recorder =
        new SearchRecorder(index, SearchRecorder.programName(), clock, SearchRecorder.OF_A_SERVER);
  }

  /** {@code GET /search.record.json}. */
  public void json(Context ctx) throws IOException {
    SearchRecord record = recorded(ctx);
    head(ctx, "json");
    Json.write(ctx, record);
  }

  /** {@code GET /search.record.md}. */
  public void markdown(Context ctx) throws IOException {
    String text = RecordText.markdown(recorded(ctx));
    head(ctx, "md");
    ctx.contentType("text/markdown; charset=utf-8").result(text);
  }

  private static void head(Context ctx, String suffix) {
    ctx.header("Content-Disposition", "attachment; filename=\"search-record." + suffix + "\"");
  }

  private SearchRecord recorded(Context ctx) throws IOException {
    QueryString query = QueryString.parse(ctx.req().getQueryString());
    ParameterNames.requireKnown(query, NAMES);
    SearchParams params = SearchParams.read(query, recorder.settings());
    params.requireWithinLimits(params.parsed());
    return recorder.record(params);
  }
}
