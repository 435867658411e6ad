package dev.incipit.analysis;

/** The other number of an English noun: for compounds, whose words are taken as typed otherwise. */
public final class PluralRules {
  private PluralRules() {}

  /** The plural of a singular and the singular of a plural. */
  public static String other(String word) {
    String irregular = IrregularPlurals.other(word);
    return irregular == null ? regular(word) : irregular;
  }

  private static String regular(String word) {
    if (word.length() < 3 || !Character.isLetter(word.charAt(word.length() - 1))) {
      return word;
    }
    String stem = word.substring(0, word.length() - 1);
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("es") && hisses(word.substring(0, word.length() - 2))) {
      return word.substring(0, word.length() - 2);
    }
    if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
      return stem;
    }
    if (word.endsWith("y") && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0) {
      return stem + "ies";
    }
    return word + (hisses(word) ? "es" : "s");
  }

  private static boolean hisses(String word) {
    return word.endsWith("ss")
        || word.endsWith("x")
        || word.endsWith("z")
        || word.endsWith("ch")
        || word.endsWith("sh");
  }
}
