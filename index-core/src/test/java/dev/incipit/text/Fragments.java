package dev.incipit.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Raw fragments and the plain text that each should become, from a table of tabs. */
final class Fragments {
  record Fragment(String raw, String plain) {}

  private Fragments() {}

  static List<Fragment> all() throws IOException {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Fragments.class.getResourceAsStream("fragments.tsv")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("# "))
          .map(line -> {
            int tab = line.indexOf('\t');
            return new Fragment(line.substring(0, tab), line.substring(tab + 1));
          })
          .toList();
    }
  }
}
