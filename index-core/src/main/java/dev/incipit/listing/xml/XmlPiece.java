package dev.incipit.listing.xml;

/**
 * A part of an XML text.
 *
 * @param kind what it is
 * @param name the element's name, without prefix; empty for text
 * @param raw the part as it stands; empty when it is too long
 * @param line where it begins, from 1
 * @param offset the byte where it begins, from 0
 * @param bad whether it holds characters that had to be replaced
 */
record XmlPiece(Kind kind, String name, String raw, int line, long offset, boolean bad) {

  /** What a piece is. */
  enum Kind {
    /** The tag that opens a container. */
    OPEN,
    /** A tag that closes a container, or nothing. */
    CLOSE,
    /** An element with all that is in it. */
    ELEMENT,
    /** An element of which the end is missing. */
    CUT,
    /** An element over the limit. */
    TOO_LONG,
    /** Text where none belongs. */
    STRAY,
    /** A document type declaration. */
    DOCTYPE
  }
}
