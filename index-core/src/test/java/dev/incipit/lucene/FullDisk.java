package dev.incipit.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** A disk with room for so many bytes more, which are never given back. */
final class FullDisk implements DiskHook {
  final AtomicLong room = new AtomicLong(Long.MAX_VALUE);

  @Override
  public void before(Operation operation, Path path, int bytes) throws IOException {
    if (room.addAndGet(-bytes) < 0) {
      throw new IOException("No space left on device");
    }
  }
}
