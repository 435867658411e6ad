package dev.incipit.opensearch.cluster;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Whom a server runs as: OpenSearch refuses root, so that root's tests start it as nobody. */
final class Owner {
  private static final int NOBODY = 65_534;

  private Owner() {}

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** A folder in which such a server can be; those of root's own are closed to it. */
  static Path temporaryFolder() throws IOException {
    return isRoot()
        ? Files.createTempDirectory(Path.of("/var/tmp"), "incipit-cluster-")
        : Files.createTempDirectory("incipit-cluster-");
  }

  /** What to put before a command for it to run so. */
  static List<String> prefix() {
    return isRoot()
        ? List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups")
        : List.of();
  }

  /** Lets the server write to a folder and all in it. */
  static void giveAway(Path folder) throws IOException {
    if (isRoot()) {
      Files.walkFileTree(folder, new GiveAway());
    }
  }

  /** Changes the owner of all that it meets. */
  private static final class GiveAway extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      Files.setAttribute(folder, "unix:uid", NOBODY);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.setAttribute(file, "unix:uid", NOBODY);
      return FileVisitResult.CONTINUE;
    }
  }
}
