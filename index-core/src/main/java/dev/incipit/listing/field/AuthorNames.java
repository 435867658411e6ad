package dev.incipit.listing.field;

import dev.incipit.paper.Authors;
import dev.incipit.text.PlainText;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a list of authors: {@code A. Author, B. Author and C. Author}, with affiliations in
 * parentheses (left out) and a collaboration before a colon (an author of its own).
 */
public final class AuthorNames {
  private static final String COLLABORATION = "Collaboration";

  private AuthorNames() {}

  /** The authors of a list; unknown if the text holds no name. */
  public static Authors parse(String text) {
    String spaced = NameText.spaced(text);
    List<String> names = split(Scan.collapsed(spaced, 0, spaced.length()));
    return names.isEmpty() ? Authors.unknown() : Authors.of(names);
  }

  /** Whether a line is a list of two or more names. */
  public static boolean isList(String line) {
    List<String> names = split(Scan.collapsed(line, 0, line.length()));
    return names.size() > 1 && names.stream().allMatch(AuthorNames::isName);
  }

  /**
   * Whether a line that stands where authors do is a list of names. One name is enough, and most of
   * several: pages print groups and laboratories among the authors.
   */
  public static boolean isLine(String line) {
    String text = Scan.collapsed(line, 0, line.length());
    List<String> names = split(text);
    if (names.isEmpty()) {
      return text.startsWith("(");
    }
    long likely = names.stream().filter(AuthorNames::isName).count();
    return names.size() == 1 ? likely == 1 : likely * 2 > names.size();
  }

  private static boolean isName(String name) {
    return NameShape.cost(name) <= 3 || name.endsWith(COLLABORATION);
  }

  private static List<String> split(String text) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : 0;
      boolean colon = c == ':' && endsWithCollaboration(name);
      if (depth == 0 && (c == ',' || c == ';' || colon)) {
        add(names, name);
      } else if (depth == 0) {
        name.append(c);
      }
      depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    add(names, name);
    return names;
  }

  private static boolean endsWithCollaboration(StringBuilder name) {
    int start = name.length() - COLLABORATION.length();
    return start >= 0 && name.indexOf(COLLABORATION, start) == start;
  }

  private static void add(List<String> names, StringBuilder buffer) {
    String name = Scan.collapsed(buffer.toString(), 0, buffer.length());
    buffer.setLength(0);
    for (String word : List.of("and ", "& ")) {
      if (name.startsWith(word)) {
        name = name.substring(word.length());
      }
    }
    for (String word : List.of(" and ", " & ")) {
      int at = name.lastIndexOf(word);
      if (at > 0
          && isPlainName(name.substring(0, at))
          && isPlainName(name.substring(at + word.length()))) {
        names.add(name.substring(0, at));
        name = name.substring(at + word.length());
      }
    }
    if (!names.isEmpty() && NameShape.isSuffix(name)) {
      names.set(names.size() - 1, names.getLast() + ", " + name);
    } else if (!name.isBlank()) {
      names.add(name);
    }
  }

  /** Whether a text, which may hold accents in TeX, is a name beyond doubt. */
  private static boolean isPlainName(String text) {
    return NameShape.cost(PlainText.of(text).text()) <= 2;
  }
}
