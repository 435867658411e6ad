package dev.incipit.analysis;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Words of English that say little of what a paper is about. */
public final class CommonWords {
  /** Words that do not narrow a search when other words do. */
  private static final Set<String> EVERYWHERE =
      words("a an and are as at be by for from in is it of on or that the this to was with");

  /** Words of questions and sentences, which no list of keywords has. */
  private static final Set<String> SENTENCES =
      words(
          "what which who whom whose when where why how do does did has have had having can could"
              + " may might must shall should will would am been being were there their they them"
              + " these those me my we us our you your he she his her");

  /** Words of the first list that no list of keywords has either. */
  private static final Set<String> VERBS = words("is are was");

  /** Words that link others. */
  private static final Set<String> LINKS = words("into its more no not over than under via");

  /** More of these, with which a phrase may well begin, and those in which one asks for papers. */
  private static final Set<String> FILLERS =
      words(
          "i im itself themselves about above after again all also any anyone because before"
              + " between both but during each even either every few further here if just"
              + " most neither nor off once only other others out same some so"
              + " such then too until up very whether while within without"
              + " please find give get show tell let want need like look looking know interested"
              + " paper papers article articles etc");

  private CommonWords() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  /** Whether a word never narrows a search that has others. */
  public static boolean everywhere(String word) {
    return EVERYWHERE.contains(word);
  }

  /** Whether a word of a sentence belongs to its grammar. */
  public static boolean inSentences(String word) {
    return EVERYWHERE.contains(word) || SENTENCES.contains(word);
  }

  /** Whether a word tells nothing where any word may match. */
  public static boolean fillers(String word) {
    return inSentences(word) || LINKS.contains(word) || FILLERS.contains(word);
  }

  /** Whether a word tells no papers apart, and neither begins nor ends a phrase of a title. */
  public static boolean links(String word) {
    // The one that titles have as often as these, and keywords too.
    return inSentences(word) || LINKS.contains(word) || word.equals("using");
  }

  /** Whether words as typed are a sentence or a question: by a word or by the sign at its end. */
  public static boolean areSentence(List<String> typed) {
    return typed.size() > 2
        && (punctuated(typed)
            || folded(typed).anyMatch(word -> SENTENCES.contains(word) || VERBS.contains(word)));
  }

  /** Whether words as typed are language of any kind and no list of keywords. */
  public static boolean areProse(List<String> typed) {
    return punctuated(typed) || folded(typed).anyMatch(CommonWords::fillers);
  }

  /** Whether words as typed end as a sentence does. */
  public static boolean punctuated(List<String> typed) {
    return typed.getLast().endsWith(".") || typed.stream().anyMatch(word -> word.endsWith("?"));
  }

  private static Stream<String> folded(List<String> typed) {
    return typed.stream().map(CharacterClasses::fold);
  }
}
