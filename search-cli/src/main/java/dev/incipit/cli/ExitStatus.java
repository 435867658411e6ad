package dev.incipit.cli;

/** What a run of the command tells the shell. */
final class ExitStatus {
  /** All is well. */
  static final int OK = 0;

  /** Some entries were rejected; everything else was done. */
  static final int REJECTED = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** The index or an input cannot be used, or the port is taken. */
  static final int UNUSABLE = 3;

  private ExitStatus() {}
}
