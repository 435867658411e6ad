package dev.incipit.embedding;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The modules that the library requires, and no others of the tests' class path. */
final class EmbeddedModules {
  private static final List<String> NAMES =
      List.of("lucene-", "jackson-core-", "jsoup-", "zstd-jni-", "jspecify-");

  private EmbeddedModules() {}

  /** Their jars, as a path, but for some whose names begin so. */
  static String jarsWithout(String... left) {
    List<String> out = List.of(left);
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> isNeeded(Path.of(entry).getFileName().toString(), out))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isNeeded(String file, List<String> out) {
    return NAMES.stream().filter(name -> !out.contains(name)).anyMatch(file::startsWith);
  }
}
