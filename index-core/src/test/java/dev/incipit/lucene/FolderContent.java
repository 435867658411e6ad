package dev.incipit.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a folder holds, to tell whether it was changed. */
public final class FolderContent {
  private FolderContent() {}

  /** Every file's name and a hash of its content. */
  public static Map<String, Integer> of(Path folder) throws IOException {
    Map<String, Integer> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        // Lucene keeps this empty file for its lock.
        if (!file.endsWith("write.lock")) {
          content.put(
              folder.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
        }
      }
    }
    return content;
  }
}
