package dev.incipit.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A short form and the words it stands for, as a paper explains them.
 *
 * @param shortForm the short form, folded, in the singular: {@code llm}
 * @param words the words, folded, as the paper writes them: {@code large language models}
 */
public record Acronym(String shortForm, List<String> words) {
  /** Stands between the two halves of a term. */
  public static final char DIVIDER = '|';

  public Acronym {
    words = List.copyOf(words);
  }

  /** The words with blanks between them. */
  String longForm() {
    return String.join(" ", words);
  }

  /** The term that finds an explanation by its short form. */
  public String byShortForm() {
    return shortForm + DIVIDER + longForm();
  }

  /** The term that finds an explanation by its words. */
  public String byLongForm() {
    return stems(longForm()) + DIVIDER + shortForm;
  }

  /** Some words, each by its stem. */
  public static String stems(String words) {
    return Arrays.stream(words.split(" ", -1)).map(Stems::of).collect(Collectors.joining(" "));
  }

  /** Folds a short form and drops its plural s: {@code LLMs} gives {@code llm}. */
  public static String key(String written) {
    int last = written.length() - 1;
    boolean plural =
        last > 1 && written.charAt(last) == 's' && !Character.isLowerCase(written.charAt(last - 1));
    return CharacterClasses.fold(plural ? written.substring(0, last) : written);
  }
}
