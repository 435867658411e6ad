package dev.incipit.opensearch.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.document.Schema;
import dev.incipit.settings.FieldDeclaration;
import dev.incipit.settings.IndexSettings;

/** Writes how the fields that an index declares are mapped, beside those of index.json. */
public final class FieldMappings {
  private FieldMappings() {}

  /** Adds the mappings of declared fields to those of every index. */
  public static void add(IndexSettings settings, ObjectNode properties) {
    for (FieldDeclaration field : settings.fields()) {
      String name = Schema.declared(field.name());
      switch (field.type()) {
        case TEXT -> {
          ObjectNode text = ClusterJson.of("type", "text").put("analyzer", "groups");
          properties.set(name, text.put("search_analyzer", "terms"));
          properties.set(PaperSource.known(name), keyword().put("index", false));
        }
        case KEYWORD -> {
          properties.set(name, keyword().put("doc_values", false));
          properties.set(PaperSource.counted(name), keyword().put("index", false));
          properties.set(Schema.folded(field.name()), keyword().put("doc_values", false));
        }
        case NUMBER, DAY ->
            properties.set(name, ClusterJson.of("type", "long").put("doc_values", false));
      }
    }
  }

  private static ObjectNode keyword() {
    return ClusterJson.of("type", "keyword");
  }
}
