package dev.incipit.web.oai;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.web.xml.XmlWriter;
import java.util.Arrays;
import java.util.Optional;

/** A form in which records are given. */
enum OaiFormat {
  /** Dublin Core, which every repository has. */
  OAI_DC(
      "oai_dc",
      "http://www.openarchives.org/OAI/2.0/oai_dc/",
      "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"),
  /** arXiv's own, of the newest version. */
  ARXIV("arXiv", "http://arxiv.org/OAI/arXiv/", "http://arxiv.org/OAI/arXiv.xsd"),
  /** arXiv's own with its versions, and authors as they are printed. */
  ARXIV_RAW("arXivRaw", "http://arxiv.org/OAI/arXivRaw/", "http://arxiv.org/OAI/arXivRaw.xsd");

  private final String prefix;
  private final String namespace;
  private final String schema;

  OaiFormat(String prefix, String namespace, String schema) {
    this.prefix = prefix;
    this.namespace = namespace;
    this.schema = schema;
  }

  /** The name in requests. */
  String prefix() {
    return prefix;
  }

  String namespace() {
    return namespace;
  }

  String schema() {
    return schema;
  }

  static Optional<OaiFormat> ofPrefix(String prefix) {
    return Arrays.stream(values()).filter(format -> format.prefix.equals(prefix)).findFirst();
  }

  /** Whether a paper can be given in this form: arXiv's forms have arXiv's ids only. */
  boolean has(PaperId id) {
    return this == OAI_DC || id.isArxiv();
  }

  /** Writes a paper. */
  void write(XmlWriter xml, AnnouncedPaper entry) {
    switch (this) {
      case OAI_DC -> DublinCoreForm.write(xml, entry.paper());
      case ARXIV -> ArxivForm.write(xml, entry.paper());
      case ARXIV_RAW -> ArxivForm.writeRaw(xml, entry.paper());
    }
  }
}
