package dev.incipit.listing.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.incipit.json.field.JsonFields;
import dev.incipit.listing.field.AuthorLine;
import dev.incipit.listing.field.MangledId;
import dev.incipit.listing.field.RawText;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.PaperReference;
import dev.incipit.paper.Subject;
import dev.incipit.paper.Taxonomy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one object of arXiv's yearly snapshot, or of the simpler files that harvesters write with
 * the same names of fields; for one use.
 */
public final class SnapshotPaper {
  private final JsonParser json;
  private final JsonFields fields;
  private final SnapshotVersions versions;
  private @Nullable PaperReference reference;
  private String title = "";
  private String abstractText = "";
  private Authors authors = Authors.unknown();
  private Authors parsedAuthors = Authors.unknown();
  private final List<String> categories = new ArrayList<>();
  private @Nullable String primary;
  private @Nullable String comments;
  private @Nullable String journalRef;
  private @Nullable String doi;
  private @Nullable String reportNumber;
  private @Nullable String licence;
  private @Nullable PaperDate created;
  private @Nullable PaperDate updated;

  private SnapshotPaper(JsonParser json) {
    this.json = json;
    this.fields = new JsonFields(json);
    this.versions = new SnapshotVersions(json);
  }

  /** The paper of one line, see {@link JsonlReader.Dialect}. */
  public static AnnouncedPaper read(byte[] bytes, int offset, int length) {
    try (JsonParser json = JsonFields.FACTORY.createParser(bytes, offset, length)) {
      AnnouncedPaper paper = AnnouncedPaper.of(new SnapshotPaper(json).read());
      if (json.nextToken() != null) {
        throw new IllegalArgumentException("text follows the paper; one line holds one paper");
      }
      return paper;
    } catch (IOException e) {
      throw JsonFields.notJson(e);
    }
  }

  private Paper read() throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("a line holds one JSON object: {\"id\":...}");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      field(name);
    }
    PaperReference named = JsonFields.required(reference, "id");
    Integer version = versions.newest();
    PaperDate newest = versions.updated();
    PaperDate first = versions.submitted();
    return Paper.builder(named.id())
        .version(version != null ? version : named.version())
        .title(title)
        .abstractText(abstractText)
        .authors(parsedAuthors.known() ? parsedAuthors : authors)
        .subjects(subjects())
        .comments(comments)
        .journalRef(journalRef)
        .doi(doi)
        .reportNumber(reportNumber)
        .submitted(first != null ? first : created)
        .updated(newest != null ? newest : updated)
        .licence(licence)
        .build();
  }

  private void field(String name) throws IOException {
    switch (name) {
      case "id" -> reference = id();
      case "title" -> title = RawText.lineOrEmpty(fields.text(name));
      case "abstract" -> abstractText = RawText.paragraphs(fields.textOrEmpty(name));
      case "authors" -> authors = authors(name);
      case "authors_parsed" -> parsedAuthors = Authors.of(fields.list(name, () -> person(name)));
      case "categories" -> categories(name);
      case "primary", "primary_category" -> primary = fields.text(name);
      case "comments" -> comments = RawText.line(fields.text(name));
      case "journal-ref", "journal_ref" -> journalRef = RawText.line(fields.text(name));
      case "doi" -> doi = RawText.line(fields.text(name));
      case "report-no", "report_no" -> reportNumber = RawText.line(fields.text(name));
      case "license" -> licence = RawText.line(fields.text(name));
      case "versions" -> versions.read();
      case "created" -> created = date(name);
      case "updated" -> updated = date(name);
      default -> json.skipChildren();
    }
    if (parsedAuthors.known() && parsedAuthors.list().isEmpty()) {
      parsedAuthors = Authors.unknown();
    }
  }

  private @Nullable PaperReference id() throws IOException {
    if (json.currentToken().isNumeric()) {
      String number = json.getText();
      MangledId.refuse(number);
      throw new IllegalArgumentException(
          "field 'id' is a text, was the number " + number + "; put it between quotes");
    }
    String text = fields.text("id");
    if (text == null) {
      return null;
    }
    return JsonFields.naming(
        "id",
        () ->
            PaperReference.recognise(text)
                .orElseGet(() -> new PaperReference(PaperId.of(text), null)));
  }

  private Authors authors(String name) throws IOException {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      List<String> names = fields.list(name, () -> RawText.lineOrEmpty(fields.requiredText(name)));
      return JsonFields.naming(name, () -> Authors.of(names));
    }
    return AuthorLine.parse(fields.textOrEmpty(name));
  }

  /** One of the parsed authors: key name, given name, suffix, and affiliations, which are left. */
  private String person(String name) throws IOException {
    List<String> parts = fields.list(name, () -> fields.textOrEmpty(name));
    String key = parts.isEmpty() ? "" : parts.getFirst();
    String given = parts.size() < 2 ? "" : parts.get(1);
    String suffix = parts.size() < 3 ? "" : parts.get(2);
    String whole = RawText.lineOrEmpty(given + " " + key + " " + suffix);
    return whole.isEmpty() ? JsonFields.required(null, name) : whole;
  }

  /**
   * Codes divided by blanks in one text, or in a list; a member of a list that is not all of
   * arXiv's codes is one code of another system, as {@code I.2.7; I.2.6}.
   */
  private void categories(String name) throws IOException {
    boolean listed = json.currentToken() == JsonToken.START_ARRAY;
    List<String> texts =
        listed
            ? fields.list(name, () -> fields.requiredText(name))
            : List.of(fields.textOrEmpty(name));
    for (String text : texts) {
      List<String> codes = List.of(text.strip().split("[\\s,]+"));
      boolean whole = listed && !codes.stream().allMatch(Taxonomy.arxiv()::isKnown);
      categories.addAll(whole ? List.of(text.strip()) : codes);
    }
    categories.removeIf(String::isEmpty);
  }

  private List<Subject> subjects() {
    List<String> codes = new ArrayList<>();
    if (primary != null) {
      codes.add(primary);
    }
    codes.addAll(categories);
    return JsonFields.naming(
        "categories", () -> codes.stream().map(Taxonomy.arxiv()::subject).toList());
  }

  private @Nullable PaperDate date(String name) throws IOException {
    String text = fields.text(name);
    return text == null ? null : JsonFields.naming(name, () -> PaperDate.parse(text));
  }
}
