package dev.incipit.cli.serve;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the log of requests goes. Lines are whole, from whatever thread. Thread-safe. */
final class RequestLogFile implements Consumer<String>, AutoCloseable {
  private static final Set<PosixFilePermission> OTHERS =
      PosixFilePermissions.fromString("------rwx");

  private final @Nullable PrintWriter out;
  private final boolean owned;

  private RequestLogFile(@Nullable PrintWriter out, boolean owned) {
    this.out = out;
    this.owned = owned;
  }

  /** No log. */
  static RequestLogFile none() {
    return new RequestLogFile(null, false);
  }

  /** A log on a terminal, which stays open. */
  static RequestLogFile to(PrintWriter terminal) {
    return new RequestLogFile(terminal, false);
  }

  /**
   * A log that goes on where a file ends. A new file is its owner's alone: it may tell what people
   * searched for. One that is there keeps its rights, but for those that let everybody read it.
   */
  static RequestLogFile append(Path file) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix && Files.notExists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else if (posix && Files.isRegularFile(file)) {
      closeToOthers(file);
    }
    return new RequestLogFile(
        new PrintWriter(
            Files.newBufferedWriter(
                file,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND)),
        true);
  }

  /** The group stays: whoever chose it meant those who read logs. */
  private static void closeToOthers(Path file) throws IOException {
    Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
    if (rights.removeAll(OTHERS)) {
      try {
        Files.setPosixFilePermissions(file, rights);
      } catch (FileSystemException e) {
        throw new IOException(
            file
                + " can be read by everybody, and would tell what people ask; its owner has to"
                + " change that: chmod o= "
                + file,
            e);
      }
    }
  }

  @Override
  public void accept(String line) {
    if (out != null) {
      synchronized (out) {
        out.println(line);
        out.flush();
      }
    }
  }

  @Override
  public void close() {
    if (out != null && owned) {
      out.close();
    }
  }
}
