package dev.incipit.semantic;

import dev.incipit.search.PaperIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The vectors that lie beside an index, and the encoder that makes them. They are keyed by the ids
 * of papers, so nothing that happens to the index costs them. Read when first asked for.
 * Thread-safe.
 *
 * @since 0.2.0
 */
public final class PaperVectors {
  private final Path folder;
  private final TextEncoder encoder;

  private @Nullable VectorSnapshot snapshot;
  private VectorLog.@Nullable Head head;
  private long end;

  /**
   * The vectors in the folder of an index, where there need not be any.
   *
   * @param folder the folder of the index
   * @param encoder makes them; those of another are as good as none
   */
  public PaperVectors(Path folder, TextEncoder encoder) {
    this.folder = folder;
    this.encoder = encoder;
  }

  /**
   * {@return the vectors as of the last {@link #refresh}}
   *
   * @throws IOException if the storage fails
   */
  public synchronized VectorSnapshot current() throws IOException {
    if (snapshot == null) {
      refresh();
    }
    return snapshot == null ? VectorSnapshot.EMPTY : snapshot;
  }

  /**
   * Takes in what was added since, by whatever program, if anybody asked for vectors before.
   *
   * @throws IOException if the storage fails
   */
  public synchronized void refreshIfRead() throws IOException {
    if (snapshot != null) {
      refresh();
    }
  }

  /**
   * Takes in what was added since, by whatever program.
   *
   * @throws IOException if the storage fails
   */
  public synchronized void refresh() throws IOException {
    Path file = folder.resolve(VectorLog.NAME);
    VectorLog.Head now;
    try {
      now = VectorLog.head(file);
    } catch (NoSuchFileException e) {
      now = null;
    }
    if (now == null || !now.isOf(encoder)) {
      snapshot = VectorSnapshot.EMPTY;
      head = null;
      return;
    }
    boolean same = now.equals(head) && snapshot != null && Files.size(file) >= end;
    if (same && Files.size(file) == end) {
      return;
    }
    VectorRows rows =
        same && snapshot != null ? snapshot.rows().copy() : new VectorRows(now.dimensions());
    end = VectorLog.read(file, now, same ? end : 0, rows::put).end();
    head = now;
    snapshot = new VectorSnapshot(rows, Long.toHexString(now.nonce() ^ end));
  }

  /**
   * Encodes the papers that have no vector, or one of an earlier text, the newest first. What is
   * encoded is on the disk within seconds: repeat it to go on where it was ended, however that was.
   * Ends early if the thread is interrupted.
   *
   * @param papers the papers
   * @param threads how many texts are encoded at once, 1 or more
   * @param progress is told how far it is; answers whether to go on
   * @return how many papers were encoded
   * @throws dev.incipit.search.UnusableIndexException if another program does so already
   * @throws IOException if the encoder does not work here, or the disk fails
   */
  public long encode(PaperIndex papers, int threads, Predicate<EncodeProgress> progress)
      throws IOException {
    try (VectorWriter writer = VectorWriter.open(folder, encoder)) {
      refresh();
      VectorSnapshot known = current();
      long encoded =
          new EncodeJob(encoder, new FileStore(known, writer), threads).run(papers, progress);
      refresh();
      return encoded;
    }
  }

  private record FileStore(VectorSnapshot known, VectorWriter writer) implements VectorStore {
    @Override
    public Map<String, Long> texts(Collection<String> ids) {
      Map<String, Long> texts = new HashMap<>();
      for (String id : ids) {
        known.rows().text(id).ifPresent(text -> texts.put(id, text));
      }
      return texts;
    }

    @Override
    public int add(Map<String, StoredVector> vectors) throws IOException {
      writer.add(vectors);
      return vectors.size();
    }
  }

  /**
   * {@return what is wrong with the file of vectors in the folder of an index; empty if nothing is}
   *
   * @param folder the folder of the index
   */
  public static Optional<String> damage(Path folder) {
    Path file = folder.resolve(VectorLog.NAME);
    try {
      VectorLog.Contents read = VectorLog.read(file, VectorLog.head(file), 0, (id, vector) -> {});
      return read.damaged()
          ? Optional.of(
              VectorLog.NAME
                  + ": is damaged behind byte "
                  + read.end()
                  + "; encoding makes the vectors behind it anew")
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(VectorLog.NAME + ": cannot be read: " + e.getMessage());
    }
  }

  /** {@return the name of the file of vectors in the folder of an index} */
  public static String fileName() {
    return VectorLog.NAME;
  }
}
