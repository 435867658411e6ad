package dev.incipit.cli.search;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Writes files that are there whole or not at all. */
final class AtomicFile {

  /** Writes the text. */
  interface Text {
    void writeTo(Writer out) throws IOException;
  }

  private AtomicFile() {}

  /** Writes beside the file and replaces it at the end; a failure leaves what was there. */
  static void write(Path file, Text text) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      // A pipe or a device takes what comes; there is nothing to replace.
      try (Writer out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
        text.writeTo(out);
      }
      return;
    }
    @Nullable Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(String.valueOf(folder));
    }
    // A name that nobody can have put a link at, and a file that is not opened if there is one.
    String random = Long.toHexString(ThreadLocalRandom.current().nextLong());
    Path beside = target.resolveSibling(target.getFileName() + "." + random + ".part");
    try {
      try (Writer out =
          Files.newBufferedWriter(
              beside,
              StandardCharsets.UTF_8,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.WRITE)) {
        text.writeTo(out);
      }
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
