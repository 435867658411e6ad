package dev.incipit.simulation;

import dev.incipit.lucene.DiskHook;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A disk that is full while it is told to be, and tells when so many things were done to it. */
final class SimulatedDisk implements DiskHook {
  /** Is told of one thing, before it is done. */
  interface Moment {
    void now(Operation operation, Path path) throws IOException;
  }

  private boolean full;
  private int left;
  private @Nullable Moment moment;

  @Override
  public synchronized void before(Operation operation, Path path, int bytes) throws IOException {
    if (full && (operation == Operation.CREATE || operation == Operation.WRITE)) {
      throw new IOException("No space left on device");
    }
    if (moment != null && left-- == 0) {
      Moment told = moment;
      moment = null;
      told.now(operation, path);
    }
  }

  /** Says whether there is no more room. */
  synchronized void setFull(boolean full) {
    this.full = full;
  }

  /**
   * Has somebody told of one of the things that are done from now on.
   *
   * @param left how many are done before it
   */
  synchronized void tell(int left, Moment moment) {
    this.left = left;
    this.moment = moment;
  }

  /** Nobody is told any more. */
  synchronized void tellNobody() {
    moment = null;
  }
}
