package dev.incipit.listing.xml;

import dev.incipit.listing.input.EntrySink;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ProblemKind;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An XML input on its way to a sink: cuts it, parses its elements and reports what is wrong. */
final class XmlInput {

  /** Makes a paper of an entry. */
  interface EntryMapper {

    /**
     * The paper.
     *
     * @param odd told what is odd about the entry but does not keep it out
     * @return null if the entry is none and was dealt with
     * @throws IllegalArgumentException if the entry is no paper; the message says why
     */
    @Nullable AnnouncedPaper map(XmlElement entry, Oddities odd);
  }

  /** Told what is odd. */
  interface Oddities {
    void add(ProblemKind kind, String message);
  }

  private final String source;
  private final EntrySink sink;
  private final Set<String> entries;
  private final XmlPieces pieces;
  private final XmlParser parser = new XmlParser();
  private boolean stopped;
  private boolean toldStray;
  private int line = 1;
  private long offset;

  XmlInput(
      InputStream in, String source, EntrySink sink, Set<String> containers, Set<String> entries)
      throws IOException {
    this.source = source;
    this.sink = sink;
    this.entries = entries;
    XmlChars chars = new XmlChars(in);
    this.pieces = new XmlPieces(chars, containers, entries);
    String refusal = chars.encoding().refusal();
    if (refusal != null) {
      stop(ProblemKind.ENCODING, refusal);
    }
    String oddity = chars.encoding().oddity();
    if (oddity != null) {
      warn(ProblemKind.WRONG_ENCODING, "the text " + oddity);
    }
  }

  /** The next piece that says something; null at the end. */
  @Nullable XmlPiece next() throws IOException {
    XmlPiece piece = stopped ? null : pieces.next();
    while (piece != null) {
      line = piece.line();
      offset = piece.offset();
      if (piece.kind() == XmlPiece.Kind.DOCTYPE) {
        stop(
            ProblemKind.NOT_READ,
            "it declares a document type in line " + line + "; such files are not read further");
        return null;
      }
      boolean stray =
          piece.kind() == XmlPiece.Kind.STRAY
              || (piece.kind() == XmlPiece.Kind.TOO_LONG && !entries.contains(piece.name()));
      if (!stray) {
        return piece;
      }
      if (!toldStray) {
        warn(ProblemKind.LEFTOVER_TEXT, "there is text outside of the entries; it was passed over");
        toldStray = true;
      }
      piece = pieces.next();
    }
    return null;
  }

  /** Takes a piece that is an entry: hands on its paper, or a problem. */
  void entry(XmlPiece piece, EntryMapper mapper) {
    switch (piece.kind()) {
      case TOO_LONG ->
          reject(
              piece,
              ProblemKind.ENTRY_TOO_LONG,
              "it is longer than " + XmlPieces.MAX_BYTES + " bytes and was passed over",
              null);
      case CUT ->
          reject(
              piece,
              ProblemKind.CUT_ENTRY,
              "its end </" + piece.name() + "> is missing; complete it",
              piece.raw());
      case ELEMENT -> map(piece, mapper);
      case OPEN, CLOSE, STRAY, DOCTYPE -> {}
    }
  }

  private void map(XmlPiece piece, EntryMapper mapper) {
    try {
      AnnouncedPaper paper =
          mapper.map(
              parser.parse(piece.raw()), (kind, message) -> warn(kind, "the entry " + message));
      if (piece.bad()) {
        warn(
            ProblemKind.BAD_BYTES, "the entry holds bytes that are no characters, shown as \uFFFD");
      }
      if (paper != null) {
        sink.paper(paper);
      }
    } catch (IllegalArgumentException e) {
      reject(piece, ProblemKind.NOT_A_PAPER, String.valueOf(e.getMessage()), piece.raw());
    }
  }

  /** Parses a piece that is no entry; null, with a note, if it is broken. */
  @Nullable XmlElement parse(XmlPiece piece) {
    if (piece.kind() != XmlPiece.Kind.ELEMENT) {
      return null;
    }
    try {
      return parser.parse(piece.raw());
    } catch (IllegalArgumentException e) {
      warn(ProblemKind.LEFTOVER_TEXT, "<" + piece.name() + "> was passed over: " + e.getMessage());
      return null;
    }
  }

  /** Says what is odd at the last piece. */
  void warn(ProblemKind kind, String message) {
    sink.problem(problem(kind, message));
  }

  /** Hands on a paper that its archive took back. */
  void deleted(PaperId id) {
    String message = "the archive took back " + id + "; its record tells no more";
    sink.deleted(id, problem(ProblemKind.DELETED_RECORD, message));
  }

  private ListingProblem problem(ProblemKind kind, String message) {
    return new ListingProblem(kind.severity(), kind.code(), message, source, line, offset, null);
  }

  /** Whether the end of the text was not waited for. */
  boolean stopped() {
    return stopped;
  }

  /** Says why nothing more is read, and ends the input. */
  void stop(ProblemKind kind, String message) {
    sink.problem(kind.of(message, source));
    stopped = true;
  }

  private void reject(XmlPiece piece, ProblemKind kind, String message, @Nullable String raw) {
    sink.problem(
        new ListingProblem(
            kind.severity(),
            kind.code(),
            "the <" + piece.name() + ">: " + message,
            source,
            piece.line(),
            piece.offset(),
            raw));
  }
}
