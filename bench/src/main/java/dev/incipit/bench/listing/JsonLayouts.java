package dev.incipit.bench.listing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.incipit.json.PaperJson;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Lines of JSON: arXiv's snapshot and Incipit's own. */
final class JsonLayouts {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonLayouts() {}

  static List<Layout> all() {
    return List.of(
        new Layout(
            "snapshot",
            ListingFormat.SNAPSHOT,
            Integer.MAX_VALUE,
            count -> "",
            (paper, number) -> snapshot(paper),
            ""),
        new Layout(
            "jsonl",
            ListingFormat.JSONL,
            Integer.MAX_VALUE,
            count -> "",
            (paper, number) -> PaperJson.write(paper) + "\n",
            ""));
  }

  private static String snapshot(AnnouncedPaper announced) {
    StringWriter out = new StringWriter(2048);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      write(announced, json);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return out + "\n";
  }

  private static void write(AnnouncedPaper announced, JsonGenerator json) throws IOException {
    Paper paper = announced.paper();
    json.writeStartObject();
    json.writeStringField("id", Texts.id(announced));
    json.writeStringField("submitter", "Someone");
    json.writeStringField("authors", Texts.names(paper));
    json.writeStringField("title", paper.title());
    json.writeStringField("comments", paper.comments());
    json.writeNullField("journal-ref");
    json.writeStringField("doi", paper.doi());
    json.writeNullField("report-no");
    json.writeStringField("categories", Texts.categories(paper));
    json.writeNullField("license");
    json.writeStringField("abstract", "  " + paper.abstractText() + "\n");
    json.writeArrayFieldStart("versions");
    json.writeStartObject();
    json.writeStringField("version", "v1");
    json.writeStringField("created", Texts.mailDate(paper));
    json.writeEndObject();
    json.writeEndArray();
    json.writeStringField("update_date", Texts.day(paper));
    json.writeArrayFieldStart("authors_parsed");
    for (String name : paper.authors().names()) {
      json.writeStartArray();
      json.writeString(Texts.family(name));
      json.writeString(Texts.forenames(name));
      json.writeString("");
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
