package dev.incipit.listing.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.incipit.json.field.JsonFields;
import dev.incipit.listing.field.LooseDate;
import dev.incipit.listing.field.MangledId;
import dev.incipit.listing.field.RawText;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.PaperReference;
import dev.incipit.paper.Subject;
import dev.incipit.paper.Taxonomy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one object of arXiv's yearly snapshot, or of the files that harvesters and clients of
 * arXiv's interface write with fields of like names; for one use. Only the id must be right: any
 * other field that cannot be read is left out, and told.
 */
public final class SnapshotPaper {
  private final Map<String, JsonValue> fields;
  private final JsonlReader.Oddities odd;

  private SnapshotPaper(Map<String, JsonValue> fields, JsonlReader.Oddities odd) {
    this.fields = fields;
    this.odd = odd;
  }

  /** The paper of one object, see {@link JsonlReader.Dialect}. */
  public static AnnouncedPaper read(
      byte[] bytes, int offset, int length, JsonlReader.Oddities odd) {
    try (JsonParser json = JsonFields.FACTORY.createParser(bytes, offset, length)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("a line holds one JSON object: {\"id\":...}");
      }
      Map<String, String> spellings = new HashMap<>();
      Map<String, JsonValue> fields = JsonValue.fields(json, spellings);
      AnnouncedPaper paper = new SnapshotPaper(fields, odd).read();
      spellings.forEach((plain, name) -> {
        if (!PaperFields.KEPT.contains(plain) && !PaperFields.LEFT.contains(plain)) {
          odd.unknown(name);
        }
      });
      if (json.nextToken() != null) {
        throw new IllegalArgumentException("text follows the paper; one line holds one paper");
      }
      return paper;
    } catch (IOException e) {
      throw JsonFields.notJson(e);
    }
  }

  private AnnouncedPaper read() {
    PaperReference named = reference();
    SnapshotVersions versions = new SnapshotVersions(odd);
    versions.take(fields.get("versions"));
    Integer version = versions.newest();
    PaperDate newest = versions.updated();
    PaperDate first = versions.submitted();
    String abstractText = text(PaperFields.ABSTRACT);
    Paper paper =
        Paper.builder(named.id())
            .version(version != null ? version : version(named))
            .title(RawText.lineOrEmpty(text(List.of("title"))))
            .abstractText(abstractText == null ? "" : RawText.paragraphs(abstractText))
            .authors(authors())
            .subjects(subjects())
            .comments(RawText.line(text(PaperFields.COMMENTS)))
            .journalRef(RawText.line(text(PaperFields.JOURNAL_REF)))
            .doi(RawText.line(text(List.of("doi"))))
            .reportNumber(RawText.line(text(PaperFields.REPORT_NUMBER)))
            .submitted(first != null ? first : date(PaperFields.SUBMITTED))
            .updated(newest != null ? newest : date(PaperFields.UPDATED))
            .licence(RawText.line(text(PaperFields.LICENCE)))
            .complete(version != null)
            .build();
    return new AnnouncedPaper(paper, announcements());
  }

  private @Nullable JsonValue first(List<String> names) {
    for (String name : names) {
      JsonValue value = fields.get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private @Nullable String text(List<String> names) {
    JsonValue value = first(names);
    String text = JsonValue.textOf(value);
    if (value != null && text == null && !isEmpty(value)) {
      odd.add("field '" + names.getFirst() + "' is no text and was left out");
    }
    return text;
  }

  private static boolean isEmpty(JsonValue value) {
    return switch (value) {
      case JsonValue.Items items ->
          items.values().stream().allMatch(JsonValue.Absent.class::isInstance);
      case JsonValue.Fields object -> object.fields().isEmpty();
      case JsonValue.Absent absent -> true;
      case JsonValue.Text text -> false;
    };
  }

  /**
   * The first id that is arXiv's, with the version that any spelling of it tells; or else the id.
   */
  private PaperReference reference() {
    PaperReference found = recognised(PaperFields.IDS);
    String told = JsonValue.textOf(first(PaperFields.IDS));
    if (found == null && told == null) {
      found = recognised(PaperFields.LINKS);
    }
    if (found != null) {
      return found;
    }
    if (first(PaperFields.IDS) instanceof JsonValue.Text number && !number.quoted()) {
      MangledId.refuse(number.text());
      throw new IllegalArgumentException(
          "field 'id' is a text, was the number " + number.text() + "; put it between quotes");
    }
    String own = JsonFields.required(told, "id");
    return JsonFields.naming("id", () -> new PaperReference(PaperId.of(own), null));
  }

  private @Nullable PaperReference recognised(List<String> names) {
    PaperReference found = null;
    for (String name : names) {
      if (fields.get(name) instanceof JsonValue.Text text && text.quoted()) {
        PaperReference here = PaperReference.recognise(text.text().strip()).orElse(null);
        if (here != null && (found == null || completes(here, found))) {
          found = here;
        }
      }
    }
    return found;
  }

  private static boolean completes(PaperReference here, PaperReference found) {
    return found.version() == null && found.id().equals(here.id());
  }

  private @Nullable Integer version(PaperReference named) {
    JsonValue value = fields.get("version");
    Integer told = SnapshotVersions.number(JsonValue.textOf(value));
    if (value != null && told == null) {
      odd.add("field 'version' is no version as v1 and was left out");
    }
    return told != null ? told : named.version();
  }

  private Authors authors() {
    JsonValue parsed = fields.get("authorsparsed");
    Authors authors = parsed == null ? Authors.unknown() : PersonNames.read(parsed, odd::add);
    if (!authors.list().isEmpty()) {
      return authors;
    }
    JsonValue told = first(PaperFields.AUTHORS);
    return told == null ? Authors.unknown() : PersonNames.read(told, odd::add);
  }

  private List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>();
    JsonValue primary = first(PaperFields.PRIMARY);
    if (primary != null) {
      Categories.read(primary, subjects);
    }
    for (String name : PaperFields.CATEGORIES) {
      JsonValue value = fields.get(name);
      if (value != null && !Categories.read(value, subjects)) {
        odd.add("field '" + name + "' holds what is no subject; that was left out");
      }
    }
    for (String name : PaperFields.CLASSES) {
      String text = JsonValue.textOf(fields.get(name));
      for (String part : text == null ? new String[0] : text.split("[;,]")) {
        String code = part.replaceFirst("\\(.*", "").strip();
        if (Subject.isClass(code)) {
          subjects.add(Taxonomy.arxiv().subject(code));
        }
      }
    }
    return subjects;
  }

  private @Nullable PaperDate date(List<String> names) {
    for (String name : names) {
      JsonValue value = fields.get(name);
      if (value != null) {
        String text = JsonValue.textOf(value);
        PaperDate date = text == null ? null : LooseDate.parse(text);
        if (date != null) {
          return date;
        }
        odd.add(
            "field '"
                + name
                + "' is no date as 2026-04-10 and was left out"
                + JsonlReader.was(text));
      }
    }
    return null;
  }

  /** The appearances that our own lines tell. */
  private List<Announcement> announcements() {
    List<Announcement> announcements = new ArrayList<>();
    if (fields.get("announcements") instanceof JsonValue.Items items) {
      for (JsonValue item : items.values()) {
        try {
          announcements.add(announcement(item));
        } catch (IllegalArgumentException e) {
          odd.add(e.getMessage() + "; the announcement was left out");
        }
      }
    } else if (fields.containsKey("announcements")) {
      odd.add("field 'announcements' is no list and was left out");
    }
    return announcements;
  }

  private static Announcement announcement(JsonValue value) {
    if (!(value instanceof JsonValue.Fields told)) {
      throw new IllegalArgumentException("field 'announcements' holds objects");
    }
    String number = JsonValue.textOf(told.fields().get("number"));
    return JsonFields.announcement(
        JsonValue.textOf(told.fields().get("list")),
        JsonValue.textOf(told.fields().get("date")),
        JsonValue.textOf(told.fields().get("type")),
        number != null && number.matches("\\d{1,9}") ? Integer.valueOf(number) : null,
        JsonValue.textOf(told.fields().get("from")));
  }
}
