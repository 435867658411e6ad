package dev.incipit.lucene.store;

import dev.incipit.document.Schema;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.Version;

/**
 * What the file beside Lucene's folders says: whose they are, and which of them is in use.
 *
 * @param current the folder in use
 * @param previous the folder that was in use before, kept to go back to
 */
public record Manifest(Generation current, Optional<Generation> previous) {
  public static final String NAME = "incipit.properties";

  /**
   * A folder of Lucene's files.
   *
   * @param name the folder's name
   * @param schema the version of {@link Schema} by which it was written, as it is noted
   * @param lucene the version of Lucene that made it
   */
  public record Generation(String name, String schema, String lucene) {
    private static final String PREFIX = "generation-";

    /** One that this version of Incipit makes. */
    public static Generation ofThisVersion(int number) {
      return new Generation(
          PREFIX + number, Integer.toString(Schema.VERSION), Version.LATEST.toString());
    }

    /** The number in the name of a folder; empty if it is none of a generation. */
    public static Optional<Integer> number(String name) {
      return name.matches(PREFIX + "[1-9][0-9]{0,8}")
          ? Optional.of(Integer.valueOf(name.substring(PREFIX.length())))
          : Optional.empty();
    }
  }

  /**
   * Reads the manifest in a folder.
   *
   * @throws IllegalArgumentException if it is damaged
   */
  public static Manifest read(Path folder) throws IOException {
    Properties read = properties(folder);
    Generation current =
        new Generation(
            read.getProperty("current", "generation-1"),
            read.getProperty("schema", ""),
            read.getProperty("lucene", "unknown"));
    Optional<Generation> previous =
        Optional.ofNullable(read.getProperty("previous"))
            .map(name ->
                new Generation(
                    name,
                    read.getProperty("previous.schema", ""),
                    read.getProperty("previous.lucene", "unknown")));
    return new Manifest(current, previous);
  }

  private static Properties properties(Path folder) throws IOException {
    Properties read = new Properties();
    try (var in = Files.newInputStream(folder.resolve(NAME))) {
      read.load(in);
    }
    return read;
  }

  /** Whether the manifest in a folder says this and nothing else. */
  public boolean isWritten(Path folder) throws IOException {
    return properties(folder).equals(properties());
  }

  /** Puts another folder to use; the one in use is kept to go back to. */
  public Manifest switchedTo(Generation next) {
    return new Manifest(next, Optional.of(current));
  }

  /** Writes it into a folder: whoever reads sees the older or this one, also after a crash. */
  public void write(Path folder) throws IOException {
    Path draft = draft(folder);
    store(properties(), draft, "An index of Incipit. Do not edit.");
    Files.move(draft, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(folder, true);
  }

  private Properties properties() {
    Properties written = new Properties();
    written.setProperty("product", "incipit");
    written.setProperty("current", current.name());
    written.setProperty("schema", current.schema());
    written.setProperty("lucene", current.lucene());
    previous.ifPresent(before -> {
      written.setProperty("previous", before.name());
      written.setProperty("previous.schema", before.schema());
      written.setProperty("previous.lucene", before.lucene());
    });
    return written;
  }

  /** Where a manifest is written before it is in force. */
  public static Path draft(Path folder) {
    return folder.resolve(NAME + ".new");
  }

  /** Writes properties to a file and has the disk keep them. */
  public static void store(Properties properties, Path file, String comment) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      properties.store(out, comment);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
