package dev.incipit.listing.model;

import java.util.Locale;

/**
 * How much a {@link ListingProblem} costs, from least to most.
 *
 * @since 0.1.0
 */
public enum Severity {
  /** Everything was taken, but something is odd. */
  WARNING,
  /** One entry could not be taken; its text is kept in the problem. */
  REJECTED,
  /** The whole input could not be read. */
  UNUSABLE;

  /** {@return the name in reports, as {@code warning}} */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
