package dev.incipit.web.oai;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parts of an author's name, which put together in this order are the name again.
 *
 * @param forenames empty when there are none
 * @param keyname the family name with its particles, or all of a name that is one word
 * @param suffix {@code Jr.} or a numeral; empty when there is none
 */
record NameParts(String forenames, String keyname, String suffix) {
  private static final Set<String> SUFFIXES = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV");

  static NameParts of(String name) {
    List<String> words = List.of(name.strip().split("\\s+", -1));
    int end = words.size();
    if (end > 2 && SUFFIXES.contains(words.getLast())) {
      end--;
    }
    int key = end - 1;
    while (key > 1 && Character.isLowerCase(words.get(key - 1).codePointAt(0))) {
      key--;
    }
    return new NameParts(
        joined(words.subList(0, key)),
        joined(words.subList(key, end)),
        joined(words.subList(end, words.size())));
  }

  private static String joined(List<String> words) {
    return words.stream().collect(Collectors.joining(" "));
  }

  /** As catalogues have it: the family name first. */
  String inverted() {
    return keyname
        + (forenames.isEmpty() ? "" : ", " + forenames)
        + (suffix.isEmpty() ? "" : ", " + suffix);
  }
}
