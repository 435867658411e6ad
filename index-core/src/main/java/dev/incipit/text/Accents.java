package dev.incipit.text;

import java.text.Normalizer;
import java.util.Map;

/** TeX accents and the letters it has commands for. */
final class Accents {
  /** Accents whose command is a sign, and the combining mark of each, in the same order. */
  private static final String SIGNS = "'`^\"~=.";

  private static final String SIGN_MARKS = "\u0301\u0300\u0302\u0308\u0303\u0304\u0307";

  private Accents() {}

  /** The combining mark of an accent such as {@code \'}, or 0 if the sign is no accent. */
  static char mark(char sign) {
    int index = SIGNS.indexOf(sign);
    return index < 0 ? 0 : SIGN_MARKS.charAt(index);
  }

  static Map<String, Character> letterMarks() {
    return Map.of(
        "u", '\u0306', "v", '\u030c', "H", '\u030b', "c", '\u0327', "k", '\u0328', "r", '\u030a',
        "d", '\u0323', "b", '\u0331', "t", '\u0361');
  }

  static Map<String, Character> hats() {
    return Map.ofEntries(
        Map.entry("hat", '\u0302'),
        Map.entry("widehat", '\u0302'),
        Map.entry("check", '\u030c'),
        Map.entry("tilde", '\u0303'),
        Map.entry("widetilde", '\u0303'),
        Map.entry("acute", '\u0301'),
        Map.entry("grave", '\u0300'),
        Map.entry("dot", '\u0307'),
        Map.entry("ddot", '\u0308'),
        Map.entry("breve", '\u0306'),
        Map.entry("bar", '\u0304'),
        Map.entry("vec", '\u20d7'),
        Map.entry("mathring", '\u030a'));
  }

  static Map<String, String> letters() {
    return Map.ofEntries(
        Map.entry("ss", "ß"),
        Map.entry("SS", "SS"),
        Map.entry("o", "ø"),
        Map.entry("O", "Ø"),
        Map.entry("l", "ł"),
        Map.entry("L", "Ł"),
        Map.entry("ae", "æ"),
        Map.entry("AE", "Æ"),
        Map.entry("oe", "œ"),
        Map.entry("OE", "Œ"),
        Map.entry("aa", "å"),
        Map.entry("AA", "Å"),
        Map.entry("i", "ı"),
        Map.entry("j", "ȷ"),
        Map.entry("dh", "ð"),
        Map.entry("DH", "Ð"),
        Map.entry("th", "þ"),
        Map.entry("TH", "Þ"),
        Map.entry("dj", "đ"),
        Map.entry("DJ", "Đ"),
        Map.entry("ng", "ŋ"),
        Map.entry("NG", "Ŋ"));
  }

  /** A letter with a mark as one character, or the empty string if there is no such character. */
  static String compose(String letter, char mark) {
    String composed = Normalizer.normalize(letter + mark, Normalizer.Form.NFC);
    return composed.length() <= letter.length() ? composed : "";
  }
}
