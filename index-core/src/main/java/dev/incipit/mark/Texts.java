package dev.incipit.mark;

import dev.incipit.paper.Paper;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a paper as the rules read them: on one line each, links without their TeX.
 *
 * @param title the title
 * @param comments the comments; empty if there are none
 * @param abstractText the abstract; empty if there is none
 * @param sentences the sentences of comments and abstract
 * @param small all of it in small letters
 */
record Texts(
    String title, String comments, String abstractText, List<String> sentences, String small) {
  /** A sentence or a part of the comments; points within names and addresses end none. */
  private static final Pattern END =
      Pattern.compile(
          "[.!?](?<!\\b[A-Z][.!?]|\\b(?:al|e\\.g|i\\.e|vs|cf|vol|eds?)[.!?])"
              + "(?!(?<=\\b[A-Z][a-z]{1,4}\\.)\\s+\\p{Lu})(?:\\s+|$)|;\\s+");

  private static final Pattern LINK_IN_TEX = Pattern.compile("\\\\(?:url|href|texttt)\\s*\\{|[{}]");

  /** More of title or comments is not read: rules take long for texts that nobody wrote. */
  private static final int SHORT = 1_000;

  /** More of an abstract is not read. */
  private static final int LONG = 8_000;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  static Texts of(Paper paper) {
    String title = line(paper.title(), SHORT);
    String comments = line(paper.comments(), SHORT);
    String abstractText = line(paper.abstractText(), LONG);
    return new Texts(
        title,
        comments,
        abstractText,
        Stream.of(comments, abstractText).flatMap(text -> sentences(text).stream()).toList(),
        String.join("\n", title, comments, abstractText).toLowerCase(Locale.ROOT));
  }

  private static String line(@Nullable String text, int most) {
    if (text == null) {
      return "";
    }
    String read = text.length() <= most ? text : text.substring(0, most);
    return BLANKS.matcher(LINK_IN_TEX.matcher(read).replaceAll(" ")).replaceAll(" ").strip();
  }

  static List<String> sentences(String text) {
    return END.splitAsStream(text).filter(sentence -> !sentence.isBlank()).toList();
  }

  /** Whether any text has a piece, which is in small letters. */
  boolean mention(String piece) {
    return small.contains(piece);
  }

  /**
   * Whether a text has any of some pieces, which are in small letters. Rules ask this first, as it
   * is cheaper than a pattern that cannot match without one of them.
   */
  static boolean mentionsAny(String text, List<String> pieces) {
    String small = text.toLowerCase(Locale.ROOT);
    for (String piece : pieces) {
      if (small.contains(piece)) {
        return true;
      }
    }
    return false;
  }

  /** A pattern whose letters may be capitals. */
  static Pattern anyCase(String... parts) {
    return Pattern.compile(String.join("", parts), Pattern.CASE_INSENSITIVE);
  }
}
