package dev.incipit.web.page.trend;

import dev.incipit.search.SearchPage;
import dev.incipit.search.SignificantTerm;
import dev.incipit.web.page.frame.HiddenField;
import dev.incipit.web.page.frame.Link;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.SearchParams;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The picture of a search.
 *
 * @param text the query as typed
 * @param hidden the rest of the search, for the search box
 * @param total how many papers match, in words
 * @param back the search
 * @param intervals the same by year or month
 * @param measures the same by number or share
 * @param compare the second query as typed; empty for none
 * @param carried the rest of the address, for the form of the second query
 * @param chart the bars
 * @param words what sets the first papers apart, each linked to the search with the word
 */
public record TrendView(
    String text,
    List<HiddenField> hidden,
    String total,
    String back,
    List<Link> intervals,
    List<Link> measures,
    String compare,
    List<HiddenField> carried,
    ChartView chart,
    List<WordView> words) {

  /**
   * A word that sets papers apart.
   *
   * @param word the word
   * @param papers how many of the first papers have it
   * @param href the search with the word
   */
  public record WordView(String word, int papers, String href) {}

  static TrendView of(
      TrendParams params, SearchPage found, ChartView chart, List<SignificantTerm> words) {
    SearchParams search = params.search();
    return new TrendView(
        search.text(),
        HiddenField.of(search, Set.of("q")),
        TextFormat.found(found),
        search.href(),
        Stream.of(Interval.values())
            .map(interval ->
                new Link(
                    "By " + interval.code(),
                    params.by(interval).href(),
                    interval == params.interval()))
            .toList(),
        List.of(
            new Link("Papers", params.measuredBy(false).href(), !params.share()),
            new Link("Share of all papers", params.measuredBy(true).href(), params.share())),
        params.compare(),
        carried(params),
        chart,
        words.stream()
            .map(word -> new WordView(word.word(), word.papers(), with(search, word.word())))
            .toList());
  }

  private static List<HiddenField> carried(TrendParams params) {
    Stream<HiddenField> view =
        Stream.of(
            new HiddenField("by", params.interval().code()),
            new HiddenField("measure", params.share() ? "share" : "papers"));
    return Stream.concat(HiddenField.of(params.search(), Set.of()).stream(), view).toList();
  }

  /** The search for papers with a word too, however the query is put together. */
  private static String with(SearchParams search, String word) {
    String text = search.text();
    boolean alternatives = text.contains(" OR ") || text.contains("|");
    String first = alternatives ? "(" + text + ")" : text;
    String quoted =
        word.codePoints().allMatch(Character::isLetterOrDigit) ? word : "\"" + word + "\"";
    return search.withText((first + " " + quoted).strip()).href();
  }
}
