package dev.incipit.listing.smart;

import dev.incipit.listing.input.ByteLines;
import dev.incipit.listing.input.EntrySink;
import dev.incipit.listing.input.FormatReader;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ProblemKind;
import dev.incipit.paper.AnnouncedPaper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form of the classic test collections (Cranfield, CACM), which the SMART system read:
 * {@code .I} starts an entry and gives its number, {@code .T} a title, {@code .A} authors, {@code
 * .W} an abstract, {@code .K} keywords, {@code .B} where it was published; other sections are
 * passed over. In constant memory.
 */
public final class SmartReader implements FormatReader {
  /** Longest line, in bytes. */
  private static final int MAX_LINE_BYTES = 1 << 16;

  /** How an input of this form starts. */
  public static final String START = ".I ";

  @Override
  public @Nullable Integer read(InputStream in, String source, EntrySink sink) throws IOException {
    ByteLines lines = new ByteLines(in, MAX_LINE_BYTES);
    @Nullable SmartEntry entry = null;
    while (lines.next()) {
      String line = new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8);
      if (lines.number() == 1 && line.startsWith("\uFEFF")) {
        line = line.substring(1);
      }
      if (line.startsWith(START)) {
        finish(entry, source, sink);
        entry = new SmartEntry(line, lines.number(), lines.start());
      } else if (entry != null) {
        entry.add(line);
      }
    }
    finish(entry, source, sink);
    return null;
  }

  private static void finish(@Nullable SmartEntry entry, String source, EntrySink sink) {
    if (entry == null) {
      return;
    }
    try {
      sink.paper(AnnouncedPaper.of(entry.paper()));
    } catch (IllegalArgumentException e) {
      String message = "the entry is no paper: " + e.getMessage();
      ProblemKind kind = ProblemKind.NOT_A_PAPER;
      sink.problem(
          new ListingProblem(
              kind.severity(),
              kind.code(),
              message,
              source,
              entry.line(),
              entry.start(),
              entry.raw()));
    }
  }
}
