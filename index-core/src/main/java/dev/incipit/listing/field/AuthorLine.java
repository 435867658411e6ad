package dev.incipit.listing.field;

import dev.incipit.paper.Authors;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the authors field of arXiv's own files by arXiv's rules for it: names are divided by
 * commas, "and" and ampersands; what stands in parentheses is an affiliation; a collaboration may
 * stand first, before a colon; "Jr." and numerals belong to the name before.
 */
public final class AuthorLine {
  private static final Pattern COLLABORATION =
      Pattern.compile("(?i)^[^,:]{1,200}\\b(?:collaborations?|consortium|group|team)\\s?:");
  private static final Pattern DIVIDER =
      Pattern.compile("\\s?[,;]\\s?(?:and\\s|&\\s)?|\\s(?:and|&)\\s");
  private static final Pattern SUFFIX =
      Pattern.compile("(?:[IV]{2,3}|I?V|Sr\\.?|Jr\\.?)", Pattern.CASE_INSENSITIVE);

  private AuthorLine() {}

  /** The authors of a field; unknown if it holds no name. */
  public static Authors parse(String field) {
    String spaced = NameText.spaced(field);
    String text = Scan.collapsed(spaced, 0, spaced.length());
    List<String> names = new ArrayList<>();
    Matcher group = COLLABORATION.matcher(text);
    if (group.find()) {
      names.add(text.substring(0, group.end() - 1).strip());
      text = text.substring(group.end());
    }
    String people = withoutAffiliations(text);
    Matcher divider = DIVIDER.matcher(people);
    boolean braced = depth(people, 0, people.length()) == 0;
    int start = 0;
    int seen = 0;
    int depth = 0;
    while (divider.find()) {
      depth += depth(people, seen, divider.start());
      seen = divider.start();
      // A divider in braces is TeX's, unless the braces are broken.
      if (depth == 0 || !braced) {
        add(names, people.substring(start, divider.start()));
        start = divider.end();
      }
    }
    add(names, people.substring(start));
    return names.isEmpty() ? Authors.unknown() : Authors.of(names);
  }

  private static int depth(String text, int start, int end) {
    int depth = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return depth;
  }

  private static void add(List<String> names, String part) {
    String name = Scan.collapsed(part, 0, part.length());
    if (name.startsWith("and ")) {
      name = name.substring("and ".length());
    }
    if (!names.isEmpty() && SUFFIX.matcher(name).matches()) {
      names.set(names.size() - 1, names.getLast() + " " + name);
    } else if (!name.isEmpty() && !name.equals("and") && name.chars().anyMatch(c -> c > ' ')) {
      names.add(name);
    }
  }

  /** The text without what stands in parentheses; one that never closes is kept as a character. */
  private static String withoutAffiliations(String text) {
    int[] closes = new int[text.length()];
    int[] open = new int[text.length()];
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '(') {
        open[depth++] = i;
      } else if (text.charAt(i) == ')' && depth > 0) {
        closes[open[--depth]] = i;
      }
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (closes[i] > 0) {
        i = closes[i];
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString().strip();
  }
}
