package dev.incipit.listing.model;

import java.util.Locale;

/**
 * Everything that can be wrong with an input.
 *
 * @since 0.1.0
 */
public enum ProblemKind {
  /** The input holds nothing. */
  EMPTY(Severity.UNUSABLE),
  /** The input is no text. */
  BINARY(Severity.UNUSABLE),
  /** The text is in an encoding that is not read. */
  ENCODING(Severity.UNUSABLE),
  /** The text is in no format that is read. */
  UNKNOWN_FORMAT(Severity.UNUSABLE),
  /** The input is larger than any of its format. */
  TOO_LARGE(Severity.UNUSABLE),
  /** The input is what a server says when it fails. */
  SERVER_ERROR(Severity.UNUSABLE),
  /** The input holds what is not read for safety, such as a document type. */
  NOT_READ(Severity.UNUSABLE),
  /** The archive cannot be unpacked, or not safely. */
  ARCHIVE_REFUSED(Severity.UNUSABLE),
  /** The page was saved before it showed its entries. */
  NOT_RENDERED(Severity.UNUSABLE),

  /** The entry is no paper. */
  NOT_A_PAPER(Severity.REJECTED),
  /** The line is longer than any paper. */
  LINE_TOO_LONG(Severity.REJECTED),
  /** The entry is longer than any paper. */
  ENTRY_TOO_LONG(Severity.REJECTED),
  /** The input ends inside the entry. */
  CUT_ENTRY(Severity.REJECTED),
  /** The entry names no paper, or by no id. */
  BAD_ID(Severity.REJECTED),
  /** The entry has neither a title nor an abstract. */
  EMPTY_ENTRY(Severity.REJECTED),
  /** The archive is damaged; what stands before the damage was read. */
  ARCHIVE_DAMAGED(Severity.REJECTED),

  /** The paper has no title. */
  NO_TITLE(Severity.WARNING),
  /** The paper has no subjects. */
  NO_SUBJECTS(Severity.WARNING),
  /** The paper has no abstract. */
  NO_ABSTRACT(Severity.WARNING),
  /** The taxonomy lacks a subject of the paper. */
  UNKNOWN_SUBJECT(Severity.WARNING),
  /** The entry has a field that is not declared. */
  UNKNOWN_FIELD(Severity.WARNING),
  /** A field holds what its kind cannot. */
  ODD_FIELD(Severity.WARNING),
  /** The entry has a mark that is not understood. */
  UNKNOWN_MARK(Severity.WARNING),
  /** The input ends as if it were cut. */
  MAYBE_CUT(Severity.WARNING),
  /** The text holds bytes that are no characters. */
  BAD_BYTES(Severity.WARNING),
  /** The text is in another encoding than it says. */
  WRONG_ENCODING(Severity.WARNING),
  /** The archive took the paper back. */
  DELETED_RECORD(Severity.WARNING),
  /** The server reports an error beside its papers. */
  ERROR_ANSWER(Severity.WARNING),
  /** The numbers of the entries leave some out. */
  NUMBER_GAP(Severity.WARNING),
  /** The id came before. */
  REPEATED_ID(Severity.WARNING),
  /** The input promises another number of entries. */
  COUNTS_DIFFER(Severity.WARNING),
  /** The input has no entries and does not say so. */
  NO_ENTRIES(Severity.WARNING),
  /** The input, or the paper, tells no day that is understood. */
  NO_DATE(Severity.WARNING),
  /** The list is not known, so papers are taken but not as announced. */
  UNKNOWN_LIST(Severity.WARNING),
  /** The paper was withdrawn by its authors. */
  WITHDRAWN(Severity.WARNING),
  /** The text was read in another encoding than usual. */
  OTHER_ENCODING(Severity.WARNING),
  /** Bytes that are no archive follow it. */
  ARCHIVE_TAIL(Severity.WARNING),
  /** A file of the archive was passed over. */
  PASSED_OVER(Severity.WARNING),
  /** Text was not understood and left out. */
  LEFTOVER_TEXT(Severity.WARNING);

  private final Severity severity;

  ProblemKind(Severity severity) {
    this.severity = severity;
  }

  /** {@return what becomes of an input, or an entry, with this problem} */
  public Severity severity() {
    return severity;
  }

  /**
   * {@return a problem of an input as a whole}
   *
   * @param message what is wrong, for people
   * @param source what problems name as the source
   */
  public ListingProblem of(String message, String source) {
    return new ListingProblem(severity, code(), message, source, 1, 0, null);
  }

  /** {@return the name by which accounts call it, as {@code no-title}} */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
