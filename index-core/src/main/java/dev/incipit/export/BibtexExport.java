package dev.incipit.export;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes {@code @misc} entries with the fields that BibTeX and biblatex know of arXiv. */
final class BibtexExport implements ExportWriter {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final Writer out;
  private final CitationKeys keys = new CitationKeys();

  BibtexExport(Writer out) {
    this.out = out;
  }

  @Override
  public void start() {}

  @Override
  public void write(AnnouncedPaper announced) throws IOException {
    Paper paper = announced.paper();
    Citation citation = new Citation(paper);
    out.write("@misc{" + keys.next(paper));
    String title = BibtexText.of(paper.title());
    if (!title.isEmpty()) {
      // Styles write titles in small letters, which are wrong for names and abbreviations.
      field("title", "{" + title + "}");
    }
    if (!paper.authors().list().isEmpty()) {
      field(
          "author",
          paper.authors().names().stream()
              .map(BibtexExport::author)
              .collect(Collectors.joining(" and ")));
    }
    LocalDate day = citation.date().map(date -> date.day()).orElse(null);
    if (day != null) {
      field("year", String.format(Locale.ROOT, "%04d", day.getYear()));
      out.write(",\n  month = " + MONTHS.get(day.getMonthValue() - 1));
    }
    if (paper.id().isArxiv()) {
      field("eprint", paper.id().value());
      field("archivePrefix", "arXiv");
      verbatim("primaryClass", citation.primary());
    }
    verbatim("doi", paper.doi());
    verbatim("url", citation.url());
    text("note", paper.journalRef());
    text("abstract", paper.abstractText());
    out.write("\n}\n\n");
  }

  /** A name as BibTeX has it, with its parts told apart by commas, or in braces as one. */
  static String author(String raw) {
    PersonName name = PersonName.of(raw);
    if (!name.hasParts()) {
      return "{" + BibtexText.of(name.family()) + "}";
    }
    String suffix = name.suffix().isEmpty() ? "" : part(name.suffix()) + ", ";
    return part(name.fullFamily()) + ", " + suffix + part(name.given());
  }

  /** Part of a name; what BibTeX would take for the word between two names is put in braces. */
  private static String part(String raw) {
    String text = BibtexText.of(raw);
    boolean divides = (" " + text.toLowerCase(Locale.ROOT) + " ").contains(" and ");
    return divides || text.contains(",") ? "{" + text + "}" : text;
  }

  private void text(String name, @Nullable String raw) throws IOException {
    String value = raw == null ? "" : BibtexText.of(raw);
    if (!value.isEmpty()) {
      field(name, value);
    }
  }

  private void verbatim(String name, @Nullable String value) throws IOException {
    if (value != null) {
      field(name, BibtexText.verbatim(value));
    }
  }

  private void field(String name, String value) throws IOException {
    out.write(",\n  " + name + " = {" + value + "}");
  }

  @Override
  public void end() {}
}
