package dev.incipit.analysis;

/**
 * A searchable unit of a text.
 *
 * @param term the folded word
 * @param kind what it stands for
 * @param compound number of the compound it belongs to, from 0; {@code KV-cache} is one compound
 * @param position its place among the words, from 0
 * @param start where its source begins in the plain text
 * @param end where its source ends, exclusive
 */
public record Token(String term, Kind kind, int compound, int position, int start, int end) {

  /** What a token stands for. */
  public enum Kind {
    /** A word, or one part of a compound. */
    PART,
    /** Several parts written as one word, at the position of the first. */
    JOINED,
    /** Another spelling of the part at the same position. */
    ALIAS
  }
}
