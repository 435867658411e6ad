package dev.incipit.listing.model;

/**
 * A stretch of a listing page's bytes and what they are.
 *
 * @param kind what stands there
 * @param start the first byte
 * @param end the byte after the last
 * @since 0.1.0
 */
public record ListingSpan(Kind kind, int start, int end) {

  /** What a stretch of a listing page can be. */
  public enum Kind {
    /** A line of the page's head or foot: name, date, remarks on the whole. */
    HEADER,
    /** The heading of a section. */
    HEADING,
    /** An entry's first line: number, id, mark and links. */
    ENTRY_HEADER,
    /** The name of a field, as {@code Title:}. */
    LABEL,
    /** A title. */
    TITLE,
    /** A list of authors. */
    AUTHORS,
    /** Comments. */
    COMMENTS,
    /** A journal reference. */
    JOURNAL_REF,
    /** A report number. */
    REPORT_NUMBER,
    /** A publisher's DOI. */
    DOI,
    /** A list of subjects. */
    SUBJECTS,
    /** An abstract. */
    ABSTRACT,
    /** Blanks, line ends and the dashes between an entry's parts. */
    SEPARATOR,
    /** What could not be taken; a {@link ListingProblem} speaks of it. */
    PROBLEM
  }
}
