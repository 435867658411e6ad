package dev.incipit.listing.model;

import org.jspecify.annotations.Nullable;

/**
 * The account of one input. What an index says of the papers that were taken completes it: {@code
 * read = added + updated + unchanged + rejected}.
 *
 * @param source the input's name
 * @param format the form it has; null when it is none that is known
 * @param promised how many entries the input itself says it holds; null when it does not say so for
 *     all of them
 * @param read entries found, taken or not
 * @param rejected entries found but not taken
 * @param warnings oddities that cost nothing
 * @param unusable whether the input as a whole could not be read
 * @since 0.1.0
 */
public record InputLedger(
    String source,
    @Nullable ListingFormat format,
    @Nullable Integer promised,
    int read,
    int rejected,
    int warnings,
    boolean unusable) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if more was rejected than read
   */
  public InputLedger {
    if (rejected < 0 || rejected > read) {
      throw new IllegalArgumentException("rejected " + rejected + " of " + read + " entries");
    }
  }

  /**
   * Entries that became papers.
   *
   * @return how many entries became papers
   */
  public int taken() {
    return read - rejected;
  }
}
