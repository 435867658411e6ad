package dev.incipit.export;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Author;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the XML that EndNote imports, a record a line; texts are plain. */
final class EndnoteXmlExport implements ExportWriter {
  private final Writer out;

  EndnoteXmlExport(Writer out) {
    this.out = out;
  }

  @Override
  public void start() throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xml><records>\n");
  }

  @Override
  public void write(AnnouncedPaper announced) throws IOException {
    Paper paper = announced.paper();
    Citation citation = new Citation(paper);
    boolean arxiv = paper.id().isArxiv();
    out.write("<record><ref-type name=\"Unpublished Work\">34</ref-type>");
    nested("contributors", "authors", elements("author", authors(paper)));
    nested("titles", element("title", Citation.plainLine(paper.title())));
    PaperDate date = citation.date().orElse(null);
    if (date != null) {
      boolean month = date.precision() == PaperDate.Precision.MONTH;
      nested(
          "dates",
          element("year", String.format(Locale.ROOT, "%04d", date.day().getYear()))
              + "<pub-dates>"
              + element("date", month ? date.toString() : date.day().toString())
              + "</pub-dates>");
    }
    out.write(element("publisher", arxiv ? "arXiv" : null));
    out.write(element("accession-num", arxiv ? "arXiv:" + paper.id() : paper.id().value()));
    out.write(element("electronic-resource-num", paper.doi()));
    nested("keywords", elements("keyword", citation.keywords()));
    out.write(element("abstract", plain(paper.abstractText())));
    out.write(element("notes", plain(paper.journalRef())));
    out.write(element("research-notes", plain(paper.comments())));
    nested("urls", "related-urls", element("url", citation.url()));
    out.write("</record>\n");
  }

  private static @Nullable String plain(@Nullable String raw) {
    return raw == null ? null : Citation.plainLine(raw);
  }

  /** Names with the family name first; a group ends with a comma, so that it is not turned. */
  private static List<String> authors(Paper paper) {
    return paper.authors().list().stream()
        .map(Author::name)
        .map(raw -> PersonName.of(Citation.plainLine(raw)))
        .map(name ->
            name.hasParts()
                ? Stream.of(name.fullFamily(), name.given(), name.suffix())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "))
                : name.family() + ",")
        .toList();
  }

  private void nested(String name, String content) throws IOException {
    if (!content.isEmpty()) {
      out.write("<" + name + ">" + content + "</" + name + ">");
    }
  }

  private void nested(String outer, String inner, String content) throws IOException {
    nested(outer, content.isEmpty() ? "" : "<" + inner + ">" + content + "</" + inner + ">");
  }

  private static String elements(String name, List<String> texts) {
    return texts.stream().map(text -> element(name, text)).collect(Collectors.joining());
  }

  private static String element(String name, @Nullable String text) {
    return text == null || text.isEmpty()
        ? ""
        : "<" + name + ">" + escaped(text) + "</" + name + ">";
  }

  /** Characters that XML 1.0 cannot hold are left out. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c >= ' ' && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF)
        .forEach(c -> {
          switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            default -> escaped.appendCodePoint(c);
          }
        });
    return escaped.toString();
  }

  @Override
  public void end() throws IOException {
    out.write("</records></xml>\n");
  }
}
