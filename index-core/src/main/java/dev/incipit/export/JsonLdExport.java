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

/** Writes one graph of schema.org's scholarly articles as JSON-LD; texts are plain. */
final class JsonLdExport implements ExportWriter {
  private final Writer out;
  private final JsonItems items;

  JsonLdExport(Writer out) {
    this.out = out;
    this.items = new JsonItems(out);
  }

  @Override
  public void start() throws IOException {
    out.write("{\"@context\":\"https://schema.org\",\"@graph\":[");
  }

  @Override
  public void write(AnnouncedPaper announced) throws IOException {
    items.add(json -> article(announced.paper(), json));
  }

  private static void article(Paper paper, JsonGenerator json) throws IOException {
    Citation citation = new Citation(paper);
    boolean arxiv = paper.id().isArxiv();
    text(json, "@type", "ScholarlyArticle");
    text(json, "@id", citation.url());
    text(json, "url", citation.url());
    text(json, "name", Citation.plainLine(paper.title()));
    json.writeArrayFieldStart("identifier");
    identifier(json, arxiv ? "arXiv" : "id", paper.id().value());
    if (paper.doi() != null) {
      identifier(json, "doi", paper.doi());
    }
    json.writeEndArray();
    text(json, "sameAs", paper.doi() == null ? null : "https://doi.org/" + paper.doi());
    authors(paper, json);
    text(json, "datePublished", citation.date().map(JsonLdExport::date).orElse(null));
    PaperDate updated = paper.updated();
    text(json, "dateModified", updated == null ? null : date(updated));
    text(json, "version", paper.version() == null ? null : paper.version().toString());
    text(json, "abstract", PlainText.of(paper.abstractText()).text());
    if (!citation.keywords().isEmpty()) {
      json.writeArrayFieldStart("keywords");
      for (String keyword : citation.keywords()) {
        json.writeString(keyword);
      }
      json.writeEndArray();
    }
    text(json, "license", paper.licence());
    if (paper.journalRef() != null) {
      json.writeObjectFieldStart("isPartOf");
      text(json, "@type", "CreativeWork");
      text(json, "name", Citation.plainLine(paper.journalRef()));
      json.writeEndObject();
    }
    if (arxiv) {
      json.writeObjectFieldStart("encoding");
      text(json, "@type", "MediaObject");
      text(json, "encodingFormat", "application/pdf");
      text(json, "contentUrl", "https://arxiv.org/pdf/" + paper.id());
      json.writeEndObject();
    }
  }

  private static void identifier(JsonGenerator json, String kind, String value) throws IOException {
    json.writeStartObject();
    text(json, "@type", "PropertyValue");
    text(json, "propertyID", kind);
    text(json, "value", value);
    json.writeEndObject();
  }

  private static void authors(Paper paper, JsonGenerator json) throws IOException {
    if (paper.authors().list().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("author");
    for (Author author : paper.authors().list()) {
      String line = Citation.plainLine(author.name());
      PersonName name = PersonName.of(line);
      json.writeStartObject();
      text(json, "@type", name.group() ? "Organization" : "Person");
      text(json, "name", line);
      if (name.hasParts()) {
        text(json, "givenName", name.given());
        text(json, "familyName", name.fullFamily());
        text(json, "honorificSuffix", name.suffix());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String date(PaperDate date) {
    return date.precision() == PaperDate.Precision.MONTH ? date.toString() : date.day().toString();
  }

  @Override
  public void end() throws IOException {
    items.end("]}");
  }
}
