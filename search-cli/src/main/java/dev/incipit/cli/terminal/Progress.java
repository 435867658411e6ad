package dev.incipit.cli.terminal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Tells a waiting person how far the work is; silent when nobody watches. */
public final class Progress {
  private static final long EVERY_NANOS = 500_000_000L;

  /** So much must be done for what is left to be guessed. */
  private static final long SOON_NANOS = 2_000_000_000L;

  private final Terminal terminal;
  private final String done;
  private final long bytes;
  private final LongSupplier nanoTime;
  private final long started;
  private long shown;
  private long papers;
  private final AtomicLong read = new AtomicLong();
  private boolean open;

  /**
   * Starts, where nobody knows how much there is to do.
   *
   * @param done what becomes of papers, as {@code read}
   */
  public Progress(Terminal terminal, String done) {
    this(terminal, done, 0, System::nanoTime);
  }

  /**
   * Starts.
   *
   * @param done what becomes of papers, as {@code read}
   * @param bytes how much there is to read; 0 if that is not known
   * @param nanoTime the clock
   */
  public Progress(Terminal terminal, String done, long bytes, LongSupplier nanoTime) {
    this.terminal = terminal;
    this.done = done;
    this.bytes = bytes;
    this.nanoTime = nanoTime;
    this.started = nanoTime.getAsLong();
    this.shown = started;
  }

  /** Counts bytes that were read, as they lie on the disk; by any thread. */
  public void read(long more) {
    read.addAndGet(more);
  }

  public void add(int more) {
    papers += more;
    long now = nanoTime.getAsLong();
    if (terminal.styled() && now - shown > EVERY_NANOS) {
      shown = now;
      open = true;
      long took = Math.max(1, now - started);
      long rate = Math.round(papers * 1e9 / took);
      terminal
          .err()
          .printf("\r%,d papers %s, %,d a second%s\u001b[K", papers, done, rate, left(took));
      terminal.err().flush();
    }
  }

  /** How much of the input is read, and about how long the rest takes. */
  private String left(long took) {
    if (bytes == 0) {
      return "";
    }
    long part = Math.min(read.get(), bytes);
    String percent = ", %d%% of %s".formatted(100 * part / bytes, size(bytes));
    if (took < SOON_NANOS || part == 0) {
      return percent;
    }
    double seconds = took / 1e9 * (bytes - part) / part;
    return percent + ", about " + words(Duration.ofSeconds(Math.round(seconds))) + " left";
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? "%,d kB".formatted(Math.max(1, bytes / 1_000))
        : "%,d MB".formatted(bytes / 1_000_000);
  }

  /** A time in words, as {@code 12 s} or {@code 1:05 h}. */
  public static String words(Duration time) {
    return time.toMinutes() == 0
        ? time.toSeconds() + " s"
        : time.toHours() == 0
            ? "%d:%02d min".formatted(time.toMinutes(), time.toSecondsPart())
            : "%d:%02d h".formatted(time.toHours(), time.toMinutesPart());
  }

  /** Tells something, whether or not somebody watches. */
  public void tell(String line) {
    done();
    open = false;
    terminal.err().println(line);
    terminal.err().flush();
  }

  public void done() {
    if (open) {
      terminal.err().println();
    }
  }
}
