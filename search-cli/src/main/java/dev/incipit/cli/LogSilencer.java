package dev.incipit.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the libraries from talking to the terminal. */
final class LogSilencer {
  /** Held, because a logger that nobody holds forgets its level. */
  private static final Logger ROOT = Logger.getLogger("");

  /** Lucene advises a Java option that prints a warning of its own. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene.internal");

  private LogSilencer() {}

  static void logs() {
    ROOT.setLevel(Level.WARNING);
    LUCENE.setLevel(Level.SEVERE);
  }
}
