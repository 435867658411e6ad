package dev.incipit.listing.model;

import java.util.Locale;

/**
 * A form in which papers arrive. Which one an input has is told by its content, not its name.
 *
 * @since 0.1.0
 */
public enum ListingFormat {
  /** arXiv's page of a day's listing, saved as plain text. */
  LISTING_TEXT,
  /** An Atom answer of arXiv's search interface. */
  ATOM,
  /** A daily feed of arXiv, RSS 2.0 or Atom. */
  RSS,
  /** Answers of an OAI-PMH server: {@code arXiv}, {@code arXivRaw} or {@code oai_dc}. */
  OAI,
  /** arXiv's listing pages, saved as HTML. */
  LISTING_HTML,
  /** arXiv's page of a single paper, saved as HTML. */
  ABS_HTML,
  /** arXiv's announcement mails, and the monthly listing files that are made like them. */
  LISTING_MAIL,
  /** arXiv's metadata files ({@code .abs}). */
  ABS,
  /** arXiv's yearly snapshot, one JSON object a line, and harvests with the same field names. */
  SNAPSHOT,
  /** Incipit's own form: one JSON object a line, one paper an object; see {@code PaperJson}. */
  JSONL,
  /** The documents of a BEIR test collection: one JSON object a line, with {@code _id}. */
  BEIR,
  /** The documents of a classic test collection in sections {@code .I}, {@code .T}, {@code .W}. */
  SMART;

  /** {@return the name in commands and reports, as {@code listing-text}} */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
