package dev.incipit.cli.terminal;

/** What a run of the command tells the shell. */
public final class ExitStatus {
  /** All is well. */
  public static final int OK = 0;

  /** Some entries were rejected; everything else was done. */
  public static final int REJECTED = 1;

  /** The command line is wrong. */
  public static final int USAGE = 2;

  /** The index or an input cannot be used, or the port is taken. */
  public static final int UNUSABLE = 3;

  /** What was recorded is different now. */
  public static final int DIFFERENT = 1;

  private ExitStatus() {}
}
