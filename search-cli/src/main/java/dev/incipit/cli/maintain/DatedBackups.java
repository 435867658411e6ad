package dev.incipit.cli.maintain;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of backups, each in a folder named by its time, as {@code incipit-2026-11-30T031500Z}.
 *
 * @param folder where they are
 */
public record DatedBackups(Path folder) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("'incipit-'uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final Pattern NAME = Pattern.compile("incipit-\\d{4}-\\d{2}-\\d{2}T\\d{6}Z");

  /** What makes a folder a whole backup; written last. */
  private static final String COMPLETE = "incipit-backup.properties";

  /**
   * The folder of the backup of a time.
   *
   * @throws IOException if the folder of backups cannot be made
   */
  public Path at(Instant time) throws IOException {
    Files.createDirectories(folder);
    return folder.resolve(TIME.format(time));
  }

  /**
   * Deletes the oldest, and what backups that were broken off left; nothing else that lies there.
   *
   * @param keep how many stay
   */
  public void keep(int keep) throws IOException {
    List<Path> all = all();
    List<Path> whole = all.stream().filter(DatedBackups::isWhole).toList();
    List<Path> kept = whole.subList(Math.max(0, whole.size() - keep), whole.size());
    for (Path backup : all) {
      // One that is newer than those may still be under way.
      if (!kept.contains(backup) && (isWhole(backup) || backup.compareTo(kept.getLast()) < 0)) {
        delete(backup);
      }
    }
  }

  /** The time of the newest whole backup; null if there is none. */
  public @Nullable Instant newest() throws IOException {
    return Files.isDirectory(folder)
        ? all().stream()
            .filter(DatedBackups::isWhole)
            .reduce((one, next) -> next)
            .map(backup -> TIME.parse(backup.getFileName().toString(), Instant::from))
            .orElse(null)
        : null;
  }

  /** All, whole or not, from the oldest to the newest. */
  private List<Path> all() throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> NAME.matcher(child.getFileName().toString()).matches())
          .filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  private static boolean isWhole(Path backup) {
    return Files.exists(backup.resolve(COMPLETE));
  }

  private static void delete(Path backup) throws IOException {
    // First, so that what a broken deletion leaves is no backup.
    Files.deleteIfExists(backup.resolve(COMPLETE));
    Files.walkFileTree(
        backup,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
