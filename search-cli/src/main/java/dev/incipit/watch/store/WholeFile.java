package dev.incipit.watch.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files that are there whole or as they were. */
public final class WholeFile {
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final String DRAFT = ".draft";

  private WholeFile() {}

  /** Replaces a file that others may read, or makes it. */
  public static void write(Path file, String text) throws IOException {
    replace(file, text);
  }

  /** Replaces a file that only its owner may read, or makes it. */
  static void writePrivately(Path file, String text) throws IOException {
    replace(
        file,
        text,
        isPosix(file)
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
            : new FileAttribute<?>[0]);
  }

  private static void replace(Path file, String text, FileAttribute<?>... attributes)
      throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new FileSystemException(file.toString(), null, "is not a file");
    }
    // Only one run at a time writes, so that a draft is what a killed one left.
    Path draft = target.resolveSibling(target.getFileName() + DRAFT);
    Files.deleteIfExists(draft);
    try (FileChannel channel =
        FileChannel.open(
            draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      // Else a machine that crashes may keep the new name of a file that is empty.
      channel.force(true);
    }
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /**
   * Checks that only the owner may read a file, as it holds a secret.
   *
   * @throws FileSystemException if others may
   */
  static void requirePrivate(Path file) throws IOException {
    if (isPosix(file) && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
      throw new FileSystemException(
          file.toString(),
          null,
          "holds a secret that others may read; let only its owner, by chmod 600");
    }
  }
}
