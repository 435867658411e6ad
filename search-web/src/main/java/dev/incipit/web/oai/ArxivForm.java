package dev.incipit.web.oai;

import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.Subject;
import dev.incipit.web.xml.XmlWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes papers as arXiv's own server does. What is not known is left out. */
final class ArxivForm {
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private ArxivForm() {}

  static void open(XmlWriter xml, OaiFormat format) {
    xml.open(
        format.prefix(),
        "xmlns",
        format.namespace(),
        "xmlns:xsi",
        XSI,
        "xsi:schemaLocation",
        format.namespace() + " " + format.schema());
  }

  static void write(XmlWriter xml, Paper paper) {
    open(xml, OaiFormat.ARXIV);
    xml.text("id", paper.id().value());
    day(xml, "created", paper.submitted());
    day(xml, "updated", paper.updated());
    if (!paper.authors().list().isEmpty()) {
      xml.open("authors");
      paper.authors().names().forEach(name -> author(xml, NameParts.of(name)));
      xml.close();
    }
    rest(xml, paper);
    xml.close();
  }

  private static void author(XmlWriter xml, NameParts name) {
    xml.open("author").text("keyname", name.keyname());
    optional(xml, "forenames", name.forenames());
    optional(xml, "suffix", name.suffix());
    xml.close();
  }

  static void writeRaw(XmlWriter xml, Paper paper) {
    open(xml, OaiFormat.ARXIV_RAW);
    xml.text("id", paper.id().value());
    Integer version = paper.version();
    if (version != null) {
      if (version > 1) {
        version(xml, 1, paper.submitted());
      }
      version(xml, version, version == 1 ? paper.submitted() : paper.updated());
    }
    if (!paper.authors().list().isEmpty()) {
      xml.text("authors", String.join(", ", paper.authors().names()));
    }
    rest(xml, paper);
    xml.close();
  }

  /** Versions between the first and the newest are not known. */
  private static void version(XmlWriter xml, int number, @Nullable PaperDate date) {
    xml.open("version", "version", "v" + number);
    if (date != null && date.precision() != PaperDate.Precision.MONTH) {
      xml.text(
          "date",
          date.precision() == PaperDate.Precision.DAY
              ? date.toString()
              : DateTimeFormatter.RFC_1123_DATE_TIME.format(date.start().atOffset(ZoneOffset.UTC)));
    }
    xml.close();
  }

  /** What both forms have, in the order of arXiv's. */
  private static void rest(XmlWriter xml, Paper paper) {
    optional(xml, "title", paper.title());
    codes(xml, "categories", " ", paper.subjects().stream().map(Subject::code));
    optional(xml, "comments", paper.comments());
    optional(xml, "report-no", paper.reportNumber());
    codes(xml, "msc-class", ", ", paper.classes().stream().filter(ArxivForm::isMsc));
    codes(xml, "acm-class", "; ", paper.classes().stream().filter(code -> !isMsc(code)));
    optional(xml, "journal-ref", paper.journalRef());
    optional(xml, "doi", paper.doi());
    optional(xml, "license", paper.licence());
    optional(xml, "abstract", abstractOf(paper));
  }

  /** The MSC's classes begin with digits, the ACM's with a letter. */
  private static boolean isMsc(String code) {
    return Character.isDigit(code.charAt(0));
  }

  /** Where a paragraph begins, arXiv indents its first line. */
  static String abstractOf(Paper paper) {
    return paper.abstractText().strip().replace("\n", "\n  ");
  }

  private static void codes(XmlWriter xml, String name, String between, Stream<String> codes) {
    optional(xml, name, codes.collect(Collectors.joining(between)));
  }

  private static void day(XmlWriter xml, String name, @Nullable PaperDate date) {
    if (date != null && date.precision() != PaperDate.Precision.MONTH) {
      xml.text(name, date.day().toString());
    }
  }

  static void optional(XmlWriter xml, String name, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      xml.text(name, text);
    }
  }
}
