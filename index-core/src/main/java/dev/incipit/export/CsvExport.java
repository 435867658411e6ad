package dev.incipit.export;

import dev.incipit.mark.Mark;
import dev.incipit.mark.Marks;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.Paper;
import dev.incipit.paper.Subject;
import dev.incipit.settings.FieldDeclaration;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table with a heading, by RFC 4180, for spreadsheets: with a byte order mark, by which
 * they know UTF-8, and with TeX in formulas only. A cell that a spreadsheet would take for a
 * formula of its own gets an apostrophe before it.
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
          "announcements",
          "classes",
          "marks",
          "venue",
          "pages");

  private final Writer out;

  private final List<FieldDeclaration> fields;

  CsvExport(Writer out, List<FieldDeclaration> fields) {
    this.out = out;
    this.fields = fields;
  }

  @Override
  public void start() throws IOException {
    out.write('\uFEFF');
    row(Stream.concat(HEADING.stream(), fields.stream().map(FieldDeclaration::name)));
  }

  @Override
  public void write(AnnouncedPaper announced) throws IOException {
    Paper paper = announced.paper();
    Marks marks = announced.marks();
    Stream<String> own =
        Stream.of(
            paper.id().value(),
            text(paper.version()),
            prose(paper.title()),
            paper.authors().names().stream()
                .map(CsvExport::prose)
                .collect(Collectors.joining("; ")),
            prose(paper.abstractText()),
            paper.subjects().stream().map(Subject::code).collect(Collectors.joining("; ")),
            prose(text(paper.comments())),
            prose(text(paper.journalRef())),
            text(paper.doi()),
            text(paper.reportNumber()),
            text(paper.submitted()),
            text(paper.updated()),
            text(paper.licence()),
            text(new Citation(paper).url()),
            announced.announcements().stream()
                .map(CsvExport::announcement)
                .collect(Collectors.joining("; ")),
            String.join("; ", paper.classes()),
            marks.marks().stream().map(Mark::code).collect(Collectors.joining("; ")),
            prose(text(marks.venue())),
            text(marks.pages()));
    row(Stream.concat(own, fields.stream().map(field -> declared(paper, field.name()))));
  }

  private static String declared(Paper paper, String field) {
    return String.join("; ", paper.fields().getOrDefault(field, List.of()));
  }

  private static String announcement(Announcement announcement) {
    return announcement.list() + " " + announcement.date() + " " + announcement.type().code();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String prose(String raw) {
    return PlainProse.of(raw);
  }

  private void row(Stream<String> cells) throws IOException {
    out.write(cells.map(CsvExport::cell).collect(Collectors.joining(",", "", "\r\n")));
  }

  /**
   * The cell without power over spreadsheets, quoted where it must be: in some countries they
   * divide at semicolons.
   */
  private static String cell(String text) {
    String first = text.strip();
    boolean formula =
        (!first.isEmpty() && "=+-@".indexOf(first.charAt(0)) >= 0)
            || text.startsWith("\t")
            || text.startsWith("\r");
    String safe = formula ? "'" + text : text;
    boolean quoted =
        formula
            || safe.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c < ' ')
            || safe.startsWith(" ")
            || safe.endsWith(" ");
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  @Override
  public void end() {}
}
