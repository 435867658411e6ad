package dev.incipit.web.page.author;

import dev.incipit.text.BareLetters;
import java.util.List;
import java.util.stream.Stream;

/**
 * A person's name to be compared with others: {@code M. Lewenstein} and {@code Maciej Lewenstein}
 * may be one person.
 *
 * @param surname the last word, folded
 * @param given the words before it, folded, initials as a letter
 */
record ComparedName(String surname, List<String> given) {

  /** Reads a name in the order of speech or with the surname before a comma. */
  static ComparedName of(String name) {
    int comma = name.indexOf(',');
    String spoken = comma < 0 ? name : name.substring(comma + 1) + " " + name.substring(0, comma);
    List<String> words =
        Stream.of(BareLetters.of(spoken).split("[\\s.]+", -1))
            .filter(word -> !word.isEmpty())
            .toList();
    return words.isEmpty()
        ? new ComparedName("", words)
        : new ComparedName(words.getLast(), words.subList(0, words.size() - 1));
  }

  /** Whether both may be one person: the surname is the same, and no given name differs. */
  boolean mayBe(ComparedName other) {
    if (!surname.equals(other.surname) || given.isEmpty() || other.given.isEmpty()) {
      return false;
    }
    for (int i = 0; i < Math.min(given.size(), other.given.size()); i++) {
      if (!mayBe(given.get(i), other.given.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayBe(String one, String other) {
    boolean initial = one.length() == 1 || other.length() == 1;
    return initial ? one.charAt(0) == other.charAt(0) : one.equals(other);
  }
}
