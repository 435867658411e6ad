package dev.incipit.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The lines of a file, for messages that name the place.
 *
 * @param file the file
 * @param lines its lines; bytes that are not UTF-8 are replaced
 */
record SourceLines(Path file, List<String> lines) {

  static SourceLines read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a folder, a file is needed");
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return new SourceLines(
        file, (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList());
  }

  /** The first line that is not blank, without blanks at its ends; empty if there is none. */
  String first() {
    return lines.stream().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
  }

  /** What to throw for a line, counted from 0. */
  IOException wrong(int index, String message) {
    return new IOException(file + " line " + (index + 1) + ": " + message);
  }

  IOException wrong(String message) {
    return new IOException(file + ": " + message);
  }
}
