package dev.incipit.cli.serve;

import dev.incipit.cli.terminal.Terminal;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.UnusableIndexException;
import dev.incipit.search.VectorCoverage;
import dev.incipit.semantic.EncodeProgress;
import java.io.Closeable;
import java.io.IOException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Encodes papers that come in while a server runs, where papers were encoded before. One at a time
 * on one thread that rests as long as it works, so that searches have the rest of the machine. What
 * goes wrong costs the order by meaning and is told once.
 */
final class BackgroundEncoder implements Closeable {
  /** New papers are the first; behind so many that are known, all are, once all were looked at. */
  private static final int KNOWN_ENOUGH = 2_000;

  private final LuceneIndex papers;
  private final Terminal terminal;
  private @Nullable Thread thread;
  private volatile long seenPapers = -1;
  private volatile boolean looked;
  private volatile boolean failed;
  private volatile boolean closed;

  BackgroundEncoder(LuceneIndex papers, Terminal terminal) {
    this.papers = papers;
    this.terminal = terminal;
  }

  /** One for an index; null if the index knows no meaning. */
  static @Nullable BackgroundEncoder of(PaperIndex papers, Terminal terminal) throws IOException {
    return papers instanceof LuceneIndex lucene && lucene.vectorCoverage().isPresent()
        ? new BackgroundEncoder(lucene, terminal)
        : null;
  }

  /** Begins to encode if there is anything to do, and nothing is done yet. */
  void look() {
    if (failed || (thread != null && thread.isAlive())) {
      return;
    }
    try {
      VectorCoverage coverage = papers.vectorCoverage().orElseThrow();
      if (coverage.vectors() > 0 && coverage.papers() != seenPapers) {
        seenPapers = coverage.papers();
        thread = Thread.ofPlatform().daemon().name("incipit-encode").start(this::encode);
      }
    } catch (IOException | RuntimeException e) {
      tell(e);
    }
  }

  private void tell(Exception e) {
    failed = true;
    terminal
        .err()
        .println("incipit: still serving, but new papers are not encoded: " + e.getMessage());
  }

  private void encode() {
    try {
      papers.encode(1, new Pace());
      looked = true;
    } catch (UnusableIndexException e) {
      // Another program encodes; what it leaves is for later.
      seenPapers = -1;
    } catch (IOException | RuntimeException e) {
      if (!closed) {
        tell(e);
      }
    }
  }

  /** Rests as long as was worked, and ends where only known papers follow. */
  private final class Pace implements Predicate<EncodeProgress> {
    private long from = System.nanoTime();
    private EncodeProgress last = new EncodeProgress(0, 0, 0);

    @Override
    public boolean test(EncodeProgress now) {
      try {
        if (now.encoded() > last.encoded()) {
          last = now;
          Thread.sleep(Math.max(0, System.nanoTime() - from) / 1_000_000);
        }
      } catch (InterruptedException e) {
        return false;
      }
      from = System.nanoTime();
      return !closed && !(looked && now.seen() - last.seen() >= KNOWN_ENOUGH);
    }
  }

  @Override
  public void close() {
    closed = true;
    Thread running = thread;
    if (running != null) {
      running.interrupt();
      try {
        running.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
