package dev.incipit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.incipit.json.field.JsonFields;
import dev.incipit.mark.Mark;
import dev.incipit.mark.Marks;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.IndexNote;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A paper as an index stores it: what the index notes, a line end, and the line of {@link
 * PaperJson}. Indexes before schema 9 have that line only.
 *
 * @since 0.2.0
 */
public final class RecordJson {
  private static final char LINE_END = '\n';

  private RecordJson() {}

  /**
   * {@return the record of a paper; its line only if there is no note}
   *
   * @param paper the paper
   */
  public static byte[] write(AnnouncedPaper paper) {
    byte[] line = PaperJson.writeBytes(paper);
    IndexNote note = paper.note();
    if (note == null) {
      return line;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(line.length + 128);
    try (JsonGenerator json = JsonFields.FACTORY.createGenerator(out)) {
      write(note, paper.paper().journalRef(), json);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    out.write(LINE_END);
    out.writeBytes(line);
    return out.toByteArray();
  }

  /** A venue that is the journal reference stands in the line already. */
  private static void write(IndexNote note, @Nullable String journalRef, JsonGenerator json)
      throws IOException {
    Marks marks = note.marks();
    json.writeStartObject();
    json.writeNumberField("changed", note.changed().getEpochSecond());
    json.writeArrayFieldStart("marks");
    for (Mark mark : marks.marks()) {
      json.writeString(mark.code());
    }
    json.writeEndArray();
    if (marks.venue() != null && !marks.venue().equals(journalRef)) {
      json.writeStringField("venue", JsonFields.wellFormed(marks.venue()));
    }
    if (marks.pages() != null) {
      json.writeNumberField("pages", marks.pages());
    }
    json.writeEndObject();
  }

  /**
   * {@return the paper of a record}
   *
   * @param record what was written
   * @throws IllegalArgumentException if it is none
   */
  public static AnnouncedPaper read(byte[] record) {
    int end = 0;
    while (end < record.length && record[end] != LINE_END) {
      end++;
    }
    if (end == record.length) {
      return PaperJson.readKept(record, 0, record.length);
    }
    AnnouncedPaper paper = PaperJson.readKept(record, end + 1, record.length - end - 1);
    try (JsonParser json = JsonFields.FACTORY.createParser(record, 0, end)) {
      IndexNote note = note(json, paper.paper().journalRef());
      return new AnnouncedPaper(paper.paper(), paper.announcements(), note);
    } catch (IOException e) {
      throw JsonFields.notJson(e);
    }
  }

  private static IndexNote note(JsonParser json, @Nullable String journalRef) throws IOException {
    JsonFields fields = new JsonFields(json);
    long changed = 0;
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    String venue = null;
    Integer pages = null;
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "changed" -> changed = json.getLongValue();
        case "marks" -> {
          for (String code : fields.list(name, () -> fields.requiredText(name))) {
            Mark.ofCode(code).ifPresent(marks::add);
          }
        }
        case "venue" -> venue = fields.text(name);
        case "pages" -> pages = fields.number(name);
        default -> json.skipChildren();
      }
    }
    String named = venue == null && marks.contains(Mark.VENUE) ? journalRef : venue;
    return new IndexNote(Instant.ofEpochSecond(changed), new Marks(marks, named, pages));
  }
}
