package dev.incipit.web.page.search;

import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.web.page.frame.Link;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.SearchParams;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way through the pages of a result.
 *
 * @param position where this page stands, in words; null when paging by cursor
 * @param previous the page before; null on the first
 * @param next the page after; null on the last
 * @param sizes how many hits a page may have
 */
public record PagingView(
    @Nullable String position, @Nullable String previous, @Nullable String next, List<Link> sizes) {

  static PagingView of(SearchParams params, SearchPage answer) {
    return new PagingView(
        position(params, answer), previous(params), next(params, answer), sizes(params));
  }

  private static @Nullable String position(SearchParams params, SearchPage answer) {
    if (params.cursor() != null || params.size() == 0) {
      return null;
    }
    long pages = Math.max(1, (answer.total() + params.size() - 1) / params.size());
    return "Page " + TextFormat.number(params.page()) + " of " + TextFormat.number(pages);
  }

  private static @Nullable String previous(SearchParams params) {
    if (params.cursor() != null) {
      return params.withPage(1).href();
    }
    return params.page() == 1 ? null : params.withPage(params.page() - 1).href();
  }

  /** By number as far as numbers reach, since numbers can be shared; by cursor beyond. */
  private static @Nullable String next(SearchParams params, SearchPage answer) {
    String cursor = answer.next();
    if (cursor == null || params.size() == 0) {
      return null;
    }
    boolean numbered =
        params.cursor() == null && (params.page() + 1L) * params.size() <= SearchRequest.WINDOW;
    return numbered ? params.withPage(params.page() + 1).href() : params.withCursor(cursor).href();
  }

  /** How many hits a page may have, each linked to such pages of a search. */
  public static List<Link> sizes(SearchParams params) {
    return Stream.of(10, 25, 50, 100)
        .map(size -> new Link("" + size, params.withSize(size).href(), size == params.size()))
        .toList();
  }
}
