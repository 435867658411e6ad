package dev.incipit.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.query.Query;
import dev.incipit.search.FacetCount;
import dev.incipit.search.FacetField;
import dev.incipit.search.Facets;
import dev.incipit.search.Filters;
import dev.incipit.search.Hit;
import dev.incipit.search.IndexStats;
import dev.incipit.search.MatchMode;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import dev.incipit.search.SubjectCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares what an index answers to a request with what the model holds. */
final class AnswerCheck {
  /** Something that answers searches. */
  interface Searcher {
    SearchPage search(SearchRequest request) throws IOException;
  }

  private final Model.State state;
  private final SearchRequest request;
  private final BruteForce expected;
  private final List<AnnouncedPaper> wanted;

  /** The same on each page, and dear to count. */
  private final Map<FacetField, Map<String, Long>> counts = new EnumMap<>(FacetField.class);

  /**
   * Prepares a comparison.
   *
   * @param query what the request means; its own query may be written otherwise
   */
  AnswerCheck(Model.State state, Query query, SearchRequest request) {
    this.state = state;
    this.request = request;
    this.expected = new BruteForce(state, query, request.filters());
    this.wanted = expected.hits(request.sort());
  }

  /** Every paper, page by page, the oldest first. */
  static void whole(Searcher index, Model.State state) throws IOException {
    SearchRequest all = request(Query.all(), Filters.NONE, Sort.OLDEST, SearchRequest.MAX_SIZE);
    new AnswerCheck(state, Query.all(), all).pages(index);
  }

  /** A request that means its words as they are. */
  static SearchRequest request(Query query, Filters filters, Sort sort, int size) {
    return SearchRequest.builder(query)
        .matching(MatchMode.ALL)
        .filters(filters)
        .sort(sort)
        .size(size)
        .authors(SearchRequest.MAX_AUTHORS)
        .facets(EnumSet.allOf(FacetField.class))
        .build();
  }

  /** All pages by cursors. */
  void pages(Searcher index) throws IOException {
    List<Hit> hits = new ArrayList<>();
    SearchPage page = index.search(request);
    page(page);
    hits.addAll(page.hits());
    while (page.next() != null) {
      page = index.search(request.withCursor(page.next()));
      page(page);
      hits.addAll(page.hits());
    }
    hits(hits);
  }

  /** What each page says of all matches. */
  void page(SearchPage page) {
    assertEquals(wanted.size(), page.total(), "total");
    assertFalse(page.partial(), "nothing ends a search");
    assertTrue(page.hits().size() <= request.size(), "hits on a page");
    Facets facets = page.facets();
    for (FacetField field : FacetField.values()) {
      Map<String, Long> counted = new TreeMap<>();
      switch (field) {
        case SUBJECT -> subjects(facets.subjects(), counted);
        case YEAR -> facets.years().forEach(count -> put(counted, count));
        case TYPE -> facets.types().forEach(count -> put(counted, count));
        case FIELD -> facets.fields().values().forEach(all -> all.forEach(c -> put(counted, c)));
        case MARK -> facets.marks().forEach(count -> put(counted, count));
        case AUTHOR -> facets.authors().forEach(count -> put(counted, count));
        case MONTH -> facets.months().forEach(count -> put(counted, count));
      }
      assertEquals(
          counts.computeIfAbsent(field, expected::counts), counted, () -> "counts by " + field);
    }
    stats(page.index());
  }

  private static void subjects(List<SubjectCount> nodes, Map<String, Long> counted) {
    for (SubjectCount node : nodes) {
      put(counted, new FacetCount(node.value(), node.label(), node.count()));
      if (node.primary() > 0) {
        put(counted, new FacetCount(node.value() + "*", node.label(), node.primary()));
      }
      subjects(node.children(), counted);
    }
  }

  private static void put(Map<String, Long> counted, FacetCount count) {
    assertEquals(null, counted.put(count.value(), count.count()), "counted twice: " + count);
  }

  private void stats(IndexStats stats) {
    assertEquals(state.papers().size(), stats.papers(), "papers");
    assertEquals(
        state.papers().values().stream()
            .flatMap(paper -> paper.announcements().stream())
            .map(Announcement::date)
            .max(Comparator.naturalOrder())
            .orElse(null),
        stats.newest(),
        "newest listing");
  }

  /** The hits of all pages together. */
  void hits(List<Hit> hits) {
    Stream<AnnouncedPaper> found = hits.stream().map(Hit::entry);
    if (request.sort() == Sort.RELEVANCE) {
      found = found.sorted(Comparator.comparing(AnnouncedPaper::id));
      assertTrue(isRanked(hits), "the best come first");
    }
    List<AnnouncedPaper> papers = found.toList();
    assertEquals(
        wanted.stream().map(AnnouncedPaper::id).toList(),
        papers.stream().map(AnnouncedPaper::id).toList(),
        "ids");
    assertEquals(wanted, papers, "papers");
  }

  /** The best come first; the newest do where there are no words to rank by. */
  private boolean isRanked(List<Hit> hits) {
    return IntStream.range(1, hits.size())
            .allMatch(i -> hits.get(i - 1).score() >= hits.get(i).score())
        || hits.stream().map(Hit::entry).toList().equals(expected.hits(Sort.NEWEST));
  }

  /** One page by its number, of those that {@link #pages} goes through. */
  void numbered(Searcher index, int number) throws IOException {
    SearchRequest one =
        SearchRequest.builder(request.query())
            .matching(MatchMode.ALL)
            .filters(request.filters())
            .sort(request.sort())
            .size(request.size())
            .page(number)
            .authors(SearchRequest.MAX_AUTHORS)
            .facets(request.facets())
            .build();
    SearchPage page = index.search(one);
    page(page);
    if (request.sort() != Sort.RELEVANCE) {
      assertEquals(
          wanted.stream().skip((number - 1L) * request.size()).limit(request.size()).toList(),
          page.hits().stream().map(Hit::entry).toList(),
          () -> "page " + number);
    }
  }
}
