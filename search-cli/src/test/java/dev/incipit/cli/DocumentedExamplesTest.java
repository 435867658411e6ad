package dev.incipit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.cli.terminal.ExitStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents show of searches in the shipped listing is what one gets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentedExamplesTest {
  private static final Path ROOT = Path.of(System.getProperty("incipit.root"));

  /** A search or check of the usual index whose output goes to the terminal, and what follows. */
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?m)^\\$ (?:\\./)?incipit ((?:search|verify)\\b[^|>\n]*)\n((?:(?!\\$ |```).*\n)*)");

  private static final Pattern OF_ANOTHER_INDEX = Pattern.compile("--index|--record");

  private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|(\\S+)");

  private Map<String, String> environment;

  /** A command in a document. */
  record Example(Path document, List<String> arguments, String output) {
    @Override
    public String toString() {
      return ROOT.relativize(document) + ": " + String.join(" ", arguments);
    }
  }

  @BeforeAll
  void indexTheListing(@TempDir Path temp) {
    environment = Map.of("INCIPIT_INDEX", temp.resolve("index").toString());
    assertEquals(ExitStatus.OK, Run.of(environment, "index", Run.LISTING.toString()).status());
  }

  static List<Example> examples() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      List<Path> documents =
          Stream.concat(files, Stream.of(ROOT.resolve("README.md")))
              .filter(file -> file.toString().endsWith(".md"))
              .sorted()
              .toList();
      return documents.stream().flatMap(file -> examples(file).stream()).toList();
    }
  }

  private static List<Example> examples(Path document) {
    List<Example> found = new ArrayList<>();
    try {
      Matcher matcher = EXAMPLE.matcher(Files.readString(document));
      while (matcher.find()) {
        if (!OF_ANOTHER_INDEX.matcher(matcher.group(1)).find()) {
          found.add(new Example(document, arguments(matcher.group(1)), matcher.group(2)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static List<String> arguments(String command) {
    return ARGUMENT
        .matcher(command)
        .results()
        .map(part -> part.group(1) == null ? part.group(2) : part.group(1))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplesPrintWhatTheDocumentsSay(Example example) {
    Run run = Run.of(environment, example.arguments().toArray(String[]::new));
    String printed = run.err() + run.out();
    // Three dots stand for what the document leaves out.
    String pattern =
        Stream.of(example.output().strip().split("\\.\\.\\.(?:\n|$)", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[\\s\\S]*"));
    assertTrue(
        Pattern.matches(pattern, printed.strip()),
        () -> "printed:\n" + printed + "\nthe document has:\n" + example.output());
  }
}
