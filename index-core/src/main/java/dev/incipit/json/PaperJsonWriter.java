package dev.incipit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.incipit.json.field.JsonFields;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.Author;
import dev.incipit.paper.Paper;
import dev.incipit.paper.Subject;
import dev.incipit.paper.Taxonomy;
import dev.incipit.settings.FieldType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the fields of a paper in the order that {@link PaperJson} names them. */
final class PaperJsonWriter {

  private PaperJsonWriter() {}

  static void write(AnnouncedPaper announced, JsonGenerator json) throws IOException {
    Paper paper = announced.paper();
    json.writeStartObject();
    text(json, "id", paper.id().value());
    if (paper.version() != null) {
      json.writeNumberField("version", paper.version());
    }
    text(json, "title", paper.title());
    text(json, "abstract", paper.abstractText());
    if (paper.authors().known()) {
      json.writeArrayFieldStart("authors");
      for (Author author : paper.authors().list()) {
        json.writeString(JsonFields.wellFormed(author.name()));
      }
      json.writeEndArray();
    }
    subjects(json, paper);
    if (!paper.classes().isEmpty()) {
      json.writeArrayFieldStart("classes");
      for (String code : paper.classes()) {
        json.writeString(JsonFields.wellFormed(code));
      }
      json.writeEndArray();
    }
    text(json, "comments", paper.comments());
    text(json, "journalRef", paper.journalRef());
    text(json, "doi", paper.doi());
    text(json, "reportNumber", paper.reportNumber());
    text(json, "submitted", paper.submitted() == null ? null : paper.submitted().toString());
    text(json, "updated", paper.updated() == null ? null : paper.updated().toString());
    text(json, "licence", paper.licence());
    if (paper.complete()) {
      json.writeBooleanField("complete", true);
    }
    announcements(json, announced);
    declared(json, paper);
    json.writeEndObject();
  }

  private static void subjects(JsonGenerator json, Paper paper) throws IOException {
    if (paper.subjects().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("subjects");
    for (Subject subject : paper.subjects()) {
      if (subject.equals(Taxonomy.arxiv().subject(subject.code()))) {
        json.writeString(JsonFields.wellFormed(subject.code()));
      } else {
        json.writeStartObject();
        text(json, "code", subject.code());
        text(json, "name", subject.name());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void announcements(JsonGenerator json, AnnouncedPaper announced)
      throws IOException {
    if (announced.announcements().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("announcements");
    for (Announcement announcement : announced.announcements()) {
      json.writeStartObject();
      text(json, "list", announcement.list());
      text(json, "date", announcement.date().toString());
      text(json, "type", announcement.type().code());
      if (announcement.number() > 0) {
        json.writeNumberField("number", announcement.number());
      }
      text(json, "from", announcement.crossListedFrom());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void declared(JsonGenerator json, Paper paper) throws IOException {
    for (Map.Entry<String, List<String>> field : paper.fields().entrySet()) {
      json.writeFieldName(field.getKey());
      if (field.getValue().size() == 1) {
        value(json, field.getValue().getFirst());
        continue;
      }
      json.writeStartArray();
      for (String value : field.getValue()) {
        value(json, value);
      }
      json.writeEndArray();
    }
  }

  /** What has the form of a number is written as one, and reads back the same whatever it is. */
  private static void value(JsonGenerator json, String value) throws IOException {
    if (FieldType.NUMBER.canonical(value).filter(value::equals).isPresent()) {
      json.writeNumber(value);
    } else {
      json.writeString(JsonFields.wellFormed(value));
    }
  }

  private static void text(JsonGenerator json, String field, @Nullable String value)
      throws IOException {
    if (value != null && !value.isEmpty()) {
      json.writeStringField(field, JsonFields.wellFormed(value));
    }
  }
}
