package dev.incipit.search;

import dev.incipit.query.ParsedQuery;
import dev.incipit.query.Query;
import dev.incipit.query.QueryParser;
import dev.incipit.query.QueryProblem;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One search: what, narrowed how, in which order, which part of the result. Immutable.
 *
 * @param query what to search for
 * @param filters what narrows the result
 * @param sort the order
 * @param page which page, from 1; 1 when a cursor is given
 * @param size hits a page, 0 to {@value #MAX_SIZE}
 * @param cursor where the page before ended, from {@link SearchPage#next}; null to page by number
 * @param facets what to count by; empty for no counts
 * @param authors how many authors are counted out, 0 to {@value #MAX_AUTHORS}
 * @param sideways whether a filter on one field leaves that field's own counts alone, see {@link
 *     Facets}
 * @param highlight whether hits carry highlights
 * @param advice whether the page carries {@link Advice}
 * @param matching how many of the query's plain words a paper needs; null when their number tells:
 *     all of a few, any of a long question
 * @param prefer what counts for the order by relevance besides how well papers match
 * @param meaning what the meaning of the words counts for the order by relevance; null when the
 *     index tells: {@link Meaning#ORDER} for questions of three words and more of which any may
 *     match, once nearly all papers have vectors
 * @param explain whether hits carry an {@link Explanation}
 * @param deadline how long the index may look for papers before it answers with what it has, see
 *     {@link SearchPage#partial}; null for as long as it takes
 * @param problems what of the query's text could not be taken as written, in order of position;
 *     empty when all is well, or when the query came without its text
 * @since 0.1.0
 */
public record SearchRequest(
    Query query,
    Filters filters,
    Sort sort,
    int page,
    int size,
    @Nullable String cursor,
    Set<FacetField> facets,
    int authors,
    boolean sideways,
    boolean highlight,
    boolean advice,
    @Nullable MatchMode matching,
    Preference prefer,
    @Nullable Meaning meaning,
    boolean explain,
    @Nullable Duration deadline,
    List<QueryProblem> problems) {

  /** Most hits a page can hold. */
  public static final int MAX_SIZE = 100;

  /** Most authors that can be counted out. */
  public static final int MAX_AUTHORS = 500;

  private static final int DEFAULT_AUTHORS = 20;

  /** How deep paging by number reaches, in hits; cursors reach deeper. */
  public static final int WINDOW = 10_000;

  /**
   * Checks the page.
   *
   * @throws IllegalArgumentException if size, page, authors or deadline are out of range, or page
   *     and size reach beyond {@value #WINDOW} hits
   */
  public SearchRequest {
    facets = facets.isEmpty() ? Set.of() : Set.copyOf(facets);
    problems = List.copyOf(problems);
    if (size < 0 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be 0.." + MAX_SIZE + ", was " + size);
    }
    if (authors < 0 || authors > MAX_AUTHORS) {
      throw new IllegalArgumentException("authors must be 0.." + MAX_AUTHORS + ", was " + authors);
    }
    if (deadline != null && deadline.isNegative()) {
      throw new IllegalArgumentException("deadline must not be negative, was " + deadline);
    }
    if (page < 1) {
      throw new IllegalArgumentException("page must be 1 or more, was " + page);
    }
    if (cursor == null && (long) page * size > WINDOW) {
      throw new IllegalArgumentException(
          "paging by number reaches "
              + WINDOW
              + " hits; page "
              + page
              + " of "
              + size
              + " hits lies beyond, go on by cursor");
    }
    if (cursor != null && page != 1) {
      throw new IllegalArgumentException("page and cursor exclude each other");
    }
  }

  /**
   * {@return the first ten hits for a query text, with all facets and highlights} What of the text
   * could not be taken as written is told by {@link #problems} and {@link SearchPage#problems}.
   *
   * @param queryText the query, as it is typed; read by arXiv's subjects
   */
  public static SearchRequest of(String queryText) {
    return builder(QueryParser.parse(queryText)).build();
  }

  /**
   * {@return the same search for something else, which came without its text}
   *
   * @param query the query
   */
  public SearchRequest withQuery(Query query) {
    Builder changed = toBuilder();
    changed.query = query;
    changed.problems = List.of();
    return changed.build();
  }

  /**
   * {@return the same search, going on after a page that ended with this cursor}
   *
   * @param cursor from {@link SearchPage#next}
   */
  public SearchRequest withCursor(String cursor) {
    return toBuilder().page(1).cursor(cursor).build();
  }

  /**
   * {@return the same search, answered in part after so long; null for as long as it takes}
   *
   * @param deadline how long at most; null for no bound
   */
  public SearchRequest withDeadline(@Nullable Duration deadline) {
    return toBuilder().deadline(deadline).build();
  }

  /**
   * Starts a request.
   *
   * @param query the query
   * @return a builder of requests
   */
  public static Builder builder(Query query) {
    return new Builder(query, List.of());
  }

  /**
   * Starts a request that keeps the problems of its text.
   *
   * @param parsed the query, and what could not be taken as written
   * @return a builder of requests
   * @since 0.2.0
   */
  public static Builder builder(ParsedQuery parsed) {
    return new Builder(parsed.query(), parsed.problems());
  }

  /**
   * {@return a builder that starts with this request}
   *
   * @since 0.2.0
   */
  public Builder toBuilder() {
    Builder same =
        new Builder(query, problems)
            .filters(filters)
            .sort(sort)
            .page(page)
            .size(size)
            .cursor(cursor)
            .facets(facets)
            .authors(authors)
            .sideways(sideways);
    return same.highlight(highlight)
        .advice(advice)
        .matching(matching)
        .prefer(prefer)
        .meaning(meaning)
        .explain(explain)
        .deadline(deadline);
  }

  /** Builds a {@link SearchRequest}. Not thread-safe. */
  public static final class Builder {
    private Query query;
    private List<QueryProblem> problems;
    private Filters filters = Filters.NONE;
    private Sort sort = Sort.RELEVANCE;
    private int page = 1;
    private int size = 10;
    private @Nullable String cursor;
    private Set<FacetField> facets = FacetField.USUAL;
    private int authors = DEFAULT_AUTHORS;
    private boolean sideways = true;
    private boolean highlight = true;
    private boolean advice;
    private @Nullable MatchMode matching;
    private Preference prefer = Preference.NONE;
    private @Nullable Meaning meaning;
    private boolean explain;
    private @Nullable Duration deadline;

    private Builder(Query query, List<QueryProblem> problems) {
      this.query = query;
      this.problems = problems;
    }

    /**
     * Narrows the result.
     *
     * @param filters the filters
     * @return this builder
     */
    public Builder filters(Filters filters) {
      this.filters = filters;
      return this;
    }

    /**
     * Sets the order; by default relevance.
     *
     * @param sort the order
     * @return this builder
     */
    public Builder sort(Sort sort) {
      this.sort = sort;
      return this;
    }

    /**
     * Sets the page, from 1.
     *
     * @param page the page, from 1
     * @return this builder
     */
    public Builder page(int page) {
      this.page = page;
      return this;
    }

    /**
     * Sets the hits a page; by default 10.
     *
     * @param size hits a page, 0 to {@value SearchRequest#MAX_SIZE}
     * @return this builder
     */
    public Builder size(int size) {
      this.size = size;
      return this;
    }

    /**
     * Continues after a page; null starts at the front.
     *
     * @param cursor from {@link SearchPage#next}
     * @return this builder
     */
    public Builder cursor(@Nullable String cursor) {
      this.cursor = cursor;
      return this;
    }

    /**
     * Sets what to count by; by default {@link FacetField#USUAL}.
     *
     * @param facets what to count by; empty for no counts
     * @return this builder
     */
    public Builder facets(Set<FacetField> facets) {
      this.facets = facets;
      return this;
    }

    /**
     * Sets how many authors are counted out; by default 20.
     *
     * @param authors how many, 0 to {@value SearchRequest#MAX_AUTHORS}
     * @return this builder
     */
    public Builder authors(int authors) {
      this.authors = authors;
      return this;
    }

    /**
     * Sets whether a filter on one field leaves that field's own counts alone; by default it does.
     * Otherwise all counts are those of the hits, as to count an author's coauthors.
     *
     * @param sideways whether it leaves them alone
     * @return this builder
     */
    public Builder sideways(boolean sideways) {
      this.sideways = sideways;
      return this;
    }

    /**
     * Sets whether hits carry highlights; by default they do.
     *
     * @param highlight whether they do
     * @return this builder
     */
    public Builder highlight(boolean highlight) {
      this.highlight = highlight;
      return this;
    }

    /**
     * Sets whether the page carries advice; by default it does not, as that costs searches.
     *
     * @param advice whether it does
     * @return this builder
     */
    public Builder advice(boolean advice) {
      this.advice = advice;
      return this;
    }

    /**
     * Sets how many of the plain words a paper needs; null, the default: their number tells.
     *
     * @param matching how many words
     * @return this builder
     */
    public Builder matching(@Nullable MatchMode matching) {
      this.matching = matching;
      return this;
    }

    /**
     * Sets what counts besides how well papers match; by default nothing.
     *
     * @param prefer what counts
     * @return this builder
     */
    public Builder prefer(Preference prefer) {
      this.prefer = prefer;
      return this;
    }

    /**
     * Sets what meaning counts for; null, the default: the index tells.
     *
     * @param meaning what it counts for
     * @return this builder
     */
    public Builder meaning(@Nullable Meaning meaning) {
      this.meaning = meaning;
      return this;
    }

    /**
     * Sets whether hits carry an explanation; by default they do not, as that costs time.
     *
     * @param explain whether they do
     * @return this builder
     */
    public Builder explain(boolean explain) {
      this.explain = explain;
      return this;
    }

    /**
     * Bounds how long the index looks for papers; null, the default, is no bound.
     *
     * @param deadline how long at most; null for no bound
     * @return this builder
     */
    public Builder deadline(@Nullable Duration deadline) {
      this.deadline = deadline;
      return this;
    }

    /**
     * {@return the request}
     *
     * @throws IllegalArgumentException if it asks for something out of range
     */
    public SearchRequest build() {
      return new SearchRequest(
          query, filters, sort, page, size, cursor, facets, authors, sideways, highlight, advice,
          matching, prefer, meaning, explain, deadline, problems);
    }
  }
}
