package dev.incipit.cli;

import dev.incipit.listing.ListingFormat;
import dev.incipit.listing.ListingProblem;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps rejected entries as they were, so that they can be mended and read again. Each input's
 * entries follow its own heading, without which their list and day would be lost.
 */
final class RejectsFile implements Closeable {
  private final @Nullable BufferedWriter writer;

  private RejectsFile(@Nullable BufferedWriter writer) {
    this.writer = writer;
  }

  /** Opens the file anew; null keeps nothing. */
  static RejectsFile open(@Nullable Path path) throws IOException {
    return new RejectsFile(
        path == null ? null : Files.newBufferedWriter(path, StandardCharsets.UTF_8));
  }

  /** Writes what was rejected of one input, whose first bytes are given. */
  void write(byte[] head, @Nullable ListingFormat format, List<ListingProblem> problems)
      throws IOException {
    if (writer == null) {
      return;
    }
    boolean headed = format != ListingFormat.LISTING_TEXT;
    for (ListingProblem problem : problems) {
      String raw = problem.raw();
      if (raw != null) {
        if (!headed) {
          writer.write(heading(head));
          headed = true;
        }
        writer.write(raw.stripTrailing());
        writer.newLine();
      }
    }
  }

  /** The lines of a listing before its first entry. */
  private static String heading(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8);
    int entry = text.indexOf("\n- [");
    return entry < 0 ? "" : text.substring(0, entry + 1);
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }
}
