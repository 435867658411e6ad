package dev.incipit.listing.json;

import dev.incipit.listing.field.MangledId;
import dev.incipit.listing.input.ByteEntries;
import dev.incipit.listing.input.ByteLines;
import dev.incipit.listing.input.EntrySink;
import dev.incipit.listing.input.FormatReader;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ProblemKind;
import dev.incipit.paper.AnnouncedPaper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON objects with one paper each, one by one, in constant memory: one a line, or in one
 * array, or spread over lines.
 */
public final class JsonlReader implements FormatReader {

  /** Longest line, or object, in bytes. */
  static final int MAX_LINE_BYTES = 1 << 20;

  /** What is looked at to tell how the objects stand. */
  private static final int HEAD_BYTES = 1 << 16;

  /** Names that are told as unknown, at most. */
  private static final int MOST_NAMES = 50;

  private static final int LONGEST_SHOWN = 40;

  /** What the objects are. */
  public interface Dialect {

    /**
     * The paper of one object.
     *
     * @param odd told what is odd about it but does not keep it out
     * @throws IllegalArgumentException if it is none; the message tells why
     */
    AnnouncedPaper paper(byte[] bytes, int offset, int length, Oddities odd);
  }

  /** Told what is odd about an object. */
  public interface Oddities {
    /** A field that could not be taken. */
    void add(String message);

    /** A field of a name that means nothing here. */
    void unknown(String field);
  }

  private final Dialect dialect;

  public JsonlReader(Dialect dialect) {
    this.dialect = dialect;
  }

  /** What was found instead, for the end of a message. */
  static String was(@Nullable String text) {
    return text == null
        ? ""
        : ", was: " + text.substring(0, Math.min(LONGEST_SHOWN, text.length())).strip();
  }

  @Override
  public @Nullable Integer read(InputStream in, String source, EntrySink sink) throws IOException {
    byte[] head = in.readNBytes(HEAD_BYTES);
    JsonLayout layout = JsonLayout.of(new String(head, StandardCharsets.UTF_8));
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
    if (layout == null || layout.lines()) {
      new Reading(new ByteLines(whole, MAX_LINE_BYTES), "line", source, sink).all();
      return null;
    }
    JsonObjects objects = new JsonObjects(whole, layout.depth(), MAX_LINE_BYTES);
    new Reading(objects, "object", source, sink).all();
    if (objects.cut()) {
      sink.problem(
          ProblemKind.MAYBE_CUT.of("the text ends before its brackets do; it may be cut", source));
    }
    return null;
  }

  /** One input. */
  private final class Reading implements Oddities {
    private final ByteEntries entries;
    private final String noun;
    private final String source;
    private final EntrySink sink;
    private final Set<String> unknown = new HashSet<>();

    Reading(ByteEntries entries, String noun, String source, EntrySink sink) {
      this.entries = entries;
      this.noun = noun;
      this.source = source;
      this.sink = sink;
    }

    void all() throws IOException {
      while (entries.next()) {
        if (entries.tooLong()) {
          String message =
              "the "
                  + noun
                  + " is longer than "
                  + MAX_LINE_BYTES
                  + " bytes and was passed over; one paper fits in less, is a line end missing?";
          sink.problem(problem(ProblemKind.LINE_TOO_LONG, message, null));
        } else if (!isBlank(entries)) {
          entry();
        }
      }
    }

    private void entry() {
      int bom = entries.start() == 0 ? bomLength(entries) : 0;
      AnnouncedPaper paper;
      try {
        paper = dialect.paper(entries.bytes(), bom, entries.length() - bom, this);
        MangledId.refuse(paper.id().value());
      } catch (IllegalArgumentException e) {
        String raw =
            new String(entries.bytes(), bom, entries.length() - bom, StandardCharsets.UTF_8);
        String message = "the " + noun + " is no paper: " + e.getMessage();
        sink.problem(problem(ProblemKind.NOT_A_PAPER, message, raw));
        return;
      }
      sink.paper(paper);
    }

    private ListingProblem problem(ProblemKind kind, String message, @Nullable String raw) {
      return new ListingProblem(
          kind.severity(), kind.code(), message, source, entries.number(), entries.start(), raw);
    }

    @Override
    public void add(String message) {
      sink.problem(problem(ProblemKind.ODD_FIELD, message, null));
    }

    @Override
    public void unknown(String field) {
      if (unknown.size() < MOST_NAMES && unknown.add(field)) {
        String message = "field '" + field + "' is not known here and is left out, of all papers";
        sink.problem(problem(ProblemKind.UNKNOWN_FIELD, message, null));
      }
    }
  }

  private static boolean isBlank(ByteEntries entry) {
    for (int i = 0; i < entry.length(); i++) {
      if (entry.bytes()[i] > ' ' || entry.bytes()[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private static int bomLength(ByteEntries entry) {
    byte[] bytes = entry.bytes();
    boolean bom =
        entry.length() >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return bom ? 3 : 0;
  }
}
