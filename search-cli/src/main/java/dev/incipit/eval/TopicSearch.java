package dev.incipit.eval;

import dev.incipit.query.Query;
import dev.incipit.query.QueryParser;
import dev.incipit.query.TextField;
import dev.incipit.search.Hit;
import dev.incipit.search.MatchMode;
import dev.incipit.search.Meaning;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Searches for topics as typed, without anything a person could not type. */
public final class TopicSearch {
  /** How many hits come before papers of like meaning. */
  private static final int RELATED_FROM = 80;

  private final PaperIndex index;
  private final int depth;
  private final @Nullable MatchMode matching;
  private final @Nullable Meaning meaning;
  private final boolean plain;

  /**
   * Prepares a search.
   *
   * @param depth how many papers a topic at most, 1 or more
   */
  public TopicSearch(PaperIndex index, int depth) {
    this(index, depth, null, Meaning.OFF, false);
  }

  /**
   * Prepares a search of its own kind.
   *
   * @param depth how many papers a topic at most, 1 or more
   * @param matching how many of the words a paper needs; null when their number tells
   * @param meaning what meaning counts for; null when the index tells
   * @param plain whether topics are texts, in which no word and no sign is part of a query language
   */
  public TopicSearch(
      PaperIndex index,
      int depth,
      @Nullable MatchMode matching,
      @Nullable Meaning meaning,
      boolean plain) {
    if (depth < 1) {
      throw new IllegalArgumentException("depth must be 1 or more, was " + depth);
    }
    this.index = index;
    this.depth = depth;
    this.matching = matching;
    this.meaning = meaning;
    this.plain = plain;
  }

  /** The ranking of every topic. */
  public TrecRun run(List<Topic> topics) throws IOException {
    Map<String, List<RankedPaper>> rankings = new LinkedHashMap<>();
    for (Topic topic : topics) {
      rankings.put(topic.id(), ranking(query(topic.text())));
    }
    return new TrecRun(rankings);
  }

  private Query query(String text) {
    return plain
        ? Query.and(
            Arrays.stream(text.split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(word -> (Query) new Query.Word(TextField.ALL, word))
                .toList())
        : QueryParser.parse(text).query();
  }

  private List<RankedPaper> ranking(Query query) throws IOException {
    List<RankedPaper> ranking = new ArrayList<>();
    List<Hit> related = List.of();
    String cursor = null;
    do {
      SearchPage page =
          index.search(
              SearchRequest.builder(query)
                  .size(Math.min(SearchRequest.MAX_SIZE, depth - ranking.size()))
                  .cursor(cursor)
                  .matching(matching)
                  .meaning(meaning)
                  .facets(Set.of())
                  .highlight(false)
                  .build());
      page.hits().forEach(hit -> add(hit, ranking));
      if (cursor == null) {
        related = page.meaning().related();
      }
      cursor = page.next();
    } while (cursor != null && ranking.size() < depth);
    return with(related, ranking);
  }

  /**
   * A run is ordered by its scores, and behind the hits that meaning ordered those may be higher.
   */
  private static void add(Hit hit, List<RankedPaper> ranking) {
    double last = ranking.isEmpty() ? Double.MAX_VALUE : ranking.getLast().score();
    ranking.add(new RankedPaper(hit.paper().id().value(), Math.min(last, hit.score())));
  }

  /** The papers of like meaning in the place of the last of the first hundred, which go behind. */
  private List<RankedPaper> with(List<Hit> related, List<RankedPaper> ranking) {
    int place = Math.min(ranking.size(), RELATED_FROM);
    double score = place == 0 ? 1 : ranking.get(place - 1).score();
    Map<String, RankedPaper> all = new LinkedHashMap<>();
    ranking.subList(0, place).forEach(ranked -> all.put(ranked.paper(), ranked));
    for (Hit hit : related) {
      String id = hit.paper().id().value();
      all.putIfAbsent(id, new RankedPaper(id, score));
    }
    ranking.subList(place, ranking.size()).forEach(r -> all.putIfAbsent(r.paper(), r));
    return all.values().stream().limit(depth).toList();
  }
}
