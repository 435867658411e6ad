package dev.incipit.cli;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the libraries from talking to the terminal. */
final class LogSilencer {
  /** Held, because a logger that nobody holds forgets its level. */
  private static final Logger ROOT = Logger.getLogger("");

  /** Lucene advises a Java option that prints a warning of its own. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene.internal");

  /** What is wrong with a request is told to its client, who could fill a log with it. */
  private static final List<Logger> REQUESTS =
      List.of(
          Logger.getLogger("org.eclipse.jetty.util.HostPort"),
          Logger.getLogger("org.eclipse.jetty.http"));

  /** Why a server does not start is told by what starts it. */
  private static final Logger JAVALIN = Logger.getLogger("io.javalin");

  private LogSilencer() {}

  static void logs() {
    ROOT.setLevel(Level.WARNING);
    LUCENE.setLevel(Level.SEVERE);
    REQUESTS.forEach(logger -> logger.setLevel(Level.OFF));
    JAVALIN.setLevel(Level.OFF);
  }
}
