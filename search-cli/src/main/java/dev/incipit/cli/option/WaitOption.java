package dev.incipit.cli.option;

import dev.incipit.cli.terminal.Terminal;
import dev.incipit.search.IndexInUseException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How long a command waits for another that writes to the index. */
public final class WaitOption {
  private static final Duration PAUSE = Duration.ofMillis(500);

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      description =
          "How long to wait for another program that writes to the index. Default: 0, which gives"
              + " up at once.")
  private int seconds;

  /** What writes to an index. */
  public interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Works, as soon as no other program writes to the index.
   *
   * @param work begun again each time that it finds the index in use
   * @throws IndexInUseException if another program still writes to it after the time to wait
   */
  public <T> T whenFree(Terminal terminal, Work<T> work) throws IOException {
    if (seconds < 0) {
      throw new IllegalArgumentException("--wait is 0 or more, was " + seconds);
    }
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    boolean told = false;
    while (true) {
      try {
        return work.run();
      } catch (IndexInUseException inUse) {
        if (System.nanoTime() - end >= 0) {
          throw inUse;
        }
        if (!told) {
          terminal.err().println("incipit: another program writes to the index; waiting for it");
          told = true;
        }
        pause();
      }
    }
  }

  private static void pause() throws InterruptedIOException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the index");
    }
  }
}
