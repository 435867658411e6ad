package dev.incipit.web.params;

import dev.incipit.query.ParsedQuery;
import dev.incipit.query.QueryParser;
import dev.incipit.query.QueryProblem;
import dev.incipit.search.FacetField;
import dev.incipit.search.Filters;
import dev.incipit.search.MatchMode;
import dev.incipit.search.Meaning;
import dev.incipit.search.Preference;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import dev.incipit.settings.IndexSettings;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that an address says about a search; read from a query string, turned into a {@link
 * SearchRequest}, written back into a link. Immutable.
 *
 * @param text the query as typed; may be blank
 * @param filters what narrows the search
 * @param sort the order
 * @param size hits a page
 * @param page which page, from 1
 * @param cursor where the page before ended; null to page by number
 * @param facets what to count by
 * @param highlight whether hits carry highlights
 * @param strict whether a query that is not well-formed is refused
 * @param matching how many of the plain words a paper needs; null when their number tells
 * @param prefer what counts for the order by relevance besides how well papers match
 * @param meaning what meaning counts for; null when the index tells
 * @param explain whether hits tell why they rank where they do
 * @param settings those of the index, by which the query and the subjects are read
 */
public record SearchParams(
    String text,
    Filters filters,
    Sort sort,
    int size,
    int page,
    @Nullable String cursor,
    Set<FacetField> facets,
    boolean highlight,
    boolean strict,
    @Nullable MatchMode matching,
    Preference prefer,
    @Nullable Meaning meaning,
    boolean explain,
    IndexSettings settings) {

  /** The parameters' names. */
  public static final List<String> NAMES = SearchParamsCodec.NAMES;

  /** The names of the parameters that narrow a search, but for its dates. */
  public static final List<String> FILTERS = SearchParamsCodec.FILTERS;

  /** Hits a page where the address does not say. */
  public static final int DEFAULT_SIZE = 10;

  /** What an empty address asks for: the first of all papers. */
  public static final SearchParams NONE =
      new SearchParams(
          "",
          Filters.NONE,
          Sort.RELEVANCE,
          DEFAULT_SIZE,
          1,
          null,
          FacetField.USUAL,
          true,
          false,
          null,
          Preference.NONE,
          null,
          false,
          IndexSettings.DEFAULT);

  /** Copies the facets. */
  public SearchParams {
    facets = Set.copyOf(facets);
  }

  /**
   * Reads an address; parameters with other names are passed over.
   *
   * @param settings those of the index that is searched
   * @throws ProblemException if a value cannot be used
   */
  public static SearchParams read(QueryString query, IndexSettings settings) {
    return SearchParamsCodec.read(query, settings);
  }

  /** What an empty address asks of an index. */
  public static SearchParams none(IndexSettings settings) {
    return NONE.withSettings(settings);
  }

  /** The same, asked of an index with other settings. */
  public SearchParams withSettings(IndexSettings other) {
    return new SearchParams(
        text, filters, sort, size, page, cursor, facets, highlight, strict, matching, prefer,
        meaning, explain, other);
  }

  /** What was understood of the query. */
  public ParsedQuery parsed() {
    return QueryParser.parse(text, settings);
  }

  /**
   * The search that the address asks for.
   *
   * @throws ProblemException if the query is not well-formed and the address is strict
   */
  public SearchRequest request(ParsedQuery parsed) {
    return requestWith(parsed, page == 1 && cursor == null);
  }

  private SearchRequest requestWith(ParsedQuery parsed, boolean advice) {
    if (strict) {
      refuse(parsed, problem -> !problem.isNote());
    }
    return found(parsed)
        .size(size)
        .page(page)
        .cursor(cursor)
        .facets(facets)
        .highlight(highlight)
        .advice(advice)
        .explain(explain)
        .build();
  }

  /** The start of a request: all that decides which papers are found, and in what order. */
  public SearchRequest.Builder found(ParsedQuery parsed) {
    return SearchRequest.builder(parsed.query())
        .filters(filters)
        .sort(sort)
        .matching(matching)
        .prefer(prefer)
        .meaning(meaning);
  }

  /**
   * The search for its papers only: without counts, highlights and advice, in the order of its
   * words.
   *
   * @throws ProblemException if the query is not well-formed and the address is strict
   */
  public SearchRequest listRequest(ParsedQuery parsed) {
    return new SearchParams(
            text,
            filters,
            sort,
            size,
            page,
            cursor,
            Set.of(),
            false,
            strict,
            matching,
            prefer,
            Meaning.OFF,
            false,
            settings)
        .requestWith(parsed, false);
  }

  /**
   * Refuses a query beyond the limits. A page shows what was left out; a program would not see that
   * its counts are those of another query.
   *
   * @throws ProblemException if there is more in the query than {@link
   *     dev.incipit.query.QueryLimits} allow
   */
  public void requireWithinLimits(ParsedQuery parsed) {
    refuse(parsed, problem -> problem.severity() == QueryProblem.Severity.LIMIT);
  }

  private static void refuse(ParsedQuery parsed, Predicate<QueryProblem> which) {
    parsed.problems().stream()
        .filter(which)
        .findFirst()
        .ifPresent(problem -> {
          throw Problem.malformedQuery(problem.message(), problem.position()).asException();
        });
  }

  /** Whether neither a query nor a filter is given. */
  public boolean isEverything() {
    return text.isBlank() && filters.equals(Filters.NONE);
  }

  /** The same search of which papers need so many of the words, from its first page. */
  public SearchParams withMatching(@Nullable MatchMode other) {
    return new SearchParams(
        text, filters, sort, size, 1, null, facets, highlight, strict, other, prefer, meaning,
        explain, settings);
  }

  /** The same search with another query, from its first page. */
  public SearchParams withText(String other) {
    return new SearchParams(
        other, filters, sort, size, 1, null, facets, highlight, strict, matching, prefer, meaning,
        explain, settings);
  }

  /** The same search narrowed otherwise, from its first page. */
  public SearchParams withFilters(Filters other) {
    return new SearchParams(
        text, other, sort, size, 1, null, facets, highlight, strict, matching, prefer, meaning,
        explain, settings);
  }

  /** The same search in another order, from its first page. */
  public SearchParams withSort(Sort other) {
    return new SearchParams(
        text, filters, other, size, 1, null, facets, highlight, strict, matching, prefer, meaning,
        explain, settings);
  }

  /** The same search with another preference, from its first page. */
  public SearchParams withPrefer(Preference other) {
    return new SearchParams(
        text, filters, sort, size, 1, null, facets, highlight, strict, matching, other, meaning,
        explain, settings);
  }

  /** The same search of which meaning counts for something else, from its first page. */
  public SearchParams withMeaning(@Nullable Meaning other) {
    return new SearchParams(
        text, filters, sort, size, 1, null, facets, highlight, strict, matching, prefer, other,
        explain, settings);
  }

  /** The same page of the same search, whose hits tell why they rank where they do, or do not. */
  public SearchParams withExplain(boolean other) {
    return new SearchParams(
        text, filters, sort, size, page, cursor, facets, highlight, strict, matching, prefer,
        meaning, other, settings);
  }

  /** The same search with other pages, from the first. */
  public SearchParams withSize(int other) {
    return new SearchParams(
        text, filters, sort, other, 1, null, facets, highlight, strict, matching, prefer, meaning,
        explain, settings);
  }

  /** Another page of the same search. */
  public SearchParams withPage(int other) {
    return new SearchParams(
        text, filters, sort, size, other, null, facets, highlight, strict, matching, prefer,
        meaning, explain, settings);
  }

  /** The page of the same search that follows a cursor. */
  public SearchParams withCursor(String other) {
    return new SearchParams(
        text, filters, sort, size, 1, other, facets, highlight, strict, matching, prefer, meaning,
        explain, settings);
  }

  /** The address that says this and no more than it needs to. */
  public QueryString toQuery() {
    return SearchParamsCodec.write(this);
  }

  /** The search page's address for this search. */
  public String href() {
    return under("/search");
  }

  /** The address of the page that counts out this search's authors. */
  public String authorsHref() {
    return withPage(1).under("/search/authors");
  }

  /** The address of the picture of this search: its papers by time, and its words. */
  public String trendHref() {
    return withPage(1).under("/search/trend");
  }

  private String under(String path) {
    String query = toQuery().toString();
    return query.isEmpty() ? path : path + "?" + query;
  }
}
