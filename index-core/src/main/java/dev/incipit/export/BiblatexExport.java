package dev.incipit.export;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes {@code @online} entries with the fields of biblatex, which Biber reads. */
final class BiblatexExport implements ExportWriter {
  private final Writer out;
  private final CitationKeys keys = new CitationKeys();

  BiblatexExport(Writer out) {
    this.out = out;
  }

  @Override
  public void start() {}

  @Override
  public void write(AnnouncedPaper announced) throws IOException {
    Paper paper = announced.paper();
    Citation citation = new Citation(paper);
    boolean arxiv = paper.id().isArxiv();
    String key = keys.next(paper);
    String id = BibtexText.key(paper.id().value());
    out.write("@online{" + key);
    // Documents that cite by the id find the entry too.
    field("ids", key.equals(id) ? null : id);
    text("title", paper.title());
    if (!paper.authors().list().isEmpty()) {
      field(
          "author",
          paper.authors().names().stream()
              .map(BibtexExport::author)
              .collect(Collectors.joining(" and ")));
    }
    field("date", citation.date().map(BiblatexExport::date).orElse(null));
    verbatim("eprint", arxiv ? paper.id().value() : null);
    verbatim("eprinttype", arxiv ? "arxiv" : null);
    verbatim("eprintclass", arxiv ? citation.primary() : null);
    field("version", paper.version() == null ? null : paper.version().toString());
    verbatim("doi", paper.doi());
    verbatim("url", citation.url());
    text("note", paper.journalRef());
    text("abstract", paper.abstractText());
    out.write("\n}\n\n");
  }

  /** A day, or a month. */
  private static String date(PaperDate date) {
    return date.precision() == PaperDate.Precision.MONTH ? date.toString() : date.day().toString();
  }

  private void text(String name, @Nullable String raw) throws IOException {
    field(name, raw == null ? null : BibtexText.of(raw));
  }

  private void verbatim(String name, @Nullable String value) throws IOException {
    field(name, value == null ? null : BibtexText.verbatim(value));
  }

  private void field(String name, @Nullable String value) throws IOException {
    if (value != null && !value.isEmpty()) {
      out.write(",\n  " + name + " = {" + value + "}");
    }
  }

  @Override
  public void end() {}
}
