package dev.incipit.web.feed;

import dev.incipit.query.ParsedQuery;
import dev.incipit.search.ListingDay;
import dev.incipit.search.ListingSummary;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.Sort;
import dev.incipit.settings.IndexSettings;
import dev.incipit.web.log.RequestAttributes;
import dev.incipit.web.params.Lookup;
import dev.incipit.web.params.ParameterNames;
import dev.incipit.web.params.Problem;
import dev.incipit.web.params.QueryString;
import dev.incipit.web.params.SearchParams;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers requests for feeds: any search, newest first. Thread-safe. */
public final class Feeds {
  /** Papers in a feed where the address does not say. */
  private static final int DEFAULT_SIZE = 50;

  private final PaperIndex index;

  /** Feeds of an index. */
  public Feeds(PaperIndex index) {
    this.index = index;
  }

  /** {@code GET /feed.atom}. */
  public void atom(Context ctx) throws IOException {
    answer(ctx, AtomFeed.MEDIA_TYPE, AtomFeed::of);
  }

  /** {@code GET /feed.rss}. */
  public void rss(Context ctx) throws IOException {
    answer(ctx, RssFeed.MEDIA_TYPE, RssFeed::of);
  }

  /** {@code GET /feed.json}. */
  public void json(Context ctx) throws IOException {
    answer(ctx, JsonFeed.MEDIA_TYPE, JsonFeed::of);
  }

  /** {@code GET /atom/{list}}: the newest listing of a list. */
  public void atomOfList(Context ctx) throws IOException {
    listing(ctx, AtomFeed.MEDIA_TYPE, AtomFeed::of);
  }

  /** {@code GET /rss/{list}}: the newest listing of a list. */
  public void rssOfList(Context ctx) throws IOException {
    listing(ctx, RssFeed.MEDIA_TYPE, RssFeed::of);
  }

  private void listing(Context ctx, String mediaType, Function<FeedView, String> form)
      throws IOException {
    ParameterNames.requireKnown(
        QueryString.parse(ctx.req().getQueryString()).withoutTrackers(), List.of());
    String list = index.settings().taxonomy().canonical(ctx.pathParam("list"));
    List<ListingSummary> newest = list.equals("*") ? List.of() : index.listings(list, 1);
    ListingDay day =
        newest.isEmpty() ? null : index.listing(list, newest.getFirst().day()).orElse(null);
    if (day == null) {
      throw Problem.notFound(
              "No such list",
              "there are no listings for '"
                  + list
                  + "' yet; /feed.atom?subject=CODE has the papers of any subject")
          .asException();
    }
    String base = RequestAttributes.base(ctx);
    FeedView feed = FeedView.of(day, base, base + ctx.path().substring(1));
    ctx.contentType(mediaType).result(form.apply(feed));
  }

  private static String address(String base, String path, QueryString query) {
    String asked = query.toString();
    return base + path.substring(1) + (asked.isEmpty() ? "" : "?" + asked);
  }

  private void answer(Context ctx, String mediaType, Function<FeedView, String> form)
      throws IOException {
    QueryString query = QueryString.parse(ctx.req().getQueryString()).withoutTrackers();
    ParameterNames.requireKnown(query, SearchParams.NAMES);
    IndexSettings settings = index.settings();
    QueryString ordered = query.with("sort", Sort.NEWEST.code());
    SearchParams params =
        SearchParams.read(
            query.all("size").isEmpty() ? ordered.with("size", "" + DEFAULT_SIZE) : ordered,
            settings);
    ParsedQuery parsed = params.parsed();
    params.requireWithinLimits(parsed);
    SearchPage found = Lookup.papers(index, params, parsed);
    RequestAttributes.found(ctx, found.total());
    String base = RequestAttributes.base(ctx);
    @Nullable String cursor = found.next();
    @Nullable String next =
        cursor == null ? null : address(base, ctx.path(), params.withCursor(cursor).toQuery());
    FeedView feed =
        FeedView.of(
            SearchParams.read(query, settings).withSort(Sort.NEWEST),
            found,
            base,
            address(base, ctx.path(), query),
            next);
    ctx.contentType(mediaType).result(form.apply(feed));
  }
}
