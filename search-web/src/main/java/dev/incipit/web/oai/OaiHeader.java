package dev.incipit.web.oai;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Subject;
import dev.incipit.search.DeletedPaper;
import dev.incipit.web.xml.XmlWriter;
import java.time.LocalDate;
import java.util.List;

/**
 * What is said of a record in all forms.
 *
 * @param id the paper
 * @param datestamp when the record last changed
 * @param subjects the codes of its subjects
 * @param deleted whether the paper is gone
 */
record OaiHeader(PaperId id, LocalDate datestamp, List<String> subjects, boolean deleted) {
  /** What arXiv's papers go by. */
  static final String IDENTIFIER = "oai:arXiv.org:";

  /** What other archives' papers go by. */
  static final String FOREIGN = "oai:incipit:";

  static OaiHeader of(AnnouncedPaper entry) {
    return new OaiHeader(
        entry.id(),
        OaiRecords.datestamp(entry),
        entry.paper().subjects().stream().map(Subject::code).toList(),
        false);
  }

  static OaiHeader of(DeletedPaper paper) {
    return new OaiHeader(paper.id(), paper.day(), paper.subjects(), true);
  }

  void write(XmlWriter xml, OaiSets sets) {
    if (deleted) {
      xml.open("header", "status", "deleted");
    } else {
      xml.open("header");
    }
    xml.text("identifier", (id.isArxiv() ? IDENTIFIER : FOREIGN) + id)
        .text("datestamp", datestamp.toString());
    sets.of(subjects.stream()).forEach(spec -> xml.text("setSpec", spec));
    xml.close();
  }
}
