package dev.incipit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.incipit.json.field.JsonFields;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.PaperReference;
import dev.incipit.paper.Subject;
import dev.incipit.paper.Taxonomy;
import dev.incipit.settings.FieldDeclaration;
import dev.incipit.settings.FieldValueException;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one paper from one JSON object; for one use. */
final class PaperJsonReader {
  private final JsonParser json;
  private final JsonFields fields;
  private final @Nullable IndexSettings settings;
  private final Consumer<String> unknown;
  private @Nullable PaperReference reference;
  private @Nullable Integer version;
  private String title = "";
  private String abstractText = "";
  private Authors authors = Authors.unknown();
  private List<Subject> subjects = List.of();
  private List<String> classes = List.of();
  private List<Announcement> announcements = List.of();
  private @Nullable String comments;
  private @Nullable String journalRef;
  private @Nullable String doi;
  private @Nullable String reportNumber;
  private @Nullable PaperDate submitted;
  private @Nullable PaperDate updated;
  private @Nullable String licence;
  private boolean complete;
  private final Map<String, List<String>> declared = new HashMap<>();

  /**
   * Reads the object that a parser comes to.
   *
   * @param settings those of the index that is read for; null for a paper that an index kept, all
   *     of whose other fields are declared ones
   * @param unknown told the names of the fields that are passed over
   */
  PaperJsonReader(JsonParser json, @Nullable IndexSettings settings, Consumer<String> unknown) {
    this.json = json;
    this.settings = settings;
    this.unknown = unknown;
    this.fields = new JsonFields(json);
  }

  AnnouncedPaper read() throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("a line holds one JSON object: {\"id\":...}");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      field(name);
    }
    PaperReference named = JsonFields.required(reference, "id");
    Paper paper =
        new Paper(
            named.id(),
            version != null ? version : named.version(),
            title,
            abstractText,
            authors,
            subjects,
            classes,
            comments,
            journalRef,
            doi,
            reportNumber,
            submitted,
            updated,
            licence,
            complete,
            declared);
    return new AnnouncedPaper(paper, announcements);
  }

  private void field(String name) throws IOException {
    switch (name) {
      case "id" -> reference = id(name);
      case "version" -> version = fields.number(name);
      case "title" -> title = fields.textOrEmpty(name);
      case "abstract" -> abstractText = fields.textOrEmpty(name);
      case "authors" -> authors = authors(name);
      case "subjects" -> subjects = fields.list(name, () -> subject(name));
      case "classes" -> classes = fields.list(name, () -> fields.requiredText(name));
      case "comments" -> comments = fields.text(name);
      case "journalRef" -> journalRef = fields.text(name);
      case "doi" -> doi = fields.text(name);
      case "reportNumber" -> reportNumber = fields.text(name);
      case "submitted" -> submitted = date(name);
      case "updated" -> updated = date(name);
      case "licence" -> licence = fields.text(name);
      case "complete" -> complete = fields.flag(name);
      case "announcements" -> announcements = fields.list(name, this::announcement);
      // What exports tell of the texts beside them.
      case "marks", "venue", "pages" -> json.skipChildren();
      default -> other(name);
    }
  }

  private void other(String name) throws IOException {
    if (settings == null) {
      declared.put(name, values());
      return;
    }
    FieldDeclaration field = settings.field(name).orElse(null);
    if (field == null) {
      unknown.accept(name);
      json.skipChildren();
      return;
    }
    List<String> values = new ArrayList<>();
    for (String value : values()) {
      if (!value.isBlank()) {
        values.add(
            field.type().canonical(value).orElseThrow(() -> new FieldValueException(field, value)));
      }
    }
    declared.put(name, values);
  }

  /** The texts and numbers of a field, one or a list. */
  private List<String> values() throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      return json.currentToken() == JsonToken.VALUE_NULL ? List.of() : List.of(value());
    }
    List<String> values = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.VALUE_NULL) {
        values.add(value());
      }
    }
    return values;
  }

  private String value() throws IOException {
    if (!json.currentToken().isScalarValue()) {
      throw new IllegalArgumentException(
          "field '" + json.currentName() + "' is a text, a number or a list of these");
    }
    return JsonFields.wellFormed(json.getText());
  }

  private @Nullable PaperReference id(String name) throws IOException {
    String text = fields.text(name);
    if (text == null) {
      return null;
    }
    return JsonFields.naming(
        name,
        () ->
            PaperReference.recognise(text)
                .orElseGet(() -> new PaperReference(PaperId.of(text), null)));
  }

  private Authors authors(String name) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return Authors.unknown();
    }
    List<String> names = fields.list(name, () -> fields.requiredText(name));
    return JsonFields.naming(name, () -> Authors.of(names));
  }

  private Subject subject(String name) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      String code = fields.requiredText(name);
      return JsonFields.naming(name, () -> taxonomy().subject(code));
    }
    String code = null;
    String label = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "code" -> code = fields.text(name + ".code");
        case "name" -> label = fields.text(name + ".name");
        default -> json.skipChildren();
      }
    }
    String found = JsonFields.required(code, name + ".code");
    String shown = label == null ? found : label;
    return JsonFields.naming(name, () -> new Subject(found, shown));
  }

  private Taxonomy taxonomy() {
    return (settings == null ? IndexSettings.DEFAULT : settings).taxonomy();
  }

  private Announcement announcement() throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("field 'announcements' holds objects");
    }
    String list = null;
    String date = null;
    String type = null;
    String from = null;
    Integer number = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "list" -> list = fields.text("announcements.list");
        case "date" -> date = fields.text("announcements.date");
        case "type" -> type = fields.text("announcements.type");
        case "from" -> from = fields.text("announcements.from");
        case "number" -> number = fields.number("announcements.number");
        default -> json.skipChildren();
      }
    }
    return JsonFields.announcement(list, date, type, number, from);
  }

  private @Nullable PaperDate date(String name) throws IOException {
    String text = fields.text(name);
    return text == null ? null : JsonFields.naming(name, () -> PaperDate.parse(text));
  }
}
