package dev.incipit.analysis;

import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** What characters are to the scanners, and how words are folded. */
public final class CharacterClasses {
  private static final int GREEK_FIRST = 0x0391;
  private static final int GREEK_LAST = 0x03C9;

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

  /** The name of a Greek letter, as {@code omega}; empty for anything else. */
  static String greekName(String word) {
    if (word.length() != 1 || word.charAt(0) < GREEK_FIRST || word.charAt(0) > GREEK_LAST) {
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
