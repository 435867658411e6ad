package dev.incipit.engine;

/**
 * The numbers of BM25 for short texts. They were chosen by coarse steps on several collections at
 * once, see docs/explanation/relevance.md.
 */
public final class Bm25Parameters {
  /** How late repeating a word stops to count; high, since a word in a title counts five times. */
  public static final float SATURATION = 2f;

  /** How much of a text's length counts. */
  public static final float LENGTH = 0.65f;

  /** To which power a word's rarity is raised: rare words of a question count the more. */
  public static final double RARITY = 1.2;

  private Bm25Parameters() {}

  /** What a word counts by how many of all papers have it. */
  public static double rarity(long papersWithWord, long papers) {
    double others = Math.max(0, papers - papersWithWord);
    return Math.pow(Math.log(1 + (others + 0.5) / (papersWithWord + 0.5)), RARITY);
  }
}
