package dev.incipit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links of a Markdown file that lead to other files of the project, and its headings. */
final class MarkdownLinks {
  private static final Pattern FENCE = Pattern.compile("(?ms)^ *```.*?^ *```");
  private static final Pattern CODE = Pattern.compile("`[^`\n]*`");
  private static final Pattern LINK = Pattern.compile("\\]\\(<?([^)>\\s]+)>?(?: \"[^\"]*\")?\\)");
  private static final Pattern REFERENCE = Pattern.compile("(?m)^\\[[^]]+\\]: *(\\S+)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *#*$");
  private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z+.-]*:.*");

  private MarkdownLinks() {}

  /** What is wrong with the links of a file; empty if nothing is. */
  static List<String> broken(Path file) {
    String text = FENCE.matcher(ProjectFiles.read(file)).replaceAll("");
    String prose = CODE.matcher(text).replaceAll("code");
    Set<String> targets = new HashSet<>();
    for (Pattern pattern : List.of(LINK, REFERENCE)) {
      pattern.matcher(prose).results().map(match -> match.group(1)).forEach(targets::add);
    }
    return targets.stream()
        .filter(target -> !SCHEME.matcher(target).matches())
        .filter(target -> !resolves(file, target))
        .map(target -> file + " links to " + target)
        .sorted()
        .toList();
  }

  private static boolean resolves(Path file, String target) {
    int hash = target.indexOf('#');
    String name = hash < 0 ? target : target.substring(0, hash);
    Path other = name.isEmpty() ? file : file.resolve("..").resolve(name).normalize();
    if (target.startsWith("/") || !Files.exists(other)) {
      return false;
    }
    return hash < 0 || anchors(other).contains(target.substring(hash + 1));
  }

  /** Anchors of headings as they are made for people who read the file on the web. */
  static Set<String> anchors(Path file) {
    String text = FENCE.matcher(ProjectFiles.read(file)).replaceAll("");
    Map<String, Integer> seen = new HashMap<>();
    Set<String> anchors = new HashSet<>();
    Matcher headings = HEADING.matcher(text);
    while (headings.find()) {
      String anchor =
          headings
              .group(1)
              .replaceAll("\\]\\([^)]*\\)", "")
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}\\p{N} _-]", "")
              .replace(' ', '-');
      int times = seen.merge(anchor, 1, Integer::sum);
      anchors.add(times == 1 ? anchor : anchor + "-" + (times - 1));
    }
    return anchors;
  }
}
