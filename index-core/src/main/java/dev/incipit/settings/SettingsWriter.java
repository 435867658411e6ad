package dev.incipit.settings;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.incipit.json.field.JsonFields;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes {@link IndexSettings} as {@link SettingsReader} reads them. */
final class SettingsWriter {
  private SettingsWriter() {}

  static String write(IndexSettings settings) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JsonFields.FACTORY.createGenerator(out)) {
      json.writeStartObject();
      if (!settings.taxonomy().equals(IndexSettings.DEFAULT.taxonomy())) {
        json.writeFieldName("taxonomy");
        TaxonomyJson.write(settings.taxonomy(), json);
      }
      if (!settings.fields().isEmpty()) {
        json.writeObjectFieldStart("fields");
        for (FieldDeclaration field : settings.fields()) {
          json.writeStringField(field.name(), field.type().code());
        }
        json.writeEndObject();
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return out.toString();
  }
}
