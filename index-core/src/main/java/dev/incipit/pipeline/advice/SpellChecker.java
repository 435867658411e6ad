package dev.incipit.pipeline.advice;

import dev.incipit.compile.IndexVocabulary;
import dev.incipit.compile.QueryAnalyzer;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import dev.incipit.text.PlainText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds other spellings of a query, from the words of the index. */
final class SpellChecker {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 40;
  private static final int LONGEST_SHORT_FORM = 6;

  /** Most words of one query that are respelt. */
  private static final int MOST_WORDS = 3;

  private static final int MOST_SPELLINGS = 12;

  /** Shorter words that papers have are no slips: too many others are as near to them. */
  private static final int SHORTEST_SLIP = 6;

  /** How many times as frequent another word must be to be meant instead of a known one. */
  private static final int MORE_FREQUENT = 100;

  /** The same where no paper has the known word together with the others of the query. */
  private static final int MORE_FREQUENT_TOGETHER = 10;

  /** Authors misspell words too: of so many papers, one may have a word that is wrong. */
  private static final int PAPERS_A_MISTAKE = 2_000;

  private final IndexSnapshot snapshot;
  private final QueryAnalyzer analyzer;
  private final boolean found;

  /**
   * Checks the spelling of a query.
   *
   * @param found whether any paper has all of its words: if none has, a known word may be a slip of
   *     the one that papers have together with the others, as in {@code dark mater}
   */
  SpellChecker(IndexSnapshot snapshot, QueryAnalyzer analyzer, boolean found) {
    this.snapshot = snapshot;
    this.analyzer = analyzer;
    this.found = found;
  }

  /**
   * A query spelt otherwise.
   *
   * @param edits how many letters differ
   */
  record Spelt(Query query, int edits) {}

  private record Choice(
      Map<SpellingRewriter.Place, String> spellings, int edits, double frequency) {
    Choice with(SpellingRewriter.Place place, IndexVocabulary.Near near) {
      Map<SpellingRewriter.Place, String> all = new HashMap<>(spellings);
      all.put(place, near.word());
      return new Choice(all, edits + near.edits(), frequency + Math.log(near.papers()));
    }
  }

  /**
   * The other spellings of a query, those with the fewest changes and most frequent words first.
   */
  List<Spelt> of(Query query) throws IOException {
    Set<SpellingRewriter.Place> places = new LinkedHashSet<>();
    collect(query, places);
    Map<SpellingRewriter.Place, List<IndexVocabulary.Near>> misspelt = new LinkedHashMap<>();
    boolean apart = !found && places.size() > 1;
    for (SpellingRewriter.Place place : places) {
      List<IndexVocabulary.Near> near = near(place, apart);
      if (!near.isEmpty() && misspelt.size() < MOST_WORDS) {
        misspelt.put(place, near);
      }
    }
    if (misspelt.isEmpty()) {
      return List.of();
    }
    List<Choice> choices = List.of(new Choice(Map.of(), 0, 0));
    for (Map.Entry<SpellingRewriter.Place, List<IndexVocabulary.Near>> word : misspelt.entrySet()) {
      choices =
          choices.stream()
              .flatMap(choice -> word.getValue().stream().map(n -> choice.with(word.getKey(), n)))
              .toList();
    }
    return choices.stream()
        .sorted(
            Comparator.comparingInt(Choice::edits)
                .thenComparing(Comparator.comparingDouble(Choice::frequency).reversed()))
        .filter(choice -> choice.edits() > 0)
        .limit(MOST_SPELLINGS)
        .map(choice ->
            new Spelt(new SpellingRewriter(choice.spellings(), analyzer).of(query), choice.edits()))
        .toList();
  }

  private List<IndexVocabulary.Near> near(SpellingRewriter.Place place, boolean apart)
      throws IOException {
    IndexVocabulary known = new IndexVocabulary(snapshot, place.field());
    int papers = known.papers(place.word());
    if ((!apart && papers > snapshot.papers() / PAPERS_A_MISTAKE)
        || (papers > 0 && known.isWellKnown(place.word()))) {
      return List.of();
    }
    if (papers == 0) {
      return known.near(place.word(), 1);
    }
    if (!apart && place.word().length() < SHORTEST_SLIP) {
      return List.of();
    }
    int fewest = papers * (apart ? MORE_FREQUENT_TOGETHER : MORE_FREQUENT);
    return slips(place.word(), papers, known.near(place.word(), fewest));
  }

  /** What may be meant by a word that so many papers have: itself, or what it is a slip of. */
  private static List<IndexVocabulary.Near> slips(
      String word, int papers, List<IndexVocabulary.Near> found) {
    List<IndexVocabulary.Near> near = new ArrayList<>();
    found.stream().filter(other -> TypingSlips.isSlip(word, other.word())).forEach(near::add);
    if (!near.isEmpty()) {
      near.add(new IndexVocabulary.Near(word, papers, 0));
    }
    return near;
  }

  private void collect(Query query, Set<SpellingRewriter.Place> into) {
    switch (query) {
      case Query.Word word -> words(word.field(), word.text()).forEach(into::add);
      case Query.Phrase phrase -> words(phrase.field(), phrase.text()).forEach(into::add);
      case Query.And and -> and.parts().forEach(part -> collect(part, into));
      case Query.Or or -> or.parts().forEach(part -> collect(part, into));
      case Query.Prefix prefix -> {}
      case Query.Fuzzy fuzzy -> {}
      case Query.Not not -> {}
      case Query.All all -> {}
      case Query.Filter filter -> {}
    }
  }

  private Stream<SpellingRewriter.Place> words(TextField field, String text) {
    String plain = PlainText.of(text).text();
    return analyzer.words(text).stream()
        .filter(token -> spelt(token.term(), plain.substring(token.start(), token.end())))
        .map(token -> new SpellingRewriter.Place(field, token.term()));
  }

  /**
   * Whether a word can be misspelt: numbers, names of a letter or two and short forms cannot, as
   * every letter of theirs tells.
   */
  private static boolean spelt(String word, String typed) {
    boolean shortForm =
        word.length() <= LONGEST_SHORT_FORM && typed.equals(typed.toUpperCase(Locale.ROOT));
    return !shortForm
        && word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.chars().allMatch(Character::isLetter);
  }
}
