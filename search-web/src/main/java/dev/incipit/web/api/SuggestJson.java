package dev.incipit.web.api;

import dev.incipit.search.Suggestion;
import java.util.List;
import java.util.Locale;

/** The ways in which a search that is being typed goes on. */
record SuggestJson(String text, List<SuggestionJson> suggestions) {

  /** One way: what it leads to, what people read, what to search for. */
  record SuggestionJson(String kind, String text, String query) {
    static SuggestionJson of(Suggestion suggestion) {
      String kind = suggestion.kind().name().toLowerCase(Locale.ROOT);
      return new SuggestionJson(kind, suggestion.text(), suggestion.query());
    }
  }

  static SuggestJson of(String text, List<Suggestion> suggestions) {
    return new SuggestJson(text, suggestions.stream().map(SuggestionJson::of).toList());
  }
}
