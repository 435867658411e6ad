package dev.incipit.export;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Author;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes RIS: one tag a line, {@code TY} first and {@code ER} last. Texts are plain, without TeX,
 * since reference managers show them as they are.
 */
final class RisExport implements ExportWriter {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu/MM");

  private final Writer out;

  RisExport(Writer out) {
    this.out = out;
  }

  @Override
  public void start() {}

  @Override
  public void write(AnnouncedPaper announced) throws IOException {
    Paper paper = announced.paper();
    Citation citation = new Citation(paper);
    boolean arxiv = paper.id().isArxiv();
    line("TY", "UNPB");
    line("ID", paper.id().value());
    plain("TI", paper.title());
    for (Author author : paper.authors().list()) {
      line("AU", PersonName.of(Citation.plainLine(author.name())).inverted());
    }
    PaperDate date = citation.date().orElse(null);
    if (date != null) {
      LocalDate day = date.day();
      line("PY", String.format(Locale.ROOT, "%04d", day.getYear()));
      line("DA", (date.precision() == PaperDate.Precision.MONTH ? MONTH : DAY).format(day));
    }
    plain("AB", paper.abstractText());
    for (String keyword : citation.keywords()) {
      line("KW", keyword);
    }
    plain("N1", paper.comments());
    plain("N1", paper.journalRef());
    plain("DO", paper.doi());
    plain("M1", paper.reportNumber());
    line("AN", arxiv ? "arXiv:" + paper.id() : paper.id().value());
    line("PB", arxiv ? "arXiv" : null);
    line("UR", citation.url());
    out.write("ER  - \r\n\r\n");
  }

  private void plain(String tag, @Nullable String raw) throws IOException {
    line(tag, raw == null ? null : Citation.plainLine(raw));
  }

  private void line(String tag, @Nullable String value) throws IOException {
    String text = value == null ? "" : Citation.line(value);
    if (!text.isEmpty()) {
      out.write(tag + "  - " + text + "\r\n");
    }
  }

  @Override
  public void end() {}
}
