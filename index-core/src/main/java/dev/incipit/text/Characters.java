package dev.incipit.text;

import java.text.Normalizer;

/**
 * Brings characters to the form that is searched: compatibility characters, spaces, controls.
 *
 * <p>Raised and lowered digits become what TeX writes, so that {@code R²} and {@code $R^2$} are one
 * word and 10⁵ is not 105.
 */
final class Characters {
  /** Combining marks that are composed at once; more of them are no word of any language. */
  private static final int MARKS = 8;

  /** Characters whose compatibility form would join a word, or is no letter. */
  private static final String KEPT = "\u00a8\u00aa\u00af\u00b4\u00b8\u00ba\u2122\u2120";

  /** Characters that show nothing and only part words. */
  private static final String INVISIBLE = "\u00ad\u200b\u2060\ufeff";

  private final PlainTextReader reader;

  Characters(PlainTextReader reader) {
    this.reader = reader;
  }

  /** Whether a character beyond ASCII surely stays as it is. Quick, hence not complete. */
  static boolean isPlain(char c) {
    return (c >= 'À' && c <= 'ı')
        || (c >= 'Ĵ' && c <= 'ľ')
        || (c >= 'Ł' && c <= 'ň')
        || (c >= 'Ŋ' && c <= 'ž')
        || (c >= 'Α' && c <= 'ώ')
        || (c >= '\u0400' && c <= '\u052f')
        || (c >= '\u2012' && c <= '\u2016')
        || (c >= '\u2018' && c <= '\u2022')
        || (c >= '\u2190' && c <= '\u222b')
        || (c >= '\u4e00' && c <= '\u9fff');
  }

  int read(int at) {
    int codePoint = reader.raw.codePointAt(at);
    int next = at + Character.charCount(codePoint);
    if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
      return combine(at);
    }
    String plain = isStray(at, codePoint) ? "" : plain(codePoint);
    String shift = shift(codePoint);
    if (!shift.isEmpty() && !startsShift(at, shift)) {
      plain = plain.substring(1);
    }
    if (!reader.raw.startsWith(plain, at) || plain.length() != next - at) {
      reader.plain.replace(at, next, plain);
    }
    return next;
  }

  /** The plain form of one character, which may be empty or longer. */
  static String plain(int codePoint) {
    if (!Character.isValidCodePoint(codePoint)
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)) {
      return "\ufffd";
    }
    if (Character.isISOControl(codePoint) || Character.isSpaceChar(codePoint)) {
      return " ";
    }
    if (INVISIBLE.indexOf(codePoint) >= 0) {
      return "";
    }
    String self = Character.toString(codePoint);
    if (codePoint < 128 || KEPT.indexOf(codePoint) >= 0) {
      return self;
    }
    String compatible = Normalizer.normalize(self, Normalizer.Form.NFKC);
    if (compatible.startsWith(" ")) {
      return self;
    }
    String shift = shift(codePoint);
    return shift.isEmpty()
        ? compatible.replace('\u2044', '/')
        : shift + compatible.replace('\u2212', '-');
  }

  /** Composes a letter and the combining marks after it. */
  private int combine(int at) {
    int next = at;
    while (next - at < MARKS
        && Character.getType(reader.charAt(next)) == Character.NON_SPACING_MARK) {
      next++;
    }
    if (next == at) {
      return at + 2;
    }
    if (reader.plain.open(at) > 0 && Character.isLetter(reader.rawBefore(at))) {
      String composed =
          Normalizer.normalize(reader.raw.substring(at - 1, next), Normalizer.Form.NFKC);
      if (composed.length() <= next - at) {
        reader.plain.replace(at - 1, next, composed);
      }
    }
    return next;
  }

  /** Whether a control character stands within a word, where it is the rest of a lost accent. */
  private boolean isStray(int at, int codePoint) {
    return Character.isISOControl(codePoint)
        && codePoint != '\f'
        && codePoint != '\u000b'
        && codePoint != '\u0085'
        && Character.isLetter(reader.rawBefore(at))
        && Character.isLetter(reader.charAt(at + 1));
  }

  /** Whether a raised or lowered character is the first after a word, not a note's number. */
  private boolean startsShift(int at, String shift) {
    char before = reader.rawBefore(at);
    return !shift(before).equals(shift)
        && (Character.isLetterOrDigit(before) || before == ')' || before == ']');
  }

  /** How TeX marks a raised or lowered character; empty for others. */
  private static String shift(int c) {
    if (c == '²' || c == '³' || c == '¹' || (c >= '\u2070' && c <= '\u207f')) {
      return "^";
    }
    return c >= '\u2080' && c <= '\u209c' ? "_" : "";
  }
}
