package dev.incipit.export;

import static dev.incipit.export.JsonItems.text;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Author;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.text.PlainText;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;

/** Writes one array of CSL items, of type {@code article} as preprints are; texts are plain. */
final class CslJsonExport implements ExportWriter {
  private final Writer out;
  private final JsonItems items;

  CslJsonExport(Writer out) {
    this.out = out;
    this.items = new JsonItems(out);
  }

  @Override
  public void start() throws IOException {
    out.write('[');
  }

  @Override
  public void write(AnnouncedPaper announced) throws IOException {
    items.add(json -> item(announced.paper(), json));
  }

  private static void item(Paper paper, JsonGenerator json) throws IOException {
    Citation citation = new Citation(paper);
    boolean arxiv = paper.id().isArxiv();
    text(json, "id", paper.id().value());
    text(json, "type", "article");
    text(json, "title", Citation.plainLine(paper.title()));
    authors(paper, json);
    issued(citation, json);
    text(json, "abstract", PlainText.of(paper.abstractText()).text());
    text(json, "publisher", arxiv ? "arXiv" : null);
    text(json, "number", arxiv ? "arXiv:" + paper.id() : paper.id().value());
    text(json, "version", paper.version() == null ? null : paper.version().toString());
    text(json, "DOI", paper.doi());
    text(json, "URL", citation.url());
    text(json, "note", paper.journalRef() == null ? null : Citation.plainLine(paper.journalRef()));
    text(json, "keyword", String.join(", ", citation.keywords()));
  }

  private static void authors(Paper paper, JsonGenerator json) throws IOException {
    if (paper.authors().list().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("author");
    for (Author author : paper.authors().list()) {
      PersonName name = PersonName.of(Citation.plainLine(author.name()));
      json.writeStartObject();
      if (name.hasParts()) {
        text(json, "family", name.family());
        text(json, "given", name.given());
        text(json, "non-dropping-particle", name.particle());
        text(json, "suffix", name.suffix());
      } else {
        text(json, "literal", name.family());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void issued(Citation citation, JsonGenerator json) throws IOException {
    PaperDate date = citation.date().orElse(null);
    if (date == null) {
      return;
    }
    LocalDate day = date.day();
    json.writeObjectFieldStart("issued");
    json.writeArrayFieldStart("date-parts");
    json.writeStartArray();
    json.writeNumber(day.getYear());
    json.writeNumber(day.getMonthValue());
    if (date.precision() != PaperDate.Precision.MONTH) {
      json.writeNumber(day.getDayOfMonth());
    }
    json.writeEndArray();
    json.writeEndArray();
    json.writeEndObject();
  }

  @Override
  public void end() throws IOException {
    items.end("]");
  }
}
