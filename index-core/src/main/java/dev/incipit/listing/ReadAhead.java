package dev.incipit.listing;

import dev.incipit.listing.model.InputLedger;
import dev.incipit.listing.model.ReadEvent;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Reads in a thread of its own, somewhat ahead of who uses what was read. Used by one thread, the
 * one that reads; it ends when that user gives up, or at latest when its input does.
 */
final class ReadAhead {
  /** What is handed over at once, as to wake another thread takes longer than to read one. */
  private static final int TOGETHER = 100;

  /** So many times that lie ready at most: some thousand papers, some megabytes. */
  private static final int READY = 10;

  /** Reads an input to its end. */
  interface Source {
    InputLedger read(Consumer<ReadEvent> readings) throws IOException;
  }

  /** Nobody wants what is read any more. */
  private static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final BlockingQueue<List<ReadEvent>> ready;
  private List<ReadEvent> next = new ArrayList<>(TOGETHER);

  private ReadAhead(BlockingQueue<List<ReadEvent>> ready) {
    this.ready = ready;
  }

  /**
   * Reads an input, and has what it gives used by the calling thread, in its order.
   *
   * @throws IOException if reading fails, after what was read until then was used
   */
  static InputLedger of(Source source, Consumer<ReadEvent> user) throws IOException {
    BlockingQueue<List<ReadEvent>> ready = new ArrayBlockingQueue<>(READY);
    FutureTask<InputLedger> reading = new FutureTask<>(() -> new ReadAhead(ready).read(source));
    Thread.ofPlatform().daemon().name("incipit-reading").start(reading);
    try {
      for (List<ReadEvent> some = ready.take(); !some.isEmpty(); some = ready.take()) {
        some.forEach(user);
      }
      return reading.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException failed -> throw failed;
        case RuntimeException wrong -> throw wrong;
        case Error fatal -> throw fatal;
        case null, default -> throw new IOException(e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while reading");
    } finally {
      reading.cancel(true);
    }
  }

  private InputLedger read(Source source) throws IOException {
    try {
      return source.read(this::take);
    } finally {
      handOver();
      // Nothing more to come.
      put(List.of());
    }
  }

  private void take(ReadEvent event) {
    next.add(event);
    if (next.size() == TOGETHER) {
      handOver();
    }
  }

  private void handOver() {
    if (!next.isEmpty()) {
      put(next);
      next = new ArrayList<>(TOGETHER);
    }
  }

  private void put(List<ReadEvent> some) {
    try {
      ready.put(some);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Abandoned();
    }
  }
}
