package dev.incipit.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a paper as the rules read them: on one line each, links without their TeX.
 *
 * @param title the title
 * @param comments the comments; empty if there are none
 * @param abstractText the abstract; empty if there is none
 * @param parts the parts of the comments
 * @param sentences the sentences of the abstract
 * @param small all of it in small letters
 */
record Texts(
    String title,
    String comments,
    String abstractText,
    List<Sentence> parts,
    List<Sentence> sentences,
    String small) {
  /** A sentence or a part of the comments; points within names and addresses end none. */
  private static final Pattern END =
      Pattern.compile(
          "[.!?](?<!\\b[A-Z][.!?]|\\b(?:al|e\\.g|i\\.e|vs|cf|vol|eds?)[.!?])"
              + "(?!(?<=\\b[A-Z][a-z]{1,4}\\.)\\s+\\p{Lu})(?:\\s+|$)|;\\s+");

  private static final String ENDS = ".!?;";

  private static final Pattern LINK_IN_TEX = Pattern.compile("\\\\(?:url|href|texttt)\\s*\\{|[{}]");

  /** More of title or comments is not read: rules take long for texts that nobody wrote. */
  private static final int SHORT = 1_000;

  /** More of an abstract is not read. */
  private static final int LONG = 8_000;

  static Texts of(SelfDescription paper) {
    String title = line(paper.title(), SHORT);
    String comments = line(paper.comments(), SHORT);
    String abstractText = line(paper.abstractText(), LONG);
    return new Texts(
        title,
        comments,
        abstractText,
        sentences(comments),
        sentences(abstractText),
        String.join("\n", title, comments, abstractText).toLowerCase(Locale.ROOT));
  }

  private static String line(@Nullable String text, int most) {
    if (text == null) {
      return "";
    }
    String read = text.length() <= most ? text : text.substring(0, most);
    boolean tex = read.indexOf('{') >= 0 || read.indexOf('}') >= 0;
    return oneBlank(tex ? LINK_IN_TEX.matcher(read).replaceAll(" ") : read).strip();
  }

  private static String oneBlank(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean another = c == ' ' || (c >= '\t' && c <= '\r');
      if (!another) {
        line.append(c);
      } else if (!blank) {
        line.append(' ');
      }
      blank = another;
    }
    return line.toString();
  }

  /** The sentences of a text. Few letters can end one, and a pattern at each letter takes long. */
  private static List<Sentence> sentences(String text) {
    List<Sentence> sentences = new ArrayList<>();
    Matcher end = END.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (ENDS.indexOf(text.charAt(i)) >= 0 && end.region(i, text.length()).lookingAt()) {
        add(sentences, text.substring(start, i));
        start = end.end();
        i = start - 1;
      }
    }
    add(sentences, text.substring(start));
    return sentences;
  }

  private static void add(List<Sentence> sentences, String text) {
    if (!text.isBlank()) {
      sentences.add(new Sentence(text, text.toLowerCase(Locale.ROOT)));
    }
  }

  /** Whether a rule holds for a part of the comments or a sentence of the abstract. */
  boolean anyMatch(Predicate<Sentence> rule) {
    return parts.stream().anyMatch(rule) || sentences.stream().anyMatch(rule);
  }

  /** Whether any text has a piece, which is in small letters. */
  boolean mention(String piece) {
    return small.contains(piece);
  }

  /**
   * Whether a text has any of some pieces, all in small letters. Rules ask this first, as it is
   * cheaper than a pattern that cannot match without one of them.
   */
  static boolean mentionsAny(String small, List<String> pieces) {
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
