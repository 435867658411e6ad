package dev.incipit.listing.input;

import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ProblemKind;

/** What can be wrong with a compressed input. */
public enum ArchiveFault {
  CUT(
      ProblemKind.ARCHIVE_DAMAGED,
      "the archive ends too early; what could be unpacked was read, the rest is missing"),
  BROKEN(
      ProblemKind.ARCHIVE_DAMAGED,
      "the archive is damaged; what stands before the damage was read, the rest is missing"),
  CHECKSUM(
      ProblemKind.ARCHIVE_DAMAGED,
      "the archive's checksum is wrong; it was read to its end, but may hold errors"),
  TAIL(ProblemKind.ARCHIVE_TAIL, "bytes that are no archive follow it; they were left out"),
  BOMB(
      ProblemKind.ARCHIVE_REFUSED,
      "the archive unpacks to more than 100 times its size; no listing does, so reading stopped"),
  NESTED(
      ProblemKind.ARCHIVE_REFUSED,
      "the archive holds another archive; unpack it once and read what comes out"),
  OTHER_METHOD(
      ProblemKind.ARCHIVE_REFUSED,
      "the archive is encrypted or packed by a method that is not read here; unpack it first"),
  UNSUPPORTED(
      ProblemKind.ARCHIVE_REFUSED,
      "Zstandard archives cannot be unpacked on this system; unpack it with zstd -d");

  private final ProblemKind kind;
  private final String message;

  ArchiveFault(ProblemKind kind, String message) {
    this.kind = kind;
    this.message = message;
  }

  /** What is wrong, for people. */
  public String message() {
    return message;
  }

  /**
   * The fault as a problem.
   *
   * @param whole whether nothing could be read because of it
   */
  public ListingProblem problem(String source, boolean whole) {
    return (whole ? ProblemKind.ARCHIVE_REFUSED : kind).of(message, source);
  }
}
