package dev.incipit.cli.load;

import dev.incipit.listing.model.ListingFormat;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps rejected entries as they were, so that they can be mended and read again. A file is of one
 * format, so each further format gets a file of its own, named after it.
 */
final class RejectsFile implements Closeable {
  private final @Nullable Path path;
  private final @Nullable BufferedWriter first;
  private final Map<ListingFormat, BufferedWriter> writers = new EnumMap<>(ListingFormat.class);

  private RejectsFile(@Nullable Path path, @Nullable BufferedWriter first) {
    this.path = path;
    this.first = first;
  }

  /** Opens the file anew; null keeps nothing. */
  static RejectsFile open(@Nullable Path path) throws IOException {
    return new RejectsFile(path, path == null ? null : writer(path));
  }

  private static BufferedWriter writer(Path path) throws IOException {
    return Files.newBufferedWriter(path, StandardCharsets.UTF_8);
  }

  /** Writes one entry. */
  void write(ListingFormat format, String raw) throws IOException {
    BufferedWriter writer = writers.get(format);
    if (writer == null && path != null && first != null) {
      writer = writers.isEmpty() ? first : writer(Path.of(path + "." + format.code()));
      writers.put(format, writer);
    }
    if (writer != null) {
      writer.write(raw.stripTrailing());
      writer.newLine();
    }
  }

  @Override
  public void close() throws IOException {
    if (first != null) {
      first.close();
    }
    for (BufferedWriter writer : writers.values()) {
      writer.close();
    }
  }
}
