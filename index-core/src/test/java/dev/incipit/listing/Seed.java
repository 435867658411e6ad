package dev.incipit.listing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The listing that the project ships. */
final class Seed {

  private Seed() {}

  static Path root() {
    return Path.of(Objects.requireNonNull(System.getProperty("incipit.root"), "incipit.root"));
  }

  static Path file() {
    return root().resolve("corpus/cs.DC-2026-04-10.txt");
  }

  static byte[] bytes() throws IOException {
    return Files.readAllBytes(file());
  }

  static String text() throws IOException {
    return Files.readString(file());
  }
}
