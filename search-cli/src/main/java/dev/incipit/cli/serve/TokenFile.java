package dev.incipit.cli.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of bearer tokens: one in a line, without lines that are empty or start with {@code #}. */
final class TokenFile {
  private TokenFile() {}

  /**
   * Reads the tokens.
   *
   * @param file null for no tokens
   * @throws IllegalArgumentException if there are none in it, which would let everybody in, or
   *     others may read it
   */
  static Set<String> read(@Nullable Path file) throws IOException {
    if (file == null) {
      return Set.of();
    }
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix && Files.exists(file)) {
      Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
      rights.addAll(Files.getPosixFilePermissions(file));
      if (rights.contains(PosixFilePermission.OTHERS_READ)) {
        throw new IllegalArgumentException(
            file + " holds secrets and can be read by everybody; change that: chmod o= " + file);
      }
    }
    Set<String> tokens = new LinkedHashSet<>();
    for (String line : Files.readAllLines(file)) {
      String token = line.strip();
      if (!token.isEmpty() && !token.startsWith("#")) {
        tokens.add(token);
      }
    }
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("there is no token in " + file);
    }
    return tokens;
  }
}
