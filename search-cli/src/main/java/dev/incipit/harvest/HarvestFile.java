package dev.incipit.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Keeps the states of harvests beside the index that they fill. */
final class HarvestFile {
  static final String NAME = "harvest.properties";

  private final Path file;
  private final Properties properties = new Properties();

  /**
   * Opens the file in a folder; there may be none yet.
   *
   * @throws IOException if there is one that cannot be read
   */
  HarvestFile(Path folder) throws IOException {
    this.file = folder.resolve(NAME);
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
    } catch (NoSuchFileException e) {
      properties.clear();
    } catch (IllegalArgumentException e) {
      throw new IOException(
          file + " is damaged: " + e.getMessage() + "; remove it to begin anew", e);
    }
  }

  HarvestState state(String key) {
    return new HarvestState(
        day(key, "newest"),
        properties.getProperty(key + " token"),
        day(key, "from"),
        day(key, "until"),
        day(key, "seen"));
  }

  private @Nullable LocalDate day(String key, String part) {
    return HarvestState.day(properties.getProperty(key + " " + part));
  }

  /** Keeps a state; after a crash the file is the old one or the new one. */
  void keep(String key, HarvestState state) throws IOException {
    put(key + " newest", state.newest());
    put(key + " token", state.token());
    put(key + " from", state.from());
    put(key + " until", state.until());
    put(key + " seen", state.seen());
    Path draft = file.resolveSibling(NAME + ".new");
    try (FileChannel channel =
            FileChannel.open(
                draft,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      properties.store(out, "How far harvests are. Written by incipit harvest.");
      // Else a machine that crashes may keep the new name of a file that is empty.
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void put(String name, @Nullable Object value) {
    if (value == null) {
      properties.remove(name);
    } else {
      properties.setProperty(name, value.toString());
    }
  }
}
