package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That colours and spaces are said once, and by names. */
class StylesTest {
  private static final Path FOLDER = Path.of("src/main/resources/dev/incipit/web/static");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgb|hsl)a?\\(");
  private static final Pattern USED = Pattern.compile("var\\((--[a-z0-9-]+)");
  private static final Pattern DEFINED = Pattern.compile("(?m)^ +(--[a-z0-9-]+):");

  private static List<Path> sheets() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(match.groupCount()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void coloursAreNamedInOneFile() throws IOException {
    List<String> elsewhere = new ArrayList<>();
    for (Path sheet : sheets()) {
      if (!sheet.endsWith("tokens.css")) {
        found(COLOUR, Files.readString(sheet))
            .forEach(colour -> elsewhere.add(sheet.getFileName() + " has " + colour));
      }
    }
    assertEquals(List.of(), elsewhere);
  }

  @Test
  void everyNameIsDefinedAndUsed() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path sheet : sheets()) {
      all.append(Files.readString(sheet));
    }
    assertEquals(found(DEFINED, all.toString()), found(USED, all.toString()));
  }

  @Test
  void theWindowHasTheColourOfTheHeadOfThePage() throws IOException {
    String tokens = Files.readString(FOLDER.resolve("tokens.css"));
    String leaf = tokens.replaceFirst("(?s).*--leaf: light-dark\\(([^)]*)\\).*", "$1");
    String layout = Files.readString(Path.of("src/main/jte/layout.jte"));
    for (String colour : leaf.split(", ", -1)) {
      assertTrue(layout.contains("name=\"theme-color\"") && layout.contains(colour), colour);
    }
  }
}
