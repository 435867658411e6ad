package dev.incipit.web.api;

import dev.incipit.query.ParsedQuery;
import dev.incipit.search.SearchPage;
import dev.incipit.web.json.Json;
import java.nio.charset.StandardCharsets;

/** The answer of {@code GET /api/v1/search}, for programs that get it another way. */
public final class SearchAnswer {
  private SearchAnswer() {}

  /** The answer as one line of JSON. */
  public static String json(ParsedQuery query, SearchPage page) {
    return new String(Json.bytes(SearchJson.of(query, page)), StandardCharsets.UTF_8);
  }
}
