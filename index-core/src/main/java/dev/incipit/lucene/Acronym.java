package dev.incipit.lucene;

import java.util.List;

/**
 * A short form and the words it stands for, as a paper explains them.
 *
 * @param shortForm the short form, folded, in the singular: {@code llm}
 * @param words the words, folded, as the paper writes them: {@code large language models}
 */
record Acronym(String shortForm, List<String> words) {
  Acronym {
    words = List.copyOf(words);
  }

  /** The words with blanks between them. */
  String longForm() {
    return String.join(" ", words);
  }

  /** Folds a short form and drops its plural s: {@code LLMs} gives {@code llm}. */
  static String key(String written) {
    int last = written.length() - 1;
    boolean plural =
        last > 1 && written.charAt(last) == 's' && !Character.isLowerCase(written.charAt(last - 1));
    return Letters.fold(plural ? written.substring(0, last) : written);
  }
}
