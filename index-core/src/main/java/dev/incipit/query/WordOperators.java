package dev.incipit.query;

import dev.incipit.query.syntax.ForeignSigns;
import dev.incipit.query.syntax.WordSigns;
import java.util.Optional;

/** Reads the signs on a word: a star for its start, a tilde for its near spellings. */
final class WordOperators {
  /** How Lucene's own language, which many know, writes every paper. */
  private static final String LUCENE_ALL = "*:*";

  private final ProblemCollector problems;
  private int prefixes;
  private int fuzzies;

  WordOperators(ProblemCollector problems) {
    this.problems = problems;
  }

  /**
   * The condition of a word in a text; empty if nothing is left of it. Whatever sign cannot be kept
   * is taken off the word, so that the word is one when it is read again.
   */
  Optional<Query> word(TextField field, String raw, int position) {
    int start = WordSigns.stars(raw);
    if (start == raw.length() || raw.equals(LUCENE_ALL)) {
      return field == TextField.ALL ? Optional.of(Query.all()) : loneStar(position);
    }
    if (ForeignSigns.isStarredName(raw)) {
      return Optional.of(new Query.Word(field, raw));
    }
    if (ForeignSigns.isRegex(raw)) {
      return regex(field, raw, position);
    }
    String word = raw;
    if (start > 0 && Character.isLetterOrDigit(raw.codePointAt(start))) {
      problems.warn(
          "leading-wildcard",
          position,
          "* works only at the end of a word; searched without the leading one.");
      word = raw.substring(start);
    }
    return Optional.of(signed(field, unweighted(word, position), position));
  }

  private String unweighted(String word, int position) {
    Optional<String> boosted = ForeignSigns.boosted(word);
    boosted.ifPresent(
        stem -> tellBoost(problems, word.substring(stem.length()), position + stem.length()));
    return boosted.orElse(word);
  }

  static void tellQuestionMark(ProblemCollector problems, String word, int position) {
    problems.note(
        "inner-wildcard",
        position,
        "? is no wildcard; words that start with "
            + ProblemCollector.echo(word.substring(0, word.length() - 1))
            + " were searched, as with a * in its place.");
  }

  static void tellBoost(ProblemCollector problems, String weight, int position) {
    problems.note("boost", position, weight + " was left out, as words cannot be given a weight.");
  }

  /** Expressions are not matched; what every match begins with is the nearest there is. */
  private Optional<Query> regex(TextField field, String raw, int position) {
    String start = ForeignSigns.regexStart(raw);
    boolean enough = start.codePointCount(0, start.length()) >= QueryLimits.MIN_PREFIX;
    problems.warn(
        "regular-expression",
        position,
        "There are no regular expressions; "
            + (enough
                ? "words that start with " + ProblemCollector.echo(start) + " were searched."
                : ProblemCollector.echo(raw) + " was left out."));
    return enough ? Optional.of(signed(field, start + "*", position)) : Optional.empty();
  }

  private Optional<Query> loneStar(int position) {
    problems.warn("lone-wildcard", position, "* alone restricts nothing here; left out.");
    return Optional.empty();
  }

  private Query signed(TextField field, String typed, int position) {
    Optional<String> front = ForeignSigns.beforeWildcard(typed);
    front.ifPresent(start ->
        problems.note(
            "inner-wildcard",
            position,
            "* and ? work only at the end of a word and as *; words that start with "
                + ProblemCollector.echo(start)
                + " were searched."));
    String word = front.map(start -> start + "*").orElse(typed);
    int end = word.length();
    while (word.charAt(end - 1) == '*') {
      end--;
    }
    String stem = word.substring(0, end);
    if (end == word.length()) {
      return fuzzy(field, word, position);
    }
    if (!WordSigns.isPlain(stem)) {
      problems.warn(
          "bad-wildcard", position, "* works only after letters and digits; searched without it.");
    } else if (stem.codePointCount(0, end) < QueryLimits.MIN_PREFIX) {
      problems.warn("prefix-too-short", position, QueryLimits.prefixTooShort());
    } else if (++prefixes > QueryLimits.MAX_PREFIXES) {
      problems.limit("too-many-prefixes", position, QueryLimits.tooManyPrefixes());
    } else {
      return new Query.Prefix(field, stem);
    }
    return fuzzy(field, stem, position);
  }

  private Query fuzzy(TextField field, String word, int position) {
    int tilde = word.lastIndexOf('~');
    String stem = word.substring(0, Math.max(0, tilde));
    String number = word.substring(tilde + 1);
    boolean isFuzzy = WordSigns.isPlain(stem) && number.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!isFuzzy) {
      return new Query.Word(field, word);
    }
    int edits = number.isEmpty() ? usualEdits(stem) : edits(number, position);
    if (edits == 0) {
      return new Query.Word(field, stem);
    }
    if (stem.length() > QueryLimits.MAX_FUZZY_LENGTH) {
      problems.limit("fuzzy-too-long", position, QueryLimits.fuzzyTooLong());
    } else if (++fuzzies > QueryLimits.MAX_FUZZY) {
      problems.limit("too-many-fuzzy", position, QueryLimits.tooManyFuzzy());
    } else {
      return new Query.Fuzzy(field, stem, edits);
    }
    return new Query.Word(field, stem);
  }

  /** Two letters off in a short word would match nearly everything. */
  private static int usualEdits(String stem) {
    return stem.length() <= 5 ? 1 : QueryLimits.MAX_EDITS;
  }

  private int edits(String number, int position) {
    int edits = WordSigns.number(number, QueryLimits.MAX_EDITS);
    if (edits > QueryLimits.MAX_EDITS) {
      problems.limit("too-many-edits", position, QueryLimits.tooManyEdits());
    }
    return Math.min(edits, QueryLimits.MAX_EDITS);
  }

  /** What stands between quotes, blanks evened out, without what has no meaning there. */
  String quoted(String inner, int position) {
    if (WordSigns.holdsStars(inner)) {
      problems.note(
          "wildcard-in-phrase", position, "Between quotes * is no wildcard; it was left out.");
    }
    return WordSigns.quoted(inner);
  }
}
