package dev.incipit.listing.model;

/**
 * Which of arXiv's listing pages a listing is.
 *
 * @since 0.1.0
 */
public enum ListingKind {
  /** One day's announcements: "Showing new listings for Friday, 10 April 2026". */
  NEW,
  /** The announcements of the last days: "Authors and titles for recent submissions". */
  RECENT,
  /** A month's papers, without their days: "Authors and titles for April 2026". */
  MONTH,
  /** The page does not say. */
  UNKNOWN
}
