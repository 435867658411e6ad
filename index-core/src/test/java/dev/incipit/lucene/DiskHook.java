package dev.incipit.lucene;

import java.io.IOException;
import java.nio.file.Path;

/** Is told of everything that is done to a {@link HookedDisk}, before it is done. */
public interface DiskHook {
  /** What can be done to a disk. */
  enum Operation {
    CREATE,
    WRITE,
    CLOSE,
    SYNC,
    MOVE,
    LINK,
    DELETE,
    MAKE_FOLDER,
    OPEN,
    READ,
    LIST
  }

  /**
   * Lets something happen, or fails it.
   *
   * @param path what it is done to; where to, if it is moved or linked
   * @param bytes how many are to be written; 0 for all that does not write
   */
  void before(Operation operation, Path path, int bytes) throws IOException;
}
