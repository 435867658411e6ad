package dev.incipit.mark;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence of a paper, or a part of its comments.
 *
 * @param text as it is written
 * @param small in small letters
 */
record Sentence(String text, String small) {
  /** Whether it has any of some pieces, see {@link Texts#mentionsAny}. */
  boolean mentions(List<String> pieces) {
    return Texts.mentionsAny(small, pieces);
  }

  /** Whether it has a piece, which is in small letters. */
  boolean mentions(String piece) {
    return small.contains(piece);
  }

  /** Whether a pattern matches in it. */
  boolean has(Pattern pattern) {
    return pattern.matcher(text).find();
  }
}
