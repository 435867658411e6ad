package dev.incipit.cli;

/** Tells a waiting person how far the work is; silent when nobody watches. */
final class Progress {
  private static final long EVERY_NANOS = 500_000_000L;

  private final Terminal terminal;
  private final String done;
  private final long started = System.nanoTime();
  private long shown = started;
  private long papers;
  private boolean open;

  /**
   * Starts.
   *
   * @param done what becomes of papers, as {@code read}
   */
  Progress(Terminal terminal, String done) {
    this.terminal = terminal;
    this.done = done;
  }

  void add(int more) {
    papers += more;
    long now = System.nanoTime();
    if (terminal.styled() && now - shown > EVERY_NANOS) {
      shown = now;
      open = true;
      long rate = papers * 1_000_000_000L / Math.max(1, now - started);
      terminal.err().printf("\r%,d papers %s, %,d a second", papers, done, rate);
      terminal.err().flush();
    }
  }

  /** Tells something, whether or not somebody watches. */
  void tell(String line) {
    done();
    open = false;
    terminal.err().println(line);
    terminal.err().flush();
  }

  void done() {
    if (open) {
      terminal.err().println();
    }
  }
}
