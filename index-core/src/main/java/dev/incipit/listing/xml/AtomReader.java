package dev.incipit.listing.xml;

import dev.incipit.listing.field.Paragraphs;
import dev.incipit.listing.input.EntrySink;
import dev.incipit.listing.input.FormatReader;
import dev.incipit.listing.model.ProblemKind;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperReference;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads answers of arXiv's search interface, one or several after each other. */
public final class AtomReader implements FormatReader {
  private static final Set<String> COUNTS = Set.of("totalResults", "startIndex", "itemsPerPage");

  private final Map<String, Integer> counts = new HashMap<>();
  private @Nullable Integer promised;
  private boolean closed = true;

  @Override
  public @Nullable Integer read(InputStream in, String source, EntrySink sink) throws IOException {
    XmlInput xml = new XmlInput(in, source, sink, Set.of("feed"), Set.of("entry"));
    for (XmlPiece piece = xml.next(); piece != null; piece = xml.next()) {
      if (piece.name().equals("feed")) {
        closed = piece.kind() == XmlPiece.Kind.CLOSE;
        promise();
      } else if (piece.name().equals("entry")) {
        xml.entry(piece, (entry, odd) -> entry(entry, odd, xml));
      } else if (COUNTS.contains(piece.name())) {
        count(xml.parse(piece));
      }
    }
    promise();
    if (!closed && !xml.stopped()) {
      xml.warn(ProblemKind.MAYBE_CUT, "the text ends before </feed>; it may be cut");
    }
    return promised;
  }

  private void count(@Nullable XmlElement element) {
    if (element != null && element.line().matches("\\d{1,9}")) {
      counts.put(element.name(), Integer.valueOf(element.line()));
    }
  }

  /** An answer says how many papers match, where it begins, and how many it holds at most. */
  private void promise() {
    Integer total = counts.get("totalResults");
    Integer start = counts.get("startIndex");
    Integer most = counts.get("itemsPerPage");
    if (total != null && start != null && most != null) {
      int page = Math.min(Math.max(0, total - start), most);
      promised = promised == null ? page : Integer.valueOf(promised + page);
    }
    counts.clear();
  }

  private @Nullable AnnouncedPaper entry(XmlElement entry, XmlInput.Oddities odd, XmlInput xml) {
    String id = entry.lineOrEmpty("id");
    if (id.contains("/api/errors") || entry.lineOrEmpty("title").equals("Error")) {
      // The answer counts its message as an entry.
      counts.clear();
      xml.stop(
          ProblemKind.SERVER_ERROR,
          "arXiv answered with an error: " + entry.lineOrEmpty("summary"));
      return null;
    }
    PaperReference reference = XmlPapers.reference(id);
    XmlElement summary = entry.child("summary");
    XmlElement primary = entry.child("primary_category");
    List<String> categories =
        entry.all("category").stream()
            .map(c -> c.attribute("term").strip())
            .filter(term -> !term.isEmpty())
            .toList();
    return AnnouncedPaper.of(
        Paper.builder(reference.id())
            .version(reference.version())
            .title(entry.lineOrEmpty("title"))
            .abstractText(summary == null ? "" : Paragraphs.of(summary.text()))
            .authors(authors(entry))
            .subjects(
                XmlSubjects.coded(
                    primary == null ? null : primary.attribute("term"), categories, odd))
            .comments(entry.line("comment"))
            .journalRef(entry.line("journal_ref"))
            .doi(entry.line("doi"))
            .submitted(XmlDates.of(entry.line("published"), odd))
            .updated(XmlDates.of(entry.line("updated"), odd))
            .licence(entry.line("rights"))
            .build());
  }

  private static Authors authors(XmlElement entry) {
    List<String> names =
        entry.all("author").stream()
            .map(author -> author.lineOrEmpty("name"))
            .filter(name -> !name.isEmpty())
            .toList();
    return names.isEmpty() ? Authors.unknown() : Authors.of(names);
  }
}
