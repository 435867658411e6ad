package dev.incipit.listing.xml;

import dev.incipit.listing.field.AuthorNames;
import dev.incipit.listing.field.Paragraphs;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.PaperReference;
import dev.incipit.paper.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads arXiv's own metadata: {@code arXiv}, {@code arXivRaw} and {@code arXivOld}. */
final class ArxivMetadata {
  private ArxivMetadata() {}

  static Paper paper(XmlElement data, String identifier, XmlInput.Oddities odd) {
    String id = data.lineOrEmpty("id");
    PaperReference reference = XmlPapers.reference(id.isEmpty() ? identifier : id);
    XmlElement summary = data.child("abstract");
    Versions versions = Versions.of(data, odd);
    return Paper.builder(reference.id())
        .version(versions.newest() != null ? versions.newest() : reference.version())
        .title(data.lineOrEmpty("title"))
        .abstractText(summary == null ? "" : Paragraphs.of(summary.text()))
        .authors(authors(data.child("authors")))
        .subjects(subjects(data, odd))
        .comments(data.line("comments"))
        .journalRef(data.line("journal-ref"))
        .doi(data.line("doi"))
        .reportNumber(data.line("report-no"))
        .submitted(
            versions.submitted() != null
                ? versions.submitted()
                : XmlDates.of(data.line("created"), odd))
        .updated(
            versions.updated() != null
                ? versions.updated()
                : XmlDates.of(data.line("updated"), odd))
        .licence(data.line("license"))
        .complete(versions.newest() != null)
        .build();
  }

  private static Authors authors(@Nullable XmlElement authors) {
    if (authors == null) {
      return Authors.unknown();
    }
    if (authors.all("author").isEmpty()) {
      return AuthorNames.parse(authors.text());
    }
    List<String> names = new ArrayList<>();
    for (XmlElement author : authors.all("author")) {
      String name =
          Stream.of("forenames", "keyname", "suffix")
              .flatMap(part -> author.lines(part).stream())
              .reduce((a, b) -> a + " " + b)
              .orElse("");
      // The colon after a collaboration is printed as an author.
      if (name.chars().anyMatch(Character::isLetterOrDigit)) {
        names.add(name);
      }
    }
    return names.isEmpty() ? Authors.unknown() : Authors.of(names);
  }

  private static List<Subject> subjects(XmlElement data, XmlInput.Oddities odd) {
    List<String> codes = new ArrayList<>();
    for (String code : data.lineOrEmpty("categories").split(" ", -1)) {
      if (!code.isEmpty()) {
        codes.add(code);
      }
    }
    codes.addAll(data.lines("msc-class"));
    if (data.name().equals("arXivOld")) {
      // In the other forms arXiv prints the MSC's classes under this name.
      codes.addAll(data.lines("acm-class"));
    }
    return XmlSubjects.coded(null, codes, odd);
  }

  /** What the versions tell; all is null if there are none. */
  private record Versions(
      @Nullable Integer newest, @Nullable PaperDate submitted, @Nullable PaperDate updated) {

    static Versions of(XmlElement data, XmlInput.Oddities odd) {
      Integer newest = null;
      PaperDate submitted = null;
      PaperDate updated = null;
      for (XmlElement version : data.all("version")) {
        if (!version.attribute("version").matches("v[1-9]\\d{0,3}")) {
          continue;
        }
        int number = Integer.parseInt(version.attribute("version").substring(1));
        PaperDate date = XmlDates.of(version.line("date"), odd);
        submitted = number == 1 ? date : submitted;
        if (newest == null || number > newest) {
          newest = number;
          updated = date;
        }
      }
      return new Versions(newest, submitted, updated);
    }
  }
}
