package dev.incipit.web.oai;

import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.Subject;
import dev.incipit.paper.Taxonomy;
import dev.incipit.web.xml.XmlWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes papers as Dublin Core, with the same things in the same elements as arXiv. */
final class DublinCoreForm {
  private DublinCoreForm() {}

  static void write(XmlWriter xml, Paper paper) {
    OaiFormat format = OaiFormat.OAI_DC;
    xml.open(
        "oai_dc:dc",
        "xmlns:oai_dc",
        format.namespace(),
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation",
        format.namespace() + " " + format.schema());
    ArxivForm.optional(xml, "dc:title", paper.title());
    paper.authors().names().forEach(name -> xml.text("dc:creator", NameParts.of(name).inverted()));
    paper.subjects().forEach(subject -> xml.text("dc:subject", spoken(subject)));
    paper.classes().forEach(code -> xml.text("dc:subject", code));
    ArxivForm.optional(xml, "dc:description", ArxivForm.abstractOf(paper));
    if (paper.comments() != null && !paper.comments().isBlank()) {
      xml.text("dc:description", "Comment: " + paper.comments());
    }
    day(xml, paper.submitted());
    if (paper.submitted() != null) {
      day(xml, paper.updated());
    }
    xml.text("dc:type", "text");
    xml.text(
        "dc:identifier",
        paper.id().isArxiv() ? "http://arxiv.org/abs/" + paper.id() : paper.id().value());
    ArxivForm.optional(xml, "dc:identifier", paper.journalRef());
    if (paper.doi() != null) {
      xml.text("dc:identifier", "doi:" + paper.doi());
    }
    ArxivForm.optional(xml, "dc:rights", paper.licence());
    xml.close();
  }

  /** As arXiv prints it, the archive's name before its own. */
  private static String spoken(Subject subject) {
    Taxonomy taxonomy = Taxonomy.arxiv();
    List<String> path = taxonomy.path(subject.code());
    boolean within = path.size() > 1 && path.getLast().indexOf('.') > 0;
    return within
        ? taxonomy.name(path.get(path.size() - 2)).orElse("") + " - " + subject.name()
        : subject.name();
  }

  private static void day(XmlWriter xml, @Nullable PaperDate date) {
    if (date != null && date.precision() != PaperDate.Precision.MONTH) {
      xml.text("dc:date", date.day().toString());
    }
  }
}
