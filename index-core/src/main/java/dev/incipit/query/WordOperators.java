package dev.incipit.query;

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
    int start = stars(raw);
    if (start == raw.length() || raw.equals(LUCENE_ALL)) {
      return field == TextField.ALL ? Optional.of(Query.all()) : loneStar(position);
    }
    String word = raw;
    if (start > 0 && Character.isLetterOrDigit(raw.codePointAt(start))) {
      problems.warn(
          "leading-wildcard",
          position,
          "* works only at the end of a word; searched without the leading one.");
      word = raw.substring(start);
    }
    return Optional.of(signed(field, word, position));
  }

  Optional<Query> loneStar(int position) {
    problems.warn("lone-wildcard", position, "* alone restricts nothing here; left out.");
    return Optional.empty();
  }

  private Query signed(TextField field, String word, int position) {
    int end = word.length();
    while (word.charAt(end - 1) == '*') {
      end--;
    }
    String stem = word.substring(0, end);
    if (end == word.length()) {
      return fuzzy(field, word, position);
    }
    if (!isPlain(stem)) {
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
    boolean isFuzzy = isPlain(stem) && number.chars().allMatch(c -> c >= '0' && c <= '9');
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
    int edits = number(number, QueryLimits.MAX_EDITS);
    if (edits > QueryLimits.MAX_EDITS) {
      problems.limit("too-many-edits", position, QueryLimits.tooManyEdits());
    }
    return Math.min(edits, QueryLimits.MAX_EDITS);
  }

  /** The number that digits make, or one more than a limit if it lies beyond. */
  static int number(String digits, int limit) {
    int value = 0;
    for (int i = 0; i < digits.length() && value <= limit; i++) {
      value = Math.min(limit + 1, value * 10 + (digits.charAt(i) - '0'));
    }
    return value;
  }

  /** What stands between quotes, blanks evened out, without what has no meaning there. */
  String quoted(String inner, int position) {
    StringBuilder text = new StringBuilder();
    boolean starred = false;
    for (String word : inner.split(" ", -1)) {
      int end = word.length();
      while (end > 0 && word.charAt(end - 1) == '*') {
        end--;
        starred = true;
      }
      text.append(word, 0, end).append(end > 0 ? " " : "");
    }
    if (starred) {
      problems.note(
          "wildcard-in-phrase", position, "Between quotes * is no wildcard; it was left out.");
    }
    // A backslash before the closing quote would make the quote text.
    int end = text.length();
    while (end > 0 && "\\* ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean isPlain(String stem) {
    return stem.chars().anyMatch(Character::isLetterOrDigit)
        && stem.chars().noneMatch(c -> "()*~:\\{}[]".indexOf(c) >= 0);
  }

  private static int stars(String word) {
    int stars = 0;
    while (stars < word.length() && word.charAt(stars) == '*') {
      stars++;
    }
    return stars;
  }
}
