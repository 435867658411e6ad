package dev.incipit.export;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.incipit.json.PaperJson;
import dev.incipit.json.field.JsonFields;
import dev.incipit.mark.Mark;
import dev.incipit.mark.Marks;
import dev.incipit.paper.AnnouncedPaper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/**
 * Writes the lines that {@code ListingReader} reads back equal, each with what the paper tells of
 * itself at its end, which a reader passes over.
 */
final class JsonlExport implements ExportWriter {
  private final Writer out;

  JsonlExport(Writer out) {
    this.out = out;
  }

  @Override
  public void start() {}

  @Override
  public void write(AnnouncedPaper paper) throws IOException {
    String line = PaperJson.write(paper);
    String told = told(paper.marks());
    out.write(
        told.length() <= "{}".length()
            ? line
            : line.substring(0, line.length() - 1) + "," + told.substring(1));
    out.write('\n');
  }

  private static String told(Marks marks) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonFields.FACTORY.createGenerator(text)) {
      json.writeStartObject();
      if (!marks.marks().isEmpty()) {
        json.writeArrayFieldStart("marks");
        for (Mark mark : marks.marks()) {
          json.writeString(mark.code());
        }
        json.writeEndArray();
      }
      if (marks.venue() != null) {
        json.writeStringField("venue", JsonFields.wellFormed(marks.venue()));
      }
      if (marks.pages() != null) {
        json.writeNumberField("pages", marks.pages());
      }
      json.writeEndObject();
    }
    return text.toString();
  }

  @Override
  public void end() {}
}
