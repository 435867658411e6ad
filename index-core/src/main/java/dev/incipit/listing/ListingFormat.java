package dev.incipit.listing;

import java.util.Locale;

/** A form in which papers arrive. Which one an input has is told by its content, not its name. */
public enum ListingFormat {
  /** arXiv's page of a day's listing, saved as plain text. */
  LISTING_TEXT,
  /** Incipit's own form: one JSON object a line, one paper an object; see {@link PaperJson}. */
  JSONL,
  /** The documents of a BEIR test collection: one JSON object a line, with {@code _id}. */
  BEIR,
  /** The documents of a classic test collection in sections {@code .I}, {@code .T}, {@code .W}. */
  SMART;

  /** The name in commands and reports, as {@code listing-text}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
