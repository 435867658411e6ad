package dev.incipit.query.syntax;

import java.util.Locale;
import java.util.Set;

/** Words of English grammar, by which sentences and titles are told from lists of conditions. */
public final class FunctionWords {
  /** Lucene's stop words, see its {@code EnglishAnalyzer}. */
  private static final Set<String> STOP_WORDS =
      words(
          "a an and are as at be but by for if in into is it no not of on or such that the their"
              + " then there these they this to was will with");

  /** What may stand before a "not" that negates a verb, or an "or" that is none of logic. */
  private static final Set<String> BEFORE_NOT =
      words(
          "is are was were be been am do does did has have had can could may might must shall"
              + " should will would why or and but if to whether");

  /** What nobody asks for by itself, so that no operator can stand before it. */
  private static final Set<String> NO_OPERAND =
      words(
          "an as at be but by for from if in into is it not of on only such than that the their"
              + " then there these they this to was what when which why will with yet all just so");

  private FunctionWords() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  /** Whether a word is too frequent to tell papers apart. */
  public static boolean isStopWord(String word) {
    return STOP_WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word belongs to a sentence or a title rather than to a list of conditions. */
  public static boolean isGrammar(String word) {
    return isStopWord(word) || (isNoOperand(word) && word.length() > 2) || takesNot(word);
  }

  /** Whether a "not" behind this word negates a verb. */
  public static boolean takesNot(String word) {
    return BEFORE_NOT.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word by itself is nothing to search for. */
  public static boolean isNoOperand(String word) {
    return NO_OPERAND.contains(word.toLowerCase(Locale.ROOT));
  }
}
