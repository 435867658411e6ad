package dev.incipit.query;

import dev.incipit.query.syntax.FunctionWords;
import java.util.Arrays;

/** Counts the words and other conditions of one query against {@link QueryLimits}. */
final class WordCounter {
  private int typed;
  private int telling;
  private int grammar;
  private int filters;

  /** What becomes of a condition. */
  enum Verdict {
    /** It is searched. */
    TAKEN,
    /** It is searched if it is among those of the text that tell most. */
    ONE_OF_MANY,
    /** It is left out, and what follows is read on. */
    PASSED_OVER,
    /** It is more than the limits allow. */
    TOO_MUCH;

    boolean isOfMany() {
      return this == ONE_OF_MANY || this == PASSED_OVER;
    }
  }

  /** Counts a condition of a running text, of whose words those that tell most are searched. */
  Verdict running(Query query) {
    int size = isFilter(query) ? 0 : size(query);
    typed += size;
    if (typed > QueryLimits.MAX_TYPED_WORDS) {
      return Verdict.TOO_MUCH;
    }
    boolean stop = isStopWord(query);
    boolean fits = stop ? grammar < QueryLimits.MAX_WORDS : size <= room();
    // A phrase that is longer than the text before it is no part of that: its front is searched.
    if (size == 0 || fits || (size > 1 && size > telling)) {
      return count(query);
    }
    return !stop && query instanceof Query.Word word && word.field() == TextField.ALL
        ? Verdict.ONE_OF_MANY
        : Verdict.PASSED_OVER;
  }

  /** Counts a condition that cannot be left out. */
  Verdict count(Query query) {
    int size = size(query);
    if (isFilter(query)) {
      filters += size;
      return verdict(filters);
    }
    if (isStopWord(query)) {
      return verdict(++grammar);
    }
    if (telling + size > QueryLimits.MAX_WORDS) {
      return Verdict.TOO_MUCH;
    }
    telling += size;
    return Verdict.TAKEN;
  }

  private static boolean isStopWord(Query query) {
    return query instanceof Query.Word word && FunctionWords.isStopWord(word.text());
  }

  private static Verdict verdict(int count) {
    return count > QueryLimits.MAX_WORDS ? Verdict.TOO_MUCH : Verdict.TAKEN;
  }

  /** How many words of a phrase still fit. */
  int room() {
    return QueryLimits.MAX_WORDS - telling;
  }

  static Query front(Query.Phrase phrase, int words) {
    String[] all = phrase.text().split(" ", -1);
    String text = String.join(" ", Arrays.asList(all).subList(0, words));
    return new Query.Phrase(phrase.field(), text, phrase.slop());
  }

  /** How many words a condition counts for; those of a phrase all count, as their places do. */
  private static int size(Query query) {
    return switch (query) {
      case Query.Phrase phrase -> phrase.text().split(" ", -1).length;
      case Query.Or or -> or.parts().size();
      case Query.And and -> and.parts().size();
      case Query.Not not -> size(not.part());
      case Query.All all -> 0;
      case Query.Word word -> 1;
      case Query.Prefix prefix -> 1;
      case Query.Fuzzy fuzzy -> 1;
      case Query.Filter filter -> 1;
    };
  }

  /** Whether no text is searched. */
  static boolean isFilter(Query query) {
    return switch (query) {
      case Query.Or or -> or.parts().stream().allMatch(WordCounter::isFilter);
      case Query.And and -> and.parts().stream().allMatch(WordCounter::isFilter);
      case Query.Not not -> isFilter(not.part());
      case Query.Phrase phrase -> false;
      case Query.Word word -> false;
      case Query.Prefix prefix -> false;
      case Query.Fuzzy fuzzy -> false;
      case Query.All all -> true;
      case Query.Filter filter -> true;
    };
  }
}
