package dev.incipit.lucene;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program of the tests that runs in a Java of its own, so that it can end badly. */
final class OtherProgram {
  private OtherProgram() {}

  /** A program to be started, by its class with a main method. */
  static ProcessBuilder of(Class<?> main, String... arguments) {
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-Dincipit.root=" + System.getProperty("incipit.root"),
            "-cp",
            System.getProperty("java.class.path"),
            main.getName());
    return new ProcessBuilder(Stream.concat(java.stream(), Stream.of(arguments)).toList());
  }
}
