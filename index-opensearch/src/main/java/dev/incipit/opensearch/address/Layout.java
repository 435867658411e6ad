package dev.incipit.opensearch.address;

/**
 * How a new index is spread over a cluster; an index that is there stays as it is.
 *
 * @param shards in how many parts, 1 to 1,024; a part holds some ten million papers well, and one
 *     part ranks small indexes best
 * @param copies how many copies of each part there are besides it, 0 or more; with none, losing a
 *     node loses papers
 */
public record Layout(int shards, int copies) {
  /** One part and a copy of it. */
  public static final Layout SMALL = new Layout(1, 1);

  /** Checks the numbers. */
  public Layout {
    if (shards < 1 || shards > 1_024) {
      throw new IllegalArgumentException("shards must be 1..1024, was " + shards);
    }
    if (copies < 0) {
      throw new IllegalArgumentException("copies must be 0 or more, was " + copies);
    }
  }
}
