package dev.incipit.web.record;

import java.util.Locale;

/** Records as Markdown, to print or to put beside a review. */
public final class RecordText {
  private static final String LINE = "\n";

  private RecordText() {}

  /** The record as a document. */
  public static String markdown(SearchRecord record) {
    StringBuilder out = new StringBuilder();
    out.append("# Search record").append(LINE).append(LINE);
    item(out, "Query", record.query().isEmpty() ? "all papers" : code(record.query()));
    item(out, "Understood as", code(record.understood()));
    item(out, "Filters", record.filters().isEmpty() ? "none" : String.join(", ", record.filters()));
    item(out, "Order", record.order());
    item(out, "Searched", record.searched());
    if (record.asOf() != null) {
      item(out, "As of", record.asOf());
    }
    SearchRecord.Index index = record.index();
    item(
        out,
        "Index",
        number(index.papers())
            + " papers, "
            + (index.newest() == null ? "no listing" : "newest listing " + index.newest())
            + ", "
            + index.format()
            + ", "
            + code(index.fingerprint()));
    item(out, "Program", record.program());
    item(out, "Papers found", number(record.total()));
    item(out, "To repeat it", code("/search?" + record.search()));
    record.warnings().forEach(warning -> item(out, "Warning", warning));
    record.limits().forEach(limit -> item(out, "Note", limit));
    out.append(LINE).append("| line | search | papers |").append(LINE);
    out.append("| --- | --- | ---: |").append(LINE);
    for (SearchRecord.Line line : record.lines()) {
      out.append("| ").append(line.line()).append(" | ").append(code(cell(line.query())));
      out.append(" | ").append(number(line.total())).append(" |").append(LINE);
    }
    if (!record.papers().isEmpty()) {
      out.append(LINE).append("## Papers").append(LINE).append(LINE);
    }
    int place = 1;
    for (SearchRecord.Paper paper : record.papers()) {
      out.append(place++).append(". ").append(code(paper.id()));
      if (paper.paperVersion() != null) {
        out.append(" version ").append(paper.paperVersion());
      }
      out.append(": ").append(escaped(paper.title())).append(LINE);
    }
    return out.toString();
  }

  private static void item(StringBuilder out, String name, String value) {
    out.append("- ").append(name).append(": ").append(value).append(LINE);
  }

  private static String number(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /** A text that Markdown shows as it stands; more back quotes than are in it hold it together. */
  private static String code(String text) {
    String line = text.replaceAll("\\s+", " ");
    String quotes = "`";
    while (line.contains(quotes)) {
      quotes += "`";
    }
    return quotes.length() == 1 ? "`" + line + "`" : quotes + " " + line + " " + quotes;
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>#|~&])", "\\\\$1");
  }
}
