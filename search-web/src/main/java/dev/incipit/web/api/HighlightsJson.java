package dev.incipit.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.incipit.search.Fragment;
import dev.incipit.search.Highlights;
import dev.incipit.search.Passage;
import java.util.List;

/** What matched, as pieces of text that the reader's program escapes for its own medium. */
record HighlightsJson(
    List<FragmentJson> title,
    @JsonProperty("abstract") List<List<FragmentJson>> abstractPassages,
    List<List<FragmentJson>> authors,
    List<FragmentJson> comments,
    List<FragmentJson> journalRef) {

  /** A piece of text. */
  record FragmentJson(String text, boolean match) {}

  static HighlightsJson of(Highlights highlights) {
    return new HighlightsJson(
        pieces(highlights.title()),
        highlights.abstractPassages().stream()
            .map(Passage::fragments)
            .map(HighlightsJson::pieces)
            .toList(),
        highlights.authors().stream().map(HighlightsJson::pieces).toList(),
        pieces(highlights.comments()),
        pieces(highlights.journalRef()));
  }

  private static List<FragmentJson> pieces(List<Fragment> fragments) {
    return fragments.stream().map(f -> new FragmentJson(f.text(), f.match())).toList();
  }
}
