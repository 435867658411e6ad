package dev.incipit.web;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.search.PaperIndex;
import dev.incipit.web.config.ServerConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole answers to a fixed set of requests, compared with committed files: what changes in any
 * of them shows as a difference to be reviewed. {@code -Dgolden.update=true} rewrites them. The
 * requests are in {@code requests.txt}; {@link Varying} tells what is not compared.
 */
class AnswersGoldenTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("incipit.root"))
          .resolve("search-web/src/test/resources/dev/incipit/web/answers");
  private static final String REQUESTS = "requests.txt";

  /** More at once are written by several threads, and then lie in another order each time. */
  private static final int ADDED_AT_ONCE = 10;

  /** How many differences of a group are told. */
  private static final int TOLD = 5;

  /** What the machine speaks. */
  private static final Locale SPOKEN = Locale.getDefault(Locale.Category.FORMAT);

  private static WebServer web;
  private static RecordedAnswers answers;
  private static Map<String, List<AskedRequest>> groups;

  @BeforeAll
  static void start() throws IOException {
    // What is answered in English must not depend on what the machine speaks.
    Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG-u-nu-arab"));
    // A slow machine must not stop a search.
    web = WebServer.over(index(), ServerConfig.loopback(0).withSearchDeadline(null));
    String katex =
        web.server().routes().stream()
            .filter(route -> route.startsWith("/static/katex/"))
            .map(route -> route.split("/", -1)[3])
            .findFirst()
            .orElseThrow();
    answers = new RecordedAnswers(web, Varying.of(web.index().stats(), katex));
    groups = AskedRequest.read(FOLDER.resolve(REQUESTS), katex);
  }

  @AfterAll
  static void stop() throws IOException {
    Locale.setDefault(Locale.Category.FORMAT, SPOKEN);
    web.close();
  }

  private static PaperIndex index() throws IOException {
    List<AnnouncedPaper> papers =
        Stream.of(WebServer.seed(), Garden.papers(), Meadow.papers())
            .flatMap(some -> some.stream())
            .toList();
    PaperIndex index = TestIndexes.create();
    for (int from = 0; from < papers.size(); from += ADDED_AT_ONCE) {
      index.add(papers.subList(from, Math.min(papers.size(), from + ADDED_AT_ONCE)));
    }
    index.commit();
    return index;
  }

  static Set<String> groups() {
    return groups.keySet();
  }

  @ParameterizedTest
  @MethodSource("groups")
  void everyAnswerIsAsBefore(String group) throws IOException {
    Path file = FOLDER.resolve(group + ".txt");
    Map<String, String> now = answers.ask(requireNonNull(groups.get(group)));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, RecordedAnswers.joined(now));
    }
    Map<String, String> was = RecordedAnswers.parted(Files.readString(file));
    List<String> differences = new ArrayList<>();
    now.forEach((request, answer) -> {
      String before = was.get(request);
      if (before == null) {
        differences.add(request + "\n  has no answer in " + file.getFileName());
      } else if (!before.equals(answer)) {
        differences.add(request + "\n  differs in " + FirstDifference.of(before, answer));
      }
    });
    if (!differences.isEmpty()) {
      fail(
          differences.size()
              + (" of " + now.size() + " answers of " + file.getFileName())
              + " are not as before:\n"
              + differences.stream().limit(TOLD).collect(Collectors.joining("\n")));
    }
    assertEquals(List.copyOf(now.keySet()), List.copyOf(was.keySet()), "what is in the file");
  }

  @Test
  void everyFileIsOfAGroup() throws IOException {
    Set<String> known = new LinkedHashSet<>(Set.of(REQUESTS));
    groups.keySet().forEach(group -> known.add(group + ".txt"));
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertEquals(
          List.of(),
          files
              .map(file -> file.getFileName().toString())
              .filter(f -> !known.contains(f))
              .toList());
    }
  }

  @Test
  void everyAddressIsAskedFor() {
    List<String> paths =
        groups.values().stream().flatMap(List::stream).map(AskedRequest::path).toList();
    List<String> unasked =
        web.server().routes().stream()
            // One of many is enough.
            .filter(route -> !route.contains("/fonts/"))
            .filter(route -> paths.stream().noneMatch(path -> fits(path, route)))
            .toList();
    assertEquals(List.of(), unasked);
  }

  private static boolean fits(String path, String route) {
    String pattern = route.replace(".", "\\.").replace("{id}", ".+").replaceAll("\\{.*?}", "[^/]+");
    return path.matches(pattern);
  }

  @Test
  void theFirstDifferenceIsToldWithWhatSurroundsIt() {
    assertEquals(
        "line 2, character 3\n    was: one\\ntw⟨here⟩o three\n    now: one\\ntw⟨here⟩in three",
        FirstDifference.of("one\ntwo three", "one\ntwin three"));
    String before = "b".repeat(70);
    String shown = "…" + "b".repeat(60) + "⟨here⟩";
    assertEquals(
        "line 1, character 71\n    was: %s%s…\n    now: %s⟨end⟩"
            .formatted(shown, "c".repeat(80), shown),
        FirstDifference.of(before + "c".repeat(100), before));
  }
}
