package dev.incipit.watch.store;

import dev.incipit.watch.model.Delivery;
import dev.incipit.watch.model.Watch;
import dev.incipit.watch.model.WatchSettings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder in which an operator keeps watches: a file for each, {@code settings.json} for what
 * they share, and folders for what runs leave. Thread-safe.
 *
 * @param path the folder
 */
public record WatchFolder(Path path) {
  private static final String SUFFIX = ".json";
  private static final String SETTINGS = "settings";
  private static final long LONGEST_FILE = 1L << 20;

  /** Makes the path absolute, as what is named relative to it is found from anywhere. */
  public WatchFolder {
    path = path.toAbsolutePath().normalize();
  }

  /**
   * What the folder holds.
   *
   * @param watches the watches, by name
   * @param settings what they share
   * @param problems what cannot be used, for people
   */
  public record Content(List<Watch> watches, WatchSettings settings, List<String> problems) {
    /** Copies the lists. */
    public Content {
      watches = List.copyOf(watches);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads all watches. One that cannot be used costs only itself.
   *
   * @throws IOException if the folder cannot be read
   */
  public Content read() throws IOException {
    List<Watch> watches = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Map<String, Delivery> ways = new HashMap<>();
    for (String name : names()) {
      try {
        Watch watch = watch(name);
        for (Delivery delivery : watch.deliveries()) {
          Delivery same = ways.putIfAbsent(delivery.key(), delivery);
          if (same != null && !same.equals(delivery)) {
            throw new IllegalArgumentException(
                "another watch delivers to " + delivery.target() + " with other settings");
          }
        }
        watches.add(watch);
      } catch (IOException | IllegalArgumentException e) {
        problems.add("watch " + name + " is left out: " + e.getMessage());
      }
    }
    WatchSettings settings = WatchSettings.NONE;
    try {
      settings = settings();
    } catch (IOException | IllegalArgumentException e) {
      problems.add(SETTINGS + SUFFIX + " is left out: " + e.getMessage());
    }
    return new Content(watches, settings, problems);
  }

  private List<String> names() throws IOException {
    if (!Files.isDirectory(path)) {
      throw new NoSuchFileException(path.toString());
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX) && !name.startsWith("."))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .filter(name -> !name.equals(SETTINGS))
          .sorted()
          .toList();
    }
  }

  /**
   * Reads a watch.
   *
   * @throws NoSuchFileException if there is none of that name
   * @throws IllegalArgumentException if its file is not what it should be
   */
  public Watch watch(String name) throws IOException {
    Watch.checkName(name);
    Path file = file(name);
    if (!Files.exists(file)) {
      throw new FileSystemException("there is no watch '" + name + "' in " + path);
    }
    Watch watch = WatchJson.read(name, text(file), path);
    if (watch.deliveries().stream().anyMatch(Delivery.Webhook.class::isInstance)) {
      WholeFile.requirePrivate(file);
    }
    return watch;
  }

  private WatchSettings settings() throws IOException {
    Path file = file(SETTINGS);
    if (!Files.exists(file)) {
      return WatchSettings.NONE;
    }
    WatchSettings settings = WatchJson.settings(text(file));
    if (settings.mail() != null && settings.mail().password() != null) {
      WholeFile.requirePrivate(file);
    }
    return settings;
  }

  private static String text(Path file) throws IOException {
    if (Files.size(file) > LONGEST_FILE) {
      throw new FileSystemException(file.toString(), null, "is too long for a watch");
    }
    return Files.readString(file);
  }

  private Path file(String name) {
    return path.resolve(name + SUFFIX);
  }

  /**
   * Adds a watch; its file is its owner's alone.
   *
   * @throws FileAlreadyExistsException if there is one of that name
   */
  public void add(Watch watch) throws IOException {
    Files.createDirectories(path);
    Path file = file(watch.name());
    if (watch.name().equals(SETTINGS) || Files.exists(file)) {
      throw new FileSystemException(
          file.toString(), null, "is there already; remove that watch first, or edit its file");
    }
    WholeFile.writePrivately(file, WatchJson.write(watch, path));
  }

  /**
   * Removes a watch; what was delivered stays delivered.
   *
   * @return whether it was there
   */
  public boolean remove(String name) throws IOException {
    Watch.checkName(name);
    return !name.equals(SETTINGS) && Files.deleteIfExists(file(name));
  }

  /** Where the state of a digest is. */
  public StateFile state(String digest) {
    return new StateFile(path.resolve("state").resolve(digest + SUFFIX));
  }

  /** The folder with the files of feeds. */
  public Path feeds() {
    return path.resolve("feeds");
  }

  /** A lock on the folder, which ends with the program at the latest. */
  public interface Lock extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  /** Takes the folder for one run; empty if another run has it. */
  public Optional<Lock> lock() throws IOException {
    Path folder = Files.createDirectories(path.resolve("state"));
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(channel::close);
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      return Optional.empty();
    }
    channel.close();
    return Optional.empty();
  }
}
