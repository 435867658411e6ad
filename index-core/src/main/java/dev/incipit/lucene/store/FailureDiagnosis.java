package dev.incipit.lucene.store;

import dev.incipit.search.UnusableIndexException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;

/** What keeps this program from an index that may well be sound, and what to do about it. */
final class FailureDiagnosis {
  private FailureDiagnosis() {}

  /** Tells it of a failure, or of what lies behind that; empty if it is something else. */
  static Optional<String> of(Throwable failure) {
    // Lucene tells that a lock is not there, and beside it why it could not be made.
    return Stream.of(
            words(failure).stream(),
            Stream.ofNullable(failure.getCause()).flatMap(cause -> of(cause).stream()),
            Stream.of(failure.getSuppressed()).flatMap(beside -> of(beside).stream()))
        .flatMap(found -> found)
        .findFirst();
  }

  /** What programs go by, of a failure that is told. */
  static UnusableIndexException.Reason reason(Throwable failure) {
    return Stream.of(
            reasonOf(failure).stream(),
            Stream.ofNullable(failure.getCause()).map(FailureDiagnosis::reason),
            Stream.of(failure.getSuppressed()).map(FailureDiagnosis::reason))
        .flatMap(found -> found)
        .filter(reason -> reason != UnusableIndexException.Reason.OTHER)
        .findFirst()
        .orElse(UnusableIndexException.Reason.OTHER);
  }

  private static Optional<UnusableIndexException.Reason> reasonOf(Throwable failure) {
    return switch (failure) {
      case AccessDeniedException denied -> Optional.of(UnusableIndexException.Reason.NO_ACCESS);
      case IndexFormatTooNewException newer -> Optional.of(UnusableIndexException.Reason.NEWER);
      case IndexFormatTooOldException older -> Optional.of(UnusableIndexException.Reason.TOO_OLD);
      default -> Optional.empty();
    };
  }

  private static Optional<String> words(Throwable failure) {
    if (failure instanceof AccessDeniedException denied) {
      return Optional.of(
          denied.getFile()
              + " may not be read or not be written to by you; have its owner permit it, or run as"
              + " the owner");
    }
    if (failure instanceof FileSystemException system && system.getReason() != null) {
      if (system.getReason().contains("Too many open files")) {
        return Optional.of("too many files are open; let this program open more");
      }
      if (system.getReason().contains("Read-only file system")) {
        return Optional.of(
            system.getFile() + " is on a disk that can only be read; mount it for writing");
      }
    }
    if (failure instanceof IndexFormatTooNewException) {
      return Optional.of(
          "it was written by a newer version of Lucene; use the version of Incipit that wrote it,"
              + " or a newer one, or index its listings again into a new folder");
    }
    if (failure instanceof IndexFormatTooOldException) {
      return Optional.of(
          "it was written by a version of Lucene that this one no longer reads; export its papers"
              + " with the version of Incipit that wrote it, and index them into a new folder");
    }
    return Optional.empty();
  }
}
