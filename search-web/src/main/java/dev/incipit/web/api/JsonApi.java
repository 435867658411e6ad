package dev.incipit.web.api;

import dev.incipit.paper.PaperId;
import dev.incipit.query.ParsedQuery;
import dev.incipit.query.Query;
import dev.incipit.search.FacetField;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import dev.incipit.web.json.Json;
import dev.incipit.web.log.RequestAttributes;
import dev.incipit.web.params.CorrectedSearch;
import dev.incipit.web.params.Lookup;
import dev.incipit.web.params.NamedPapers;
import dev.incipit.web.params.ParameterNames;
import dev.incipit.web.params.Problem;
import dev.incipit.web.params.QueryString;
import dev.incipit.web.params.SearchParams;
import dev.incipit.web.params.ShortList;
import dev.incipit.web.params.SimilarParams;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers the API's requests. Thread-safe. */
public final class JsonApi {
  private final PaperIndex index;
  private final @Nullable Duration deadline;

  /**
   * An API over an index.
   *
   * @param deadline after which a search is answered in part; null for none
   */
  public JsonApi(PaperIndex index, @Nullable Duration deadline) {
    this.index = index;
    this.deadline = deadline;
  }

  /** {@code GET /api/v1/search}. */
  public void search(Context ctx) throws IOException {
    QueryString query = parameters(ctx, SearchParams.NAMES);
    SearchParams params = SearchParams.read(query, index.settings());
    ParsedQuery parsed = params.parsed();
    params.requireWithinLimits(parsed);
    CorrectedSearch search = CorrectedSearch.of(index, params, parsed, deadline);
    RequestAttributes.answered(ctx, search.page());
    Json.write(ctx, SearchJson.of(parsed, search.page(), search.correction()));
  }

  /** {@code GET /api/v1/papers/<id>}. */
  public void paper(Context ctx) throws IOException {
    parameters(ctx, List.of());
    Json.write(ctx, PaperJson.of(Lookup.paper(index, ctx.pathParam("id")).entry()));
  }

  /** {@code GET /api/v1/papers?id=}. */
  public void paperNamed(Context ctx) throws IOException {
    QueryString query = parameters(ctx, List.of("id"));
    Json.write(ctx, PaperJson.of(Lookup.paper(index, query).entry()));
  }

  /** {@code GET /api/v1/papers/<id>/similar}. */
  public void similar(Context ctx) throws IOException {
    ShortList list = ShortList.read(parameters(ctx, ShortList.WITHOUT_TEXT));
    PaperId id = Lookup.paper(index, ctx.pathParam("id")).entry().id();
    Json.write(ctx, SimilarJson.of(id, index.similar(id, list.size())));
  }

  /** {@code GET /api/v1/similar?id=&text=}. */
  public void similarToAll(Context ctx) throws IOException {
    SimilarParams params = SimilarParams.read(index, parameters(ctx, SimilarParams.NAMES));
    if (params.isEmpty()) {
      throw Problem.invalid(NamedPapers.NAME, "name papers of this index by id, or give a text")
          .asException();
    }
    Json.write(ctx, SimilarToAllJson.of(params, index.similar(params.request())));
  }

  /** {@code GET /api/v1/suggest}. */
  public void suggest(Context ctx) throws IOException {
    ShortList list = ShortList.read(parameters(ctx, ShortList.WITH_TEXT));
    Json.write(ctx, SuggestJson.of(list.text(), index.suggest(list.text(), list.size())));
  }

  /** {@code GET /api/v1/subjects}. */
  public void subjects(Context ctx) throws IOException {
    parameters(ctx, List.of());
    SearchRequest all =
        SearchRequest.builder(Query.all()).size(0).facets(Set.of(FacetField.SUBJECT)).build();
    Json.write(
        ctx,
        SubjectTreeJson.of(index.settings().taxonomy(), index.search(all).facets().subjects()));
  }

  /** {@code GET /api/v1/stats}. */
  public void stats(Context ctx) throws IOException {
    parameters(ctx, List.of());
    Json.write(ctx, StatsJson.of(index.stats()));
  }

  private static QueryString parameters(Context ctx, List<String> known) {
    QueryString query = QueryString.parse(ctx.req().getQueryString());
    ParameterNames.requireKnown(query, known);
    return query;
  }
}
