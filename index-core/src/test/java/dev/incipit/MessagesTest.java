package dev.incipit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the libraries say to people who may have no command. */
class MessagesTest {
  private static final Path ROOT = Path.of(System.getProperty("incipit.root"));
  private static final Pattern COMMAND =
      Pattern.compile("\"[^\"]*(\\bincipit [a-z]+\\b|(?<![-<!])--[a-z][a-z-]+)[^\"]*\"");

  @Test
  void noMessageOfALibraryNamesACommandOrItsOptions() throws IOException {
    List<String> found = new ArrayList<>();
    for (String module : List.of("index-core", "index-opensearch", "index-semantic")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
          Files.readString(file)
              .lines()
              .filter(line -> !line.strip().startsWith("*") && COMMAND.matcher(line).find())
              .forEach(line -> found.add(file.getFileName() + ": " + line.strip()));
        }
      }
    }
    assertEquals(List.of(), found);
  }
}
