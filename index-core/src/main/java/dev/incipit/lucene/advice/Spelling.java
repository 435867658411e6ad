package dev.incipit.lucene.advice;

import dev.incipit.lucene.analysis.TitlePhrases;
import dev.incipit.lucene.analysis.Token;
import dev.incipit.lucene.lookup.State;
import dev.incipit.lucene.query.KnownWords;

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
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds other spellings of a query, from the words of the index. */
final class Spelling {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 40;

  /** Most words of one query that are respelt. */
  private static final int MOST_WORDS = 3;

  private static final int MOST_SPELLINGS = 12;

  /** How many times as frequent another word must be to be meant instead of a known one. */
  private static final int MORE_FREQUENT = 10;

  /** Authors misspell words too: of so many papers, one may have a word that is wrong. */
  private static final int PAPERS_A_MISTAKE = 2_000;

  private final State state;

  Spelling(State state) {
    this.state = state;
  }

  /**
   * A query spelt otherwise.
   *
   * @param edits how many letters differ
   */
  record Spelt(Query query, int edits) {}

  private record Choice(Map<Respelling.Place, String> spellings, int edits, double frequency) {
    Choice with(Respelling.Place place, KnownWords.Near near) {
      Map<Respelling.Place, String> all = new HashMap<>(spellings);
      all.put(place, near.word());
      return new Choice(all, edits + near.edits(), frequency + Math.log(near.papers()));
    }
  }

  /**
   * The other spellings of a query, those with the fewest changes and most frequent words first.
   */
  List<Spelt> of(Query query) throws IOException {
    Set<Respelling.Place> places = new LinkedHashSet<>();
    collect(query, places);
    Map<Respelling.Place, List<KnownWords.Near>> misspelt = new LinkedHashMap<>();
    for (Respelling.Place place : places) {
      List<KnownWords.Near> near = near(place);
      if (!near.isEmpty() && misspelt.size() < MOST_WORDS) {
        misspelt.put(place, near);
      }
    }
    if (misspelt.isEmpty()) {
      return List.of();
    }
    List<Choice> choices = List.of(new Choice(Map.of(), 0, 0));
    for (Map.Entry<Respelling.Place, List<KnownWords.Near>> word : misspelt.entrySet()) {
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
        .map(choice -> new Spelt(new Respelling(choice.spellings()).of(query), choice.edits()))
        .toList();
  }

  private List<KnownWords.Near> near(Respelling.Place place) throws IOException {
    KnownWords known = new KnownWords(state, place.field());
    int papers = known.papers(place.word());
    if (papers > state.papers() / PAPERS_A_MISTAKE) {
      return List.of();
    }
    List<KnownWords.Near> near =
        new ArrayList<>(known.near(place.word(), Math.max(1, MORE_FREQUENT * papers)));
    if (papers > 0 && !near.isEmpty()) {
      near.add(new KnownWords.Near(place.word(), papers, 0));
    }
    return near;
  }

  private static void collect(Query query, Set<Respelling.Place> into) {
    switch (query) {
      case Query.Word word -> words(word.field(), word.text()).forEach(into::add);
      case Query.Phrase phrase -> words(phrase.field(), phrase.text()).forEach(into::add);
      case Query.And and -> and.parts().forEach(part -> collect(part, into));
      case Query.Or or -> or.parts().forEach(part -> collect(part, into));
      case Query.Prefix prefix -> {}
      case Query.Fuzzy fuzzy -> {}
      case Query.Not not -> {}
      case Query.All all -> {}
      case Query.InSubject subject -> {}
      case Query.HasId id -> {}
      case Query.HasDoi doi -> {}
      case Query.Announced announced -> {}
      case Query.Dated dated -> {}
    }
  }

  private static Stream<Respelling.Place> words(TextField field, String text) {
    return TitlePhrases.words(PlainText.of(text).text()).stream()
        .map(Token::term)
        .filter(Spelling::spelt)
        .map(word -> new Respelling.Place(field, word));
  }

  /** Whether a word can be misspelt: numbers and names of a letter or two cannot. */
  private static boolean spelt(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.chars().allMatch(Character::isLetter);
  }
}
