package dev.incipit.listing;

/** Which of arXiv's listing pages a listing is. */
public enum ListingKind {
  /** One day's announcements: "Showing new listings for Friday, 10 April 2026". */
  NEW,
  /** The page does not say. */
  UNKNOWN
}
