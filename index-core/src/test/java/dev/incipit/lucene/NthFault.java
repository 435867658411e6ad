package dev.incipit.lucene;

import java.io.IOException;
import java.nio.file.Path;

/** Fails one thing that is done to a disk, or all from there on. Thread-safe. */
public final class NthFault implements DiskHook {
  private final int number;
  private final boolean lasts;
  private int left;
  private boolean mended;
  private String hit = "";

  /**
   * Makes one.
   *
   * @param number the first that fails, from 1
   * @param lasts whether all that is done afterwards fails too
   */
  public NthFault(int number, boolean lasts) {
    this.number = number;
    this.left = number;
    this.lasts = lasts;
  }

  @Override
  public synchronized void before(Operation operation, Path path, int bytes) throws IOException {
    if (mended) {
      return;
    }
    left--;
    if (left == 0) {
      hit = operation + " " + path.getFileName();
    }
    if (left == 0 || (left < 0 && lasts)) {
      throw new IOException("injected fault at " + operation + " " + path.getFileName());
    }
  }

  /** From now on nothing fails. */
  public synchronized void mend() {
    mended = true;
  }

  public boolean lasts() {
    return lasts;
  }

  /** Whether something failed. */
  public synchronized boolean isHit() {
    return !hit.isEmpty();
  }

  @Override
  public synchronized String toString() {
    return (lasts ? "lasting fault " : "fault ") + number + " at " + hit;
  }
}
