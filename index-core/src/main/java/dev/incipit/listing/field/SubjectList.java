package dev.incipit.listing.field;

import dev.incipit.paper.Subject;
import dev.incipit.paper.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows {@code Subjects:}: names with codes, divided by semicolons.
 *
 * @param subjects the subjects in order, with the taxonomy's codes and names where it knows them
 * @param unknown codes that the taxonomy does not know
 * @param start the first character
 * @param end after the last character
 */
public record SubjectList(List<Subject> subjects, List<String> unknown, int start, int end) {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_CODE = 40;

  /**
   * Reads a list that fills its line. Names of subjects hold commas, but no semicolon, parenthesis
   * or colon. After a subject that the taxonomy knows by code and name, other text may follow: an
   * abstract glued to the list.
   *
   * @return null if it is no list of subjects
   */
  public static @Nullable SubjectList parse(String text, int from, int end) {
    List<Subject> subjects = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    int start = Scan.skipSpace(text, from, end);
    int at = start;
    while (true) {
      int stop = nameEnd(text, at, end);
      String name = text.substring(at, stop).strip();
      if (name.isEmpty()) {
        return null;
      }
      if (stop == end || text.charAt(stop) != '(') {
        Set<String> codes = Taxonomy.arxiv().codesNamed(name);
        if (codes.isEmpty() || (stop < end && text.charAt(stop) == ':')) {
          return null;
        }
        subjects.add(Taxonomy.arxiv().subject(codes.iterator().next()));
      } else {
        int close = codeEnd(text, stop + 1, end);
        if (close < 0) {
          return null;
        }
        String code = text.substring(stop + 1, close);
        boolean known = Taxonomy.arxiv().isKnown(code);
        subjects.add(known ? Taxonomy.arxiv().subject(code) : new Subject(code, name));
        if (!known) {
          unknown.add(code);
        }
        stop = close + 1;
        if (isFollowedByText(text, stop, end)) {
          return known && isNameOf(code, name)
              ? new SubjectList(subjects, unknown, start, stop)
              : null;
        }
      }
      int next = Scan.skipBlanks(text, stop, end);
      boolean more = next < end && text.charAt(next) == ';';
      int after = more ? Scan.skipBlanks(text, next + 1, end) : next;
      if (after == end || Scan.isLineEnd(text.charAt(after))) {
        return new SubjectList(subjects, unknown, start, more ? next + 1 : stop);
      }
      at = after;
    }
  }

  private static boolean isNameOf(String code, String name) {
    return Taxonomy.arxiv().name(code).filter(name::equalsIgnoreCase).isPresent();
  }

  private static boolean isFollowedByText(String text, int at, int end) {
    int next = Scan.skipBlanks(text, at, end);
    return next < end && text.charAt(next) != ';' && !Scan.isLineEnd(text.charAt(next));
  }

  private static int nameEnd(String text, int from, int end) {
    int limit = Math.min(end, from + LONGEST_NAME);
    int i = from;
    while (i < limit && "(;:\n\r".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  /** The parenthesis that closes a code; -1 if this is no code. */
  private static int codeEnd(String text, int from, int end) {
    int limit = Math.min(end, from + LONGEST_CODE);
    int i = from;
    while (i < limit && isCodeCharacter(text.charAt(i))) {
      i++;
    }
    return i > from && i < limit && text.charAt(i) == ')' ? i : -1;
  }

  private static boolean isCodeCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-';
  }
}
