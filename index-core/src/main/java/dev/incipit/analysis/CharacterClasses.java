package dev.incipit.analysis;

import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** What characters are to the scanners, and how words are folded. */
public final class CharacterClasses {
  private static final int GREEK_FIRST = 0x0391;
  private static final int GREEK_LAST = 0x03C9;

  /** No script before it is one of those. */
  private static final char FIRST_CJK = '\u1100';

  private static final Set<String> GREEK_NAMES =
      Set.of(
          ("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda lamda mu nu xi omicron"
                  + " pi rho sigma tau upsilon phi chi psi omega")
              .split(" "));

  private CharacterClasses() {}

  /** Whether a character belongs to a word: letters, digits and the marks on them. */
  static boolean inWord(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.SURROGATE
        || type == Character.LETTER_NUMBER;
  }

  /**
   * Whether a character begins one of a script that is written without blanks between words, or
   * with many endings on them: Chinese, Japanese and Korean.
   */
  static boolean isCjk(char c) {
    return c >= FIRST_CJK && isInCjkBlock(c) && inWord(c);
  }

  private static boolean isInCjkBlock(char c) {
    return c <= '\u11ff'
        || (c >= '\u2e80' && c <= '\u9fff' && c != '\u3099' && c != '\u309a')
        || (c >= '\ua960' && c <= '\ua97f')
        || (c >= '\uac00' && c <= '\ud7ff')
        // The first halves of ideographs beyond the basic plane.
        || (c >= '\ud840' && c <= '\ud8bf')
        || (c >= '\uf900' && c <= '\ufaff')
        || (c >= '\uff66' && c <= '\uffdc');
  }

  /** Whether a text has a character of these scripts. */
  static boolean hasCjk(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isCjk(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a character ties two words to a compound when both its neighbours are in words. */
  public static boolean isJoint(char c) {
    return switch (c) {
      case '-', '\u2010', '\u2011', '\u2013', '&', '.' -> true;
      default -> false;
    };
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  /** Lower case without accents; letters that ASCII cannot express stay. */
  public static String fold(String word) {
    return isFolded(word) ? word : folded(word);
  }

  private static boolean isFolded(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 128 || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static String folded(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (isAscii(lower)) {
      return lower;
    }
    StringBuilder bare = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      if (Character.getType(lower.charAt(i)) != Character.NON_SPACING_MARK) {
        bare.append(lower.charAt(i));
      }
    }
    char[] in = bare.toString().toCharArray();
    char[] out = new char[in.length * 4];
    return new String(out, 0, ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length));
  }

  /** Whether a folded word is the name of a Greek letter. */
  static boolean isGreekName(String word) {
    return GREEK_NAMES.contains(word);
  }

  static boolean isGreek(char c) {
    return c >= GREEK_FIRST && c <= GREEK_LAST;
  }

  /** The name of a Greek letter, as {@code omega}; empty for anything else. */
  static String greekName(String word) {
    if (word.length() != 1 || !isGreek(word.charAt(0))) {
      return "";
    }
    String name = Character.getName(word.charAt(0));
    return name.contains("LETTER ") && !name.contains(" WITH ")
        ? name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT)
        : "";
  }

  public static boolean hasLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}
