package dev.incipit.listing;

import dev.incipit.paper.AnnouncedPaper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads JSON lines, one by one, in constant memory. */
final class JsonlReader implements FormatReader {

  /** Longest line, in bytes. */
  static final int MAX_LINE_BYTES = 1 << 20;

  /** Reads the paper in a part of an array; throws IllegalArgumentException if there is none. */
  interface LineReader {
    AnnouncedPaper read(byte[] bytes, int offset, int length);
  }

  private final LineReader line;

  JsonlReader(LineReader line) {
    this.line = line;
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
    try {
      AnnouncedPaper paper = line.read(lines.bytes(), bom, lines.length() - bom);
      sink.paper(paper);
    } catch (IllegalArgumentException e) {
      String raw = new String(lines.bytes(), bom, lines.length() - bom, StandardCharsets.UTF_8);
      String message = "the line is no paper: " + e.getMessage();
      sink.problem(problem(ProblemKind.NOT_A_PAPER, message, source, lines, raw));
    }
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
