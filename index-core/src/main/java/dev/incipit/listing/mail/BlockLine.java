package dev.incipit.listing.mail;

/**
 * A line of a mail or of a metadata file.
 *
 * @param text the decoded line
 * @param number the line, from 1
 * @param start the byte where it starts, from 0
 * @param utf8 whether its bytes were UTF-8; else they were read as Windows-1252
 */
record BlockLine(String text, int number, long start, boolean utf8) {
  private static final int SHORTEST_RULE = 60;

  /** The mark between the parts of an entry: two backslashes, perhaps with a link. */
  boolean isMark() {
    String line = text.strip();
    return line.startsWith("\\\\")
        && (line.length() == 2 || line.substring(2).stripLeading().startsWith("( http"));
  }

  /** Whether it is the rule between entries. */
  boolean isRule() {
    String line = text.strip();
    return line.length() >= SHORTEST_RULE && line.chars().allMatch(c -> c == '-');
  }

  /** Whether it divides the sections of a mail. */
  boolean isSectionMark() {
    return text.startsWith("%-%-%-%")
        || text.startsWith("%%--%%--")
        || text.startsWith("%%%---%%%");
  }
}
