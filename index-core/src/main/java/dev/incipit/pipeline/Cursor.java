package dev.incipit.pipeline;

import dev.incipit.engine.EngineRequest;
import dev.incipit.engine.EngineResponse;
import dev.incipit.search.IndexStats;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import dev.incipit.search.StaleCursorException;
import dev.incipit.semantic.ScoreFusion;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of hits ended: the sort key and the id of its last hit. It names a place in the
 * order and no document number, so by a date it holds across refreshes. By relevance it holds for
 * one state of the index, as every paper that is added changes all scores. Among the first hits,
 * which meaning may order too, it names how many of them came.
 */
final class Cursor {
  private static final String VERSION = "2";
  private static final String RANK = "#";

  private Cursor() {}

  /**
   * Where a page begins.
   *
   * @param after the hit before it by words or date; null if only its rank is known
   * @param rank how many hits come before it, if that is all that is known; else 0
   */
  record Place(EngineRequest.@Nullable After after, int rank) {
    static final Place FIRST = new Place(null, 0);
  }

  /** The cursor behind the last hit of a page. */
  static String after(
      SearchRequest request, Sort sort, IndexStats stats, EngineResponse.Found last) {
    String key =
        sort == Sort.RELEVANCE
            ? Integer.toHexString(Float.floatToIntBits(last.key().floatValue()))
            : Long.toString(last.key().longValue());
    return encoded(request, sort, stats, key, last.id());
  }

  /** The cursor behind so many hits. */
  static String behind(SearchRequest request, Sort sort, IndexStats stats, int rank) {
    return encoded(request, sort, stats, RANK, Integer.toString(rank));
  }

  private static String encoded(
      SearchRequest request, Sort sort, IndexStats stats, String key, String last) {
    String text = String.join("|", VERSION, search(request), state(sort, stats), key, last);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The place that a cursor stands at.
   *
   * @throws StaleCursorException if scores have changed since
   * @throws IllegalArgumentException if the cursor is damaged or comes from another search
   */
  static Place read(String cursor, SearchRequest request, Sort sort, IndexStats stats) {
    String[] parts = decoded(cursor).split("\\|", 5);
    if (parts.length != 5 || !parts[0].equals(VERSION)) {
      throw damaged(null);
    }
    if (!parts[1].equals(search(request))) {
      throw new IllegalArgumentException(
          "this cursor belongs to another search; start again without a cursor");
    }
    if (!parts[2].equals(state(sort, stats))) {
      throw new StaleCursorException();
    }
    try {
      // Not by a condition in one expression, which would make a number of either kind.
      if (parts[3].equals(RANK)) {
        return new Place(null, rank(parts[4]));
      }
      if (sort == Sort.RELEVANCE) {
        float score = Float.intBitsToFloat(Integer.parseUnsignedInt(parts[3], 16));
        return new Place(new EngineRequest.After(score, parts[4]), 0);
      }
      return new Place(new EngineRequest.After(Long.valueOf(parts[3]), parts[4]), 0);
    } catch (NumberFormatException e) {
      throw damaged(e);
    }
  }

  private static int rank(String digits) {
    int rank = Integer.parseInt(digits);
    if (rank < 1 || rank >= ScoreFusion.DEPTH) {
      throw new NumberFormatException("no rank of a first hit: " + rank);
    }
    return rank;
  }

  private static String decoded(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw damaged(e);
    }
  }

  private static IllegalArgumentException damaged(@Nullable Exception e) {
    return new IllegalArgumentException("this cursor is damaged; start again without a cursor", e);
  }

  /** The state of the index that a cursor holds for; empty for any. */
  private static String state(Sort sort, IndexStats stats) {
    return sort == Sort.RELEVANCE ? stats.fingerprint() : "";
  }

  /** Identifies what is searched and how it is ordered, whatever the page size. */
  private static String search(SearchRequest request) {
    String search =
        request.query()
            + "\n"
            + request.filters()
            + "\n"
            + request.sort()
            + "\n"
            + request.matching()
            + "\n"
            + request.prefer()
            + (request.meaning() == null ? "" : "\n" + request.meaning());
    return Integer.toHexString(search.hashCode());
  }
}
