package dev.incipit.cli.load;

import dev.incipit.cli.option.InputFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files in a folder, and below it, that nobody seems to write any more: size and time stayed
 * the same from one look to the next. That works on disks of other machines too, which tell of no
 * changes. Not thread-safe.
 */
final class SettledFiles {
  /** What programs call files that they are still writing; hidden ones are left out anyway. */
  private static final List<String> UNFINISHED =
      List.of(".part", ".partial", ".filepart", ".crdownload", ".download", ".tmp", ".temp", "~");

  /**
   * A file that is whole.
   *
   * @param state what tells that it is the same still
   */
  record Settled(Path path, String state) {}

  private final Path folder;
  private final Set<Path> unreadable = new TreeSet<>();
  private Map<Path, String> seen = Map.of();

  SettledFiles(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Looks; answers the files that are as they were at the look before, in order of their names. */
  List<Settled> look() throws IOException {
    Map<Path, String> before = seen;
    seen = states();
    return seen.entrySet().stream()
        .filter(file -> file.getValue().equals(before.get(file.getKey())))
        .map(file -> new Settled(file.getKey(), file.getValue()))
        .toList();
  }

  /** The files of the last look of which not even the size could be told. */
  Set<Path> unreadable() {
    return unreadable;
  }

  /** All files of the last look. */
  Set<Path> present() {
    return seen.keySet();
  }

  /** Whether a file belongs to the folder. */
  boolean isInside(Path file) {
    return file.startsWith(folder);
  }

  private Map<Path, String> states() throws IOException {
    Map<Path, String> states = new TreeMap<>();
    unreadable.clear();
    try {
      for (InputFiles.Input input : InputFiles.of(List.of(folder)).files()) {
        Path file = input.path();
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (UNFINISHED.stream().noneMatch(name::endsWith)) {
          state(file, states);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return states;
  }

  /** An empty file has only been begun. */
  private void state(Path file, Map<Path, String> states) {
    try {
      long size = Files.size(file);
      if (size > 0) {
        states.put(file, size + " " + Files.getLastModifiedTime(file));
      }
    } catch (NoSuchFileException e) {
      // It was moved away since the folder was listed.
      states.remove(file);
    } catch (IOException e) {
      // A link that leads in a circle, or a file of somebody else's: it costs no other.
      states.remove(file);
      unreadable.add(file);
    }
  }
}
