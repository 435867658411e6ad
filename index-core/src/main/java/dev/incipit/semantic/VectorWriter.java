package dev.incipit.semantic;

import dev.incipit.search.UnusableIndexException;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Adds vectors to the file of an index. One program at a time does; others read meanwhile. Not
 * thread-safe.
 */
final class VectorWriter implements Closeable {
  private static final String LOCK = "vectors.lock";

  private final FileChannel lock;
  private final FileChannel file;

  private VectorWriter(FileChannel lock, FileChannel file) {
    this.lock = lock;
    this.file = file;
  }

  /**
   * Opens the file in a folder behind its last whole record, or makes one where there is none of
   * this encoder's.
   *
   * @throws UnusableIndexException if another program adds to it
   */
  static VectorWriter open(Path folder, TextEncoder encoder) throws IOException {
    FileChannel lock =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (!locks(lock)) {
        throw new UnusableIndexException(
            "another program encodes the papers of the index in " + folder + "; let it finish");
      }
      Path path = folder.resolve(VectorLog.NAME);
      long end = end(path, encoder);
      if (end == 0) {
        end = make(path, encoder);
      }
      FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE);
      file.truncate(end).position(end);
      return new VectorWriter(lock, file);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static boolean locks(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Behind the last whole record; 0 if there is no file, or one of another encoder. */
  private static long end(Path path, TextEncoder encoder) throws IOException {
    try {
      VectorLog.Head head = VectorLog.head(path);
      return head.isOf(encoder) ? VectorLog.read(path, head, 0, (id, vector) -> {}).end() : 0;
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  private static long make(Path path, TextEncoder encoder) throws IOException {
    byte[] head =
        new VectorLog.Head(
                encoder.model(), encoder.dimensions(), ThreadLocalRandom.current().nextLong())
            .bytes();
    Path draft = path.resolveSibling(VectorLog.NAME + ".new");
    try (FileChannel made =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      made.write(ByteBuffer.wrap(head));
      made.force(true);
    }
    Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return head.length;
  }

  /** Adds vectors by the papers' ids, and has the disk keep them. */
  void add(Map<String, StoredVector> vectors) throws IOException {
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    vectors.forEach((id, vector) -> records.writeBytes(VectorLog.record(id, vector)));
    ByteBuffer left = ByteBuffer.wrap(records.toByteArray());
    while (left.hasRemaining()) {
      file.write(left);
    }
    file.force(false);
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      file.close();
    }
  }
}
