package dev.incipit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that are no part of the project, in a folder {@code shared/data} beside it or in the one
 * that {@code -Dincipit.data} names. Tests that need them are skipped where they are not.
 */
public final class OutsideData {
  private OutsideData() {}

  /** A file or folder of the data; ends the test as skipped, and says so, if it is not there. */
  public static Path file(String name) {
    String elsewhere = System.getProperty("incipit.data");
    Path root = Path.of(System.getProperty("incipit.root")).toAbsolutePath().normalize();
    Path data = elsewhere == null ? root.resolveSibling("shared/data") : Path.of(elsewhere);
    Path file = data.resolve(name);
    if (!Files.exists(file)) {
      System.out.println("A test is skipped: there is no " + file);
    }
    assumeTrue(Files.exists(file), "there is no " + file);
    return file;
  }
}
