package dev.incipit.export;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.Paper;
import dev.incipit.paper.Subject;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table with a heading, by RFC 4180, texts raw. A cell that a spreadsheet would take for a
 * formula gets an apostrophe before it.
 */
final class CsvExport implements ExportWriter {
  private static final List<String> HEADING =
      List.of(
          "id",
          "version",
          "title",
          "authors",
          "abstract",
          "subjects",
          "comments",
          "journal_ref",
          "doi",
          "report_number",
          "submitted",
          "updated",
          "licence",
          "url",
          "announcements");

  private final Writer out;

  CsvExport(Writer out) {
    this.out = out;
  }

  @Override
  public void start() throws IOException {
    row(HEADING.stream());
  }

  @Override
  public void write(AnnouncedPaper announced) throws IOException {
    Paper paper = announced.paper();
    row(
        Stream.of(
            paper.id().value(),
            text(paper.version()),
            paper.title(),
            String.join("; ", paper.authors().names()),
            paper.abstractText(),
            paper.subjects().stream().map(Subject::code).collect(Collectors.joining("; ")),
            text(paper.comments()),
            text(paper.journalRef()),
            text(paper.doi()),
            text(paper.reportNumber()),
            text(paper.submitted()),
            text(paper.updated()),
            text(paper.licence()),
            text(new Citation(paper).url()),
            announced.announcements().stream()
                .map(CsvExport::announcement)
                .collect(Collectors.joining("; "))));
  }

  private static String announcement(Announcement announcement) {
    return announcement.list() + " " + announcement.date() + " " + announcement.type().code();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private void row(Stream<String> cells) throws IOException {
    out.write(cells.map(CsvExport::cell).collect(Collectors.joining(",", "", "\r\n")));
  }

  /** The cell without power over spreadsheets, quoted where it must be. */
  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean quoted =
        formula
            || safe.chars().anyMatch(c -> c == ',' || c == '"' || c < ' ')
            || safe.startsWith(" ")
            || safe.endsWith(" ");
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  @Override
  public void end() {}
}
