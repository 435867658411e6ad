package dev.incipit.listing.json;

import dev.incipit.listing.field.MangledId;
import dev.incipit.listing.input.ByteLines;
import dev.incipit.listing.model.EntrySink;
import dev.incipit.listing.model.FormatReader;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ProblemKind;
import dev.incipit.paper.AnnouncedPaper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads JSON lines with one paper each, one by one, in constant memory. */
public final class JsonlReader implements FormatReader {

  /** Longest line, in bytes. */
  static final int MAX_LINE_BYTES = 1 << 20;

  /** What the objects are. */
  public interface Dialect {

    /**
     * The paper of one line.
     *
     * @throws IllegalArgumentException if it is none; the message tells why
     */
    AnnouncedPaper paper(byte[] bytes, int offset, int length);
  }

  private final Dialect dialect;

  public JsonlReader(Dialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public @Nullable Integer read(InputStream in, String source, EntrySink sink) throws IOException {
    ByteLines lines = new ByteLines(in, MAX_LINE_BYTES);
    while (lines.next()) {
      if (lines.tooLong()) {
        String message =
            "the line is longer than "
                + MAX_LINE_BYTES
                + " bytes and was passed over; one paper fits in less, is a line end missing?";
        sink.problem(problem(ProblemKind.LINE_TOO_LONG, message, source, lines, null));
      } else if (!isBlank(lines)) {
        readLine(lines, source, sink);
      }
    }
    return null;
  }

  private void readLine(ByteLines lines, String source, EntrySink sink) {
    int bom = lines.number() == 1 ? bomLength(lines) : 0;
    AnnouncedPaper paper;
    try {
      paper = dialect.paper(lines.bytes(), bom, lines.length() - bom);
      MangledId.refuse(paper.id().value());
    } catch (IllegalArgumentException e) {
      String raw = new String(lines.bytes(), bom, lines.length() - bom, StandardCharsets.UTF_8);
      String message = "the line is no paper: " + e.getMessage();
      sink.problem(problem(ProblemKind.NOT_A_PAPER, message, source, lines, raw));
      return;
    }
    sink.paper(paper);
  }

  private static ListingProblem problem(
      ProblemKind kind, String message, String source, ByteLines lines, @Nullable String raw) {
    return new ListingProblem(
        kind.severity(), kind.code(), message, source, lines.number(), lines.start(), raw);
  }

  private static boolean isBlank(ByteLines lines) {
    for (int i = 0; i < lines.length(); i++) {
      if (lines.bytes()[i] > ' ' || lines.bytes()[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private static int bomLength(ByteLines lines) {
    byte[] bytes = lines.bytes();
    boolean bom =
        lines.length() >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return bom ? 3 : 0;
  }
}
