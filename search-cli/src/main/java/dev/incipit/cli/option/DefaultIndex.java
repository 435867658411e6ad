package dev.incipit.cli.option;

import java.nio.file.Path;
import java.util.Map;

/** Where the index is unless told otherwise. */
public final class DefaultIndex {
  private DefaultIndex() {}

  /** The folder by the XDG base directory rules. */
  public static Path folder(Map<String, String> environment, String home) {
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    // By those rules a relative path is invalid and to be ignored.
    boolean valid = Path.of(data).isAbsolute();
    Path base = valid ? Path.of(data) : Path.of(home, ".local", "share");
    return base.resolve("incipit").resolve("index");
  }
}
