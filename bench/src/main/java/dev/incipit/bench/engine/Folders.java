package dev.incipit.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of indexes and listings. */
public final class Folders {

  private Folders() {}

  /** All files in and below a folder. */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).toList();
    }
  }

  /** Size of all files in and below a folder, in bytes. */
  public static long bytes(Path folder) throws IOException {
    return files(folder).stream().mapToLong(file -> file.toFile().length()).sum();
  }

  /** Makes a folder with nothing in it. */
  public static void empty(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    Files.createDirectory(folder);
  }
}
