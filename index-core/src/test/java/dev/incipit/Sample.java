package dev.incipit;

/** How much a test of random or of many cases takes on. */
public final class Sample {
  private static final boolean ALL = Boolean.getBoolean("incipit.all");

  private Sample() {}

  /**
   * The number that a system property tells.
   *
   * @param few where it tells none
   * @param all where it tells none and slow tests are run too
   */
  public static int of(String property, int few, int all) {
    return Integer.getInteger(property, ALL ? all : few);
  }
}
