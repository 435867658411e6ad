package dev.incipit.query.syntax;

import java.text.Normalizer;

/** How single characters of a query are read. */
public final class Letters {
  private static final String QUOTES = "\"\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02";

  private Letters() {}

  /**
   * The text with every character that is not to be seen made a plain blank, so that positions stay
   * the same: controls, exotic blanks, marks of writing direction, halves of surrogate pairs.
   */
  public static String clean(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (Character.isHighSurrogate(c)
          && i + 1 < chars.length
          && Character.isLowSurrogate(chars[i + 1])) {
        i++;
      } else if (Character.isSurrogate(c) || isBlank(c)) {
        chars[i] = ' ';
      }
    }
    return new String(chars);
  }

  public static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || isDirection(c)
        || c == '\u200b'
        || c == '\ufeff';
  }

  private static boolean isDirection(char c) {
    return c == '\u200e'
        || c == '\u200f'
        || c == '\u061c'
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }

  public static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  /** Whether a quote stands here that is no TeX accent, as in {@code F{\"u}gger}. */
  public static boolean isQuoteAt(String text, int at) {
    char c = text.charAt(at);
    return isQuote(c) && !(c == '"' && at > 0 && text.charAt(at - 1) == '\\');
  }

  /**
   * Whether a minus at the start of a word excludes what follows. A dash that stands alone, an
   * arrow and an option's {@code --} are text.
   */
  public static boolean excludes(String text, int at) {
    return text.charAt(at) == '-' && at + 1 < text.length() && takesMinus(text.charAt(at + 1));
  }

  public static boolean takesMinus(char next) {
    return !isBlank(next) && next != '-' && next != '>' && next != ')';
  }

  /** Whether the text is one of the words that join, in upper case, or a sign for one. */
  public static boolean isOperator(String word) {
    return !operator(word).isEmpty();
  }

  /** The operator that a text stands for, in upper case; empty if it stands for none. */
  public static String operator(String word) {
    return switch (word) {
      case "AND", "OR", "NOT", "ANDNOT" -> word;
      case "&&" -> "AND";
      case "||" -> "OR";
      default -> "";
    };
  }

  /** How many parentheses a word opens and does not close. */
  public static int opens(String word) {
    int open = 0;
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) == '(') {
        open++;
      } else if (word.charAt(i) == ')' && open > 0) {
        open--;
      }
    }
    return open;
  }

  /**
   * Where in a word the colon after a possible field name stands: after letters and nothing else.
   *
   * @return -1 if there is none
   */
  public static int colon(String word) {
    int i = 0;
    while (i < word.length() && isNameLetter(word.charAt(i))) {
      i++;
    }
    return i > 0 && i < word.length() && word.charAt(i) == ':' ? i : -1;
  }

  static boolean isNameLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  /** Whether there is anything in a text to search for. */
  public static boolean tells(String text) {
    // Folded as words are, by which a circled letter is one too; so are pictures.
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .anyMatch(c -> Character.isLetterOrDigit(c) || Character.isSupplementaryCodePoint(c));
  }

  /** Whether a word is of letters and numbers, with dashes between, and no operator. */
  public static boolean isPlain(String word) {
    return word.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}-]*") && !isOperator(word);
  }
}
