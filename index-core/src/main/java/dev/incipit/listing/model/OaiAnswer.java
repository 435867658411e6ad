package dev.incipit.listing.model;

import org.jspecify.annotations.Nullable;

/**
 * What an answer of an OAI-PMH server says besides its records.
 *
 * @param complete whether its end was there; false for an answer that was cut on the way
 * @param listed whether it holds a list, even an empty one, and is no other kind of text
 * @param records records in it, deleted ones among them
 * @param newest the newest datestamp of its records, as {@code 2026-04-10}; null if it has none.
 *     Datestamps tell when records changed, never when papers came in
 * @param resumptionToken what to ask for the rest with; null at the end of the list
 * @param error the code of an error, as {@code badArgument}; null if there is none. That nothing
 *     matches ({@code noRecordsMatch}) is an answer like any other, but has this code
 * @param message the error for people; empty if there is none
 * @since 0.1.0
 */
public record OaiAnswer(
    boolean complete,
    boolean listed,
    int records,
    @Nullable String newest,
    @Nullable String resumptionToken,
    @Nullable String error,
    String message) {

  /** The code of an answer without records, which is none of failure. */
  public static final String NO_RECORDS_MATCH = "noRecordsMatch";

  /** {@return whether the server refused to answer} */
  public boolean refused() {
    return error != null && !error.equals(NO_RECORDS_MATCH);
  }
}
