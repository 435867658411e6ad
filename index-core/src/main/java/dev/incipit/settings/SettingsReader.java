package dev.incipit.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.incipit.json.field.JsonFields;
import java.io.IOException;

/** Reads {@link IndexSettings} from a JSON object. */
final class SettingsReader {
  private SettingsReader() {}

  static IndexSettings read(String text) {
    try (JsonParser json = JsonFields.FACTORY.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("settings are one JSON object: {\"taxonomy\":...}");
      }
      IndexSettings.Builder settings = IndexSettings.builder();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        setting(settings, name, json);
      }
      return settings.build();
    } catch (IOException e) {
      throw JsonFields.notJson(e);
    }
  }

  private static void setting(IndexSettings.Builder settings, String name, JsonParser json)
      throws IOException {
    switch (name) {
      case "taxonomy" -> settings.taxonomy(TaxonomyJson.read(json));
      case "fields" -> fields(settings, json);
      default -> throw new IllegalArgumentException("there is no setting '" + name + "'");
    }
  }

  private static void fields(IndexSettings.Builder settings, JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException(
          "setting 'fields' is an object of names and types: {\"price\":\"number\"}");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      String code = new JsonFields(json).requiredText("fields." + name);
      FieldType type =
          FieldType.ofCode(code)
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "field '" + name + "' is text, keyword, number or day, was: " + code));
      settings.field(name, type);
    }
  }
}
