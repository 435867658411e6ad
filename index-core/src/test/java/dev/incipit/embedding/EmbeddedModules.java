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

  /** Their jars, as a path. */
  static String jars() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            entry -> NAMES.stream().anyMatch(Path.of(entry).getFileName().toString()::startsWith))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
