package dev.incipit.opensearch.connection;

import dev.incipit.search.UnusableIndexException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Reads a password or token from a file that only its owner may read. */
final class SecretFile {
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  private SecretFile() {}

  /**
   * The file's text without blanks around it.
   *
   * @throws UnusableIndexException if it is absent, empty, not text, or may be read by others;
   *     where files have no such permissions, that is not checked
   */
  static String read(Path file) throws IOException {
    String secret;
    try {
      refuseOthers(file);
      secret = Files.readString(file).strip();
    } catch (NoSuchFileException e) {
      throw new UnusableIndexException(file + ", which should hold a secret, does not exist", e);
    } catch (MalformedInputException e) {
      throw new UnusableIndexException(file + " holds no text in UTF-8, so no secret", e);
    }
    if (secret.isEmpty() || secret.lines().count() > 1) {
      throw new UnusableIndexException(file + " must hold a secret in one line");
    }
    return secret;
  }

  private static void refuseOthers(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    for (PosixFilePermission permission : view.readAttributes().permissions()) {
      if (OTHERS.contains(permission)) {
        throw new UnusableIndexException(
            file + " holds a secret and may be read by others; run: chmod 600 " + file);
      }
    }
  }
}
