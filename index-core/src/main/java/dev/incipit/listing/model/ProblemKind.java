package dev.incipit.listing.model;

import java.util.Locale;

/** Everything that can be wrong with an input. */
public enum ProblemKind {
  EMPTY(Severity.UNUSABLE),
  BINARY(Severity.UNUSABLE),
  ENCODING(Severity.UNUSABLE),
  UNKNOWN_FORMAT(Severity.UNUSABLE),
  TOO_LARGE(Severity.UNUSABLE),
  SERVER_ERROR(Severity.UNUSABLE),
  NOT_READ(Severity.UNUSABLE),
  ARCHIVE_REFUSED(Severity.UNUSABLE),
  NOT_RENDERED(Severity.UNUSABLE),

  NOT_A_PAPER(Severity.REJECTED),
  LINE_TOO_LONG(Severity.REJECTED),
  ENTRY_TOO_LONG(Severity.REJECTED),
  CUT_ENTRY(Severity.REJECTED),
  BAD_ID(Severity.REJECTED),
  EMPTY_ENTRY(Severity.REJECTED),
  ARCHIVE_DAMAGED(Severity.REJECTED),

  NO_TITLE(Severity.WARNING),
  NO_SUBJECTS(Severity.WARNING),
  NO_ABSTRACT(Severity.WARNING),
  UNKNOWN_SUBJECT(Severity.WARNING),
  UNKNOWN_FIELD(Severity.WARNING),
  ODD_FIELD(Severity.WARNING),
  UNKNOWN_MARK(Severity.WARNING),
  MAYBE_CUT(Severity.WARNING),
  BAD_BYTES(Severity.WARNING),
  WRONG_ENCODING(Severity.WARNING),
  DELETED_RECORD(Severity.WARNING),
  ERROR_ANSWER(Severity.WARNING),
  NUMBER_GAP(Severity.WARNING),
  REPEATED_ID(Severity.WARNING),
  COUNTS_DIFFER(Severity.WARNING),
  NO_ENTRIES(Severity.WARNING),
  NO_DATE(Severity.WARNING),
  UNKNOWN_LIST(Severity.WARNING),
  WITHDRAWN(Severity.WARNING),
  OTHER_ENCODING(Severity.WARNING),
  ARCHIVE_TAIL(Severity.WARNING),
  PASSED_OVER(Severity.WARNING),
  LEFTOVER_TEXT(Severity.WARNING);

  private final Severity severity;

  ProblemKind(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** A problem of an input as a whole. */
  public ListingProblem of(String message, String source) {
    return new ListingProblem(severity, code(), message, source, 1, 0, null);
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
