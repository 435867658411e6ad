package dev.incipit.bench.corpus;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a file of a format looks like: its head, an entry, and its foot, divided by lines of {@code
 * %%}. {@code {{name}}} stands for a value, and {@code {{#list|between}}...{{/}}} for each item of
 * a list, with something between them or nothing.
 */
record Template(String head, String entry, String foot) {
  private static final Pattern LIST =
      Pattern.compile("\\{\\{#(\\w+)\\|(.*?)}}(.*?)\\{\\{/}}", Pattern.DOTALL);
  private static final Pattern VALUE = Pattern.compile("\\{\\{(\\w+)}}");

  /** The template that is a resource. */
  static Template named(String resource) {
    String[] parts = Resources.text(Template.class, resource).split("(?m)^%%\n", -1);
    return new Template(parts[0], parts[1], parts[2]);
  }

  /** A part with its lists and values filled in. */
  static String fill(
      String part, Map<String, String> values, Map<String, List<Map<String, String>>> lists) {
    String listed =
        LIST.matcher(part)
            .replaceAll(list ->
                Matcher.quoteReplacement(
                    Objects.requireNonNull(lists.get(list.group(1))).stream()
                        .map(item -> fill(list.group(3), item, Map.of()))
                        .collect(Collectors.joining(list.group(2)))));
    return VALUE
        .matcher(listed)
        .replaceAll(
            value -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(value.group(1)))));
  }
}
