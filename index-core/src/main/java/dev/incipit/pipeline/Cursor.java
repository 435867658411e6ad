package dev.incipit.pipeline;

import dev.incipit.engine.EngineRequest;
import dev.incipit.engine.EngineResponse;
import dev.incipit.search.IndexStats;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import dev.incipit.search.StaleCursorException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of hits ended: the sort key and the id of its last hit. It names a place in the
 * order and no document number, so by a date it holds across refreshes. By relevance it holds for
 * one state of the index, as every paper that is added changes all scores.
 */
final class Cursor {
  private static final String VERSION = "2";

  private Cursor() {}

  /** The cursor behind the last hit of a page. */
  static String after(
      SearchRequest request, Sort sort, IndexStats stats, EngineResponse.Found last) {
    String key =
        sort == Sort.RELEVANCE
            ? Integer.toHexString(Float.floatToIntBits(last.key().floatValue()))
            : Long.toString(last.key().longValue());
    String text = String.join("|", VERSION, search(request), state(sort, stats), key, last.id());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The hit that a cursor stands behind.
   *
   * @throws StaleCursorException if scores have changed since
   * @throws IllegalArgumentException if the cursor is damaged or comes from another search
   */
  static EngineRequest.After read(
      String cursor, SearchRequest request, Sort sort, IndexStats stats) {
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
      if (sort == Sort.RELEVANCE) {
        float score = Float.intBitsToFloat(Integer.parseUnsignedInt(parts[3], 16));
        return new EngineRequest.After(score, parts[4]);
      }
      return new EngineRequest.After(Long.valueOf(parts[3]), parts[4]);
    } catch (NumberFormatException e) {
      throw damaged(e);
    }
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
            + request.prefer();
    return Integer.toHexString(search.hashCode());
  }
}
