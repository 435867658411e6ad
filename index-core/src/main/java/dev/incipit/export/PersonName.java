package dev.incipit.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parts of an author's name, which is printed with the given name first.
 *
 * <p>Words in small letters before the last word are the particle, as BibTeX has it: {@code Ludwig
 * van Beethoven}. Initials at the end follow the family name: {@code Poincaré H.} A group, and a
 * name that is one word, has no parts.
 *
 * @param given the given names; empty when there are no parts
 * @param particle words as {@code van der}; empty when there are none
 * @param family the family name, or the whole name when there are no parts
 * @param suffix {@code Jr.} or a numeral; empty when there is none
 * @param group whether this is no person
 * @since 0.1.0
 */
public record PersonName(
    String given, String particle, String family, String suffix, boolean group) {
  private static final Pattern GROUP =
      Pattern.compile(
          "(?i)\\b(?:collaborations?|consortium|consortia|group|team|project|experiment"
              + "|committee|institute|university|laboratory|observatory|society|network)\\b");
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.-?)+(?:\\p{Lu}\\.?)?");

  /** Initials without points, as medical databases write them: {@code Paolucci PS}. */
  private static final Pattern BARE_INITIALS = Pattern.compile("\\p{Lu}{1,2}|[B-Z&&[^EIOUY]]{3}");

  /** Family names that look like such initials when they are written in capitals. */
  private static final Set<String> SHORT_NAMES =
      Set.of(
          "AN", "BO", "DO", "DU", "FU", "GE", "GU", "HE", "HO", "HU", "JI", "KO", "LE", "LI", "LO",
          "LU", "LV", "MA", "MO", "NG", "NI", "OH", "PU", "QI", "QU", "SO", "SU", "TO", "TU", "VO",
          "VU", "WU", "XI", "XU", "YE", "YI", "YU", "ZU");

  private static final Pattern SUFFIX = Pattern.compile("(?i)(?:jr|sr)\\.?|II|III|IV");

  /** Particles that many write with a capital; they belong to the family name then. */
  private static final Set<String> CAPITAL_PARTICLES =
      Set.of("De", "Del", "Della", "Di", "Da", "Dal", "Dos", "Du", "Von", "Der", "Den", "Ter");

  /**
   * {@return the parts of a name, in which TeX's braces hold words together}
   *
   * @param name the name
   */
  public static PersonName of(String name) {
    String line = Citation.line(name);
    if (GROUP.matcher(line).find()) {
      return whole(line, true);
    }
    List<String> parts = split(line, ',');
    if (parts.size() == 1) {
      return spoken(line, "");
    }
    String second = parts.get(1);
    if (parts.size() == 2 && SUFFIX.matcher(second).matches()) {
      return spoken(parts.getFirst(), second);
    }
    if (parts.size() > 2 || second.isEmpty() || parts.getFirst().isEmpty()) {
      return whole(line, true);
    }
    PersonName turned = spoken("x " + parts.getFirst(), "");
    return turned.given().equals("x")
        ? new PersonName(second, turned.particle(), turned.family(), turned.suffix(), false)
        : new PersonName(second, "", parts.getFirst(), "", false);
  }

  private static PersonName whole(String line, boolean group) {
    return new PersonName("", "", line, "", group);
  }

  private static PersonName spoken(String name, String suffix) {
    List<String> words = split(name, ' ');
    if (suffix.isEmpty() && words.size() > 2 && SUFFIX.matcher(words.getLast()).matches()) {
      return spoken(String.join(" ", words.subList(0, words.size() - 1)), words.getLast());
    }
    if (words.size() < 2) {
      return new PersonName("", "", name, suffix, false);
    }
    int initials = initials(words);
    if (initials < words.size()) {
      PersonName turned = of(joined(words, 0, initials) + ", " + given(words, initials));
      return new PersonName(
          turned.given(), turned.particle(), turned.family(), suffix, turned.group());
    }
    int last = words.size() - 1;
    int family = last;
    while (family > 1 && CAPITAL_PARTICLES.contains(words.get(family - 1))) {
      family--;
    }
    int from = 1;
    while (from < family && !isSmall(words.get(from))) {
      from++;
    }
    if (from == family) {
      return new PersonName(
          joined(words, 0, family), "", joined(words, family, last + 1), suffix, false);
    }
    int to = from;
    for (int i = from; i < last; i++) {
      to = isSmall(words.get(i)) ? i + 1 : to;
    }
    return new PersonName(
        joined(words, 0, from),
        joined(words, from, to),
        joined(words, to, last + 1),
        suffix,
        false);
  }

  /**
   * Where the initials begin that follow a family name; the number of words if the name does not
   * end with initials, or begins with some.
   */
  private static int initials(List<String> words) {
    int first = words.size();
    while (first > 1 && isInitials(words.get(first - 1))) {
      first--;
    }
    boolean family = words.subList(0, first).stream().noneMatch(PersonName::isInitials);
    return family && hasSmallLetters(words.get(first - 1)) ? first : words.size();
  }

  private static boolean isInitials(String word) {
    return INITIALS.matcher(word).matches()
        || (BARE_INITIALS.matcher(word).matches() && !SHORT_NAMES.contains(word));
  }

  private static boolean hasSmallLetters(String word) {
    return word.length() > 1 && word.codePoints().anyMatch(Character::isLowerCase);
  }

  private static String given(List<String> words, int from) {
    List<String> given = new ArrayList<>();
    for (String word : words.subList(from, words.size())) {
      given.add(word.contains(".") ? word : String.join(". ", word.split("")) + ".");
    }
    return String.join(" ", given);
  }

  private static boolean isSmall(String word) {
    return Character.isLowerCase(word.codePointAt(0));
  }

  private static String joined(List<String> words, int from, int to) {
    return String.join(" ", words.subList(from, to));
  }

  /** Splits where the divider stands outside of braces. */
  private static List<String> split(String text, char divider) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == divider && depth <= 0) {
        parts.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(text.substring(start).strip());
    return parts;
  }

  /** {@return whether given and family name are told apart} */
  public boolean hasParts() {
    return !given.isEmpty();
  }

  /**
   * Particle and family name.
   *
   * @return the family name with its particle
   */
  public String fullFamily() {
    return particle.isEmpty() ? family : particle + " " + family;
  }

  /**
   * As catalogues have it: {@code van Beethoven, Ludwig}, and {@code Davis, Sammy, Jr.}
   *
   * @return the name, family name first
   */
  public String inverted() {
    return Stream.of(fullFamily(), given, suffix)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
