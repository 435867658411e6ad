package dev.incipit.pipeline.advice;

/**
 * Tells slips of the hand from other words: two letters that changed places, one that is missing,
 * and one that was typed twice. A letter that is another makes another word too often: {@code soot}
 * and {@code shot}.
 */
final class TypingSlips {
  private TypingSlips() {}

  /** Whether a word differs from another as by such a slip, after its first letter. */
  static boolean isSlip(String typed, String meant) {
    int same = 0;
    int most = Math.min(typed.length(), meant.length());
    while (same < most && typed.charAt(same) == meant.charAt(same)) {
      same++;
    }
    String rest = typed.substring(same);
    String other = meant.substring(same);
    boolean missing = other.length() == rest.length() + 1 && other.endsWith(rest);
    boolean doubled =
        rest.length() == other.length() + 1
            && rest.endsWith(other)
            && same > 0
            && rest.charAt(0) == typed.charAt(same - 1);
    return same > 0 && (missing || doubled || haveChangedPlaces(rest, other));
  }

  private static boolean haveChangedPlaces(String rest, String other) {
    return rest.length() > 1
        && rest.length() == other.length()
        && rest.charAt(0) == other.charAt(1)
        && rest.charAt(1) == other.charAt(0)
        && rest.substring(2).equals(other.substring(2));
  }
}
