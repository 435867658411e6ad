package dev.incipit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rules for the project's files that no compiler checks, see CONTRIBUTING.md. */
class TidyTest {
  private static final int MOST_LINES = 400;
  private static final int MEDIAN_LINES = 80;
  private static final int MOST_FILES_IN_A_PACKAGE = 30;
  private static final int MOST_LINES_IN_A_PACKAGE = 2_700;

  /** The values of the contract: one package, as whoever searches meets them together. */
  private static final String EXCEPTED = "dev/incipit/search";

  private static final Pattern LEFTOVER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

  /** One that is written out, and not a property of the top pom. */
  private static final Pattern OWN_VERSION = Pattern.compile("<version>(?!\\$\\{)");

  private static final Pattern MACHINE_PATH =
      Pattern.compile("(?<![\\w.~}*-])/(home/(?!linuxbrew)|root/|Users/|work/|tmp/)");

  private final ProjectFiles files;

  TidyTest() throws IOException {
    files = new ProjectFiles();
  }

  private static void checkNone(List<String> violations) {
    assertEquals("", String.join("\n", violations));
  }

  /** Lines in which a pattern occurs. */
  private List<String> findLines(List<Path> where, Pattern pattern) {
    return where.stream()
        .flatMap(file ->
            ProjectFiles.lines(file).stream()
                .filter(line -> pattern.matcher(line).find())
                .map(line -> files.name(file) + ": " + line.strip()))
        .toList();
  }

  @Test
  void javaFilesAreShort() {
    checkNone(
        files.ending(".java").stream()
            .filter(file -> ProjectFiles.lines(file).size() > MOST_LINES)
            .map(file -> files.name(file) + " has more than " + MOST_LINES + " lines")
            .toList());
  }

  @Test
  void halfOfTheShippedJavaFilesAreVeryShort() {
    List<Integer> lengths =
        files.mainJava().stream().map(file -> ProjectFiles.lines(file).size()).sorted().toList();
    int median = lengths.get(lengths.size() / 2);
    assertTrue(median <= MEDIAN_LINES, "the median of the shipped Java files' lines is " + median);
  }

  @Test
  void packagesAreSmallEnoughToKnow() {
    Map<Path, List<Path>> packages =
        files.mainJava().stream().collect(Collectors.groupingBy(Path::getParent));
    checkNone(
        packages.entrySet().stream()
            .filter(entry -> !entry.getKey().endsWith(EXCEPTED))
            .filter(entry ->
                entry.getValue().size() > MOST_FILES_IN_A_PACKAGE
                    || lines(entry.getValue()) > MOST_LINES_IN_A_PACKAGE)
            .map(entry ->
                "%s has %d files of %d lines"
                    .formatted(
                        files.name(entry.getKey()),
                        entry.getValue().size(),
                        lines(entry.getValue())))
            .sorted()
            .toList());
  }

  private static int lines(List<Path> some) {
    return some.stream().mapToInt(file -> ProjectFiles.lines(file).size()).sum();
  }

  @Test
  void nothingShippedHasTheNameOfATest() {
    checkNone(
        files.mainJava().stream().map(files::name).filter(n -> n.endsWith("Test.java")).toList());
  }

  @Test
  void everyShippedPackageIsDescribed() {
    checkNone(
        files.mainJava().stream()
            .filter(file -> !file.endsWith("module-info.java"))
            .map(file -> file.resolveSibling("package-info.java"))
            .distinct()
            .filter(Files::notExists)
            .map(file -> files.name(file) + " is missing")
            .toList());
  }

  @Test
  void thereAreNoTabs() {
    checkNone(findLines(files.texts(), Pattern.compile("\t")));
  }

  @Test
  void importsNameEachType() {
    checkNone(findLines(files.ending(".java"), Pattern.compile("^import .*\\*;")));
  }

  @Test
  void linksInDocumentsLeadSomewhere() {
    checkNone(
        files.ending(".md").stream().flatMap(file -> MarkdownLinks.broken(file).stream()).toList());
  }

  @Test
  void nothingIsLeftForLater() {
    checkNone(findLines(files.texts(), LEFTOVER));
  }

  @Test
  void noFileNamesAFolderOfOneMachine() {
    checkNone(findLines(files.texts(), MACHINE_PATH));
  }

  @Test
  void theArchitectureIsToldInBrief() {
    assertTrue(ProjectFiles.lines(files.root.resolve("ARCHITECTURE.md")).size() <= 150);
  }

  @Test
  void modulesTakeEveryVersionFromTheParent() {
    List<Path> modules =
        files.ending("pom.xml").stream()
            .filter(file -> !file.equals(files.root.resolve("pom.xml")))
            .toList();
    assertTrue(modules.size() >= 3);
    checkNone(
        modules.stream()
            .filter(file ->
                OWN_VERSION
                    .matcher(ProjectFiles.read(file).replaceFirst("(?s)<parent>.*?</parent>", ""))
                    .find())
            .map(file -> files.name(file) + " has a version of its own")
            .toList());
  }
}
