package dev.incipit.eval;

import dev.incipit.query.Query;
import dev.incipit.query.QueryParser;
import dev.incipit.search.Hit;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Searches for topics as typed, without anything a person could not type. */
public final class TopicSearch {
  private final PaperIndex index;
  private final int depth;

  /**
   * Prepares a search.
   *
   * @param depth how many papers a topic at most, 1 or more
   */
  public TopicSearch(PaperIndex index, int depth) {
    if (depth < 1) {
      throw new IllegalArgumentException("depth must be 1 or more, was " + depth);
    }
    this.index = index;
    this.depth = depth;
  }

  /** The ranking of every topic. */
  public TrecRun run(List<Topic> topics) throws IOException {
    Map<String, List<RankedPaper>> rankings = new LinkedHashMap<>();
    for (Topic topic : topics) {
      rankings.put(topic.id(), ranking(QueryParser.parse(topic.text()).query()));
    }
    return new TrecRun(rankings);
  }

  private List<RankedPaper> ranking(Query query) throws IOException {
    List<RankedPaper> ranking = new ArrayList<>();
    String cursor = null;
    do {
      SearchPage page =
          index.search(
              SearchRequest.builder(query)
                  .size(Math.min(SearchRequest.MAX_SIZE, depth - ranking.size()))
                  .cursor(cursor)
                  .facets(Set.of())
                  .highlight(false)
                  .build());
      for (Hit hit : page.hits()) {
        ranking.add(new RankedPaper(hit.paper().id().value(), hit.score()));
      }
      cursor = page.next();
    } while (cursor != null && ranking.size() < depth);
    return ranking;
  }
}
