package dev.incipit.compile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person's name among the words of a query, told by its initials: {@code W. Wang}, {@code J. K.
 * Smith}.
 *
 * @param start which of the words is its first
 * @param end the word behind it
 */
record TypedName(int start, int end) {
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.-?)+");
  private static final Pattern SURNAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'\u2019-]+,?");

  /** The first name among words as typed; empty if there is none. */
  static Optional<TypedName> in(List<String> words) {
    for (int start = 0; start < words.size(); start++) {
      int surname = start;
      while (surname < words.size() && INITIALS.matcher(words.get(surname)).matches()) {
        surname++;
      }
      if (surname > start
          && surname < words.size()
          && SURNAME.matcher(words.get(surname)).matches()) {
        return Optional.of(new TypedName(start, surname + 1));
      }
    }
    return Optional.empty();
  }

  /** The words of the name, without a comma at its end. */
  String name(List<String> words) {
    String name = String.join(" ", words.subList(start, end));
    return name.endsWith(",") ? name.substring(0, name.length() - 1) : name;
  }
}
