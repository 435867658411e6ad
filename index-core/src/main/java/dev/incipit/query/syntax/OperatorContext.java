package dev.incipit.query.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Tells operators from the same words of a title or a sentence: one in capitals throughout, a long
 * one, a negated verb. Whoever marks what is joined, by quotes, parentheses or fields, means it.
 */
public final class OperatorContext {
  /** So many plain words are a sentence when words of grammar are among them. */
  private static final int SENTENCE = 7;

  /** A list of alternatives has an operator for fewer words than this. */
  private static final int WORDS_FOR_AN_OPERATOR = 5;

  /** More words with a question mark among them are a question. */
  private static final int FEW = 3;

  private final String text;
  private final Predicate<String> marked;
  private final int words;
  private final boolean capitals;
  private final boolean alternatives;
  private final boolean grammar;
  private final boolean sentence;

  /**
   * What tells operators in a text.
   *
   * @param marked whether a word beside an operator shows that it is one: a field or an id
   */
  public OperatorContext(String text, Predicate<String> marked) {
    this.text = text;
    this.marked = marked;
    List<String> words = Arrays.stream(text.split(" +")).filter(word -> !word.isEmpty()).toList();
    List<String> others = words.stream().filter(word -> !Letters.isOperator(word)).toList();
    int operators = words.size() - others.size();
    this.words = words.size();
    this.capitals =
        text.chars().noneMatch(Character::isLowerCase)
            && others.stream().anyMatch(word -> word.chars().anyMatch(Character::isUpperCase));
    this.alternatives = areAlternatives(words);
    this.grammar = others.stream().anyMatch(FunctionWords::isGrammar);
    this.sentence =
        grammar && others.size() >= SENTENCE && others.size() >= WORDS_FOR_AN_OPERATOR * operators;
  }

  /** Whether single words stand between operators of which none excludes. */
  private static boolean areAlternatives(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      boolean joins = words.get(i).equals("OR") || words.get(i).equals("AND");
      if (joins != (i % 2 == 1)) {
        return false;
      }
    }
    return words.size() % 2 == 1;
  }

  /** How many words there are. */
  public int words() {
    return words;
  }

  /** Whether the whole text is in capitals, in which operators look like other words. */
  public boolean isInCapitals() {
    return capitals;
  }

  /** Whether the text reads as a sentence or a long title. */
  public boolean isSentence() {
    return sentence;
  }

  /**
   * Whether a word that could be an operator is one.
   *
   * @param grouped whether it stands between parentheses
   */
  public boolean isOperator(String word, int start, boolean grouped) {
    if (!word.equals("AND") && !word.equals("OR") && !word.equals("NOT")) {
      return true;
    }
    int end = start + word.length();
    boolean beside = isMarkedAfter(end) || (!word.equals("NOT") && isMarkedBefore(start));
    if (beside || grouped) {
      return true;
    }
    String before = wordBefore(start);
    String after = wordAfter(end);
    boolean inWords =
        word.equals("NOT")
            ? (!Letters.isOperator(before) && FunctionWords.takesNot(before))
                || (!Letters.isOperator(after) && FunctionWords.isNoOperand(after))
            : word.equals("OR") && after.equals("not");
    return !inWords && !sentence && (!capitals || alternatives);
  }

  /**
   * Whether a question mark at the end of a word stands for letters, not for a question: where it
   * is all that was typed, or goes on in small letters and is no sentence.
   *
   * @param next the word after it; empty if there is none
   */
  public boolean isWildcard(String word, String next) {
    boolean goesOn = !next.isEmpty() && Character.isLowerCase(next.codePointAt(0));
    return ForeignSigns.endsWithQuestionMark(word)
        && (words == 1 || (words <= FEW && goesOn && !grammar));
  }

  /**
   * Whether a minus at the start of a word excludes it. In {@code (2+1)-dimensional} it is a part
   * of the word, and in a sentence that speaks of {@code pre- and -post} or of {@code -1/3} too.
   */
  public boolean excludes(int at) {
    boolean starts = at == 0 || text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '(';
    if (!starts || !Letters.excludes(text, at)) {
      return false;
    }
    boolean number = Character.isDigit(text.charAt(at + 1));
    String before = wordBefore(at);
    boolean suspended =
        before.endsWith(",") || List.of("and", "or", "to", "versus", "vs.").contains(before);
    return !(sentence && (suspended || number));
  }

  private boolean isMarkedBefore(int start) {
    int end = start;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (end == 0) {
      return false;
    }
    char last = text.charAt(end - 1);
    return last == ')' || Letters.isQuote(last) || isMarked(wordBefore(start));
  }

  private boolean isMarkedAfter(int end) {
    int start = end;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    if (start == text.length()) {
      return false;
    }
    char first = text.charAt(start);
    return first == '(' || Letters.isQuote(first) || isMarked(wordAfter(end));
  }

  private boolean isMarked(String word) {
    return marked.test(word.startsWith("-") ? word.substring(1) : word);
  }

  private String wordBefore(int start) {
    int end = start;
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text.substring(text.lastIndexOf(' ', end - 1) + 1, end);
  }

  private String wordAfter(int end) {
    int start = end;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    int blank = text.indexOf(' ', start);
    return text.substring(start, blank < 0 ? text.length() : blank);
  }
}
