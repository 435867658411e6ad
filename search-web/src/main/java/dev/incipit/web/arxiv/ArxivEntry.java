package dev.incipit.web.arxiv;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Author;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.Subject;
import dev.incipit.web.params.Addresses;
import dev.incipit.web.xml.XmlWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a paper as an entry of arXiv's Atom answers, its elements in the order of arXiv's.
 *
 * <p>An entry must have a version and exact dates. Where the index does not know them, the entry
 * has what is certain (a paper announced as replaced has a second version; a month has a first
 * day), and an element in our own namespace says that it is no more than that.
 *
 * @param entry the paper
 * @param asked the version that the request named; null when it named none
 */
record ArxivEntry(AnnouncedPaper entry, @Nullable Integer asked) {
  /** The namespace of what arXiv's answers do not have. */
  static final String NAMESPACE = "urn:incipit:atom";

  private static final String ARXIV = "http://arxiv.org/schemas/atom";

  /**
   * Writes the entry.
   *
   * @param base this server's address, for papers that are not arXiv's
   */
  void write(XmlWriter xml, String base) {
    Paper paper = entry.paper();
    Optional<PaperDate> published = paper.submittedOrMonth();
    Optional<PaperDate> updated = entry.updatedAbout();
    xml.open("entry");
    String page = address(paper, base, xml);
    xml.text("updated", second(updated));
    xml.empty("link", "href", page, "rel", "alternate", "type", "text/html");
    if (paper.id().isArxiv()) {
      String pdf = page.replace("/abs/", "/pdf/");
      xml.empty("link", "href", pdf, "rel", "related", "type", "application/pdf", "title", "pdf");
    }
    xml.text("summary", paper.abstractText().strip());
    for (Subject subject : paper.subjects()) {
      xml.empty("category", "term", subject.code(), "scheme", ARXIV);
    }
    for (String code : paper.classes()) {
      xml.empty("category", "term", code, "scheme", ARXIV);
    }
    xml.text("published", second(published));
    optional(xml, "arxiv:comment", paper.comments());
    paper
        .primarySubject()
        .ifPresent(primary -> xml.empty("arxiv:primary_category", "term", primary.code()));
    optional(xml, "arxiv:journal_ref", paper.journalRef());
    for (Author author : paper.authors().list()) {
      xml.open("author").text("name", author.name()).close();
    }
    if (paper.doi() != null) {
      xml.text("arxiv:doi", paper.doi());
      String href = "https://doi.org/" + paper.doi();
      xml.empty("link", "rel", "related", "href", href, "title", "doi");
    }
    certainty(xml, published, updated);
    xml.close();
  }

  /** Writes id and title; answers the address of the paper's page. */
  private String address(Paper paper, String base, XmlWriter xml) {
    String named = paper.id() + (paper.id().isArxiv() ? "v" + version() : "");
    xml.text(
        "id",
        paper.id().isArxiv() ? "http://arxiv.org/abs/" + named : "urn:incipit:paper:" + named);
    xml.text("title", paper.title().strip().replaceAll("\\s+", " "));
    return paper.id().isArxiv()
        ? "https://arxiv.org/abs/" + named
        : base + Addresses.paper(paper.id()).substring(1);
  }

  private int version() {
    Integer known = entry.paper().version();
    if (known != null) {
      return known;
    }
    boolean replaced =
        entry.announcements().stream().anyMatch(a -> a.type() == AnnouncementType.REPLACED);
    return asked != null ? asked : replaced ? 2 : 1;
  }

  /**
   * Says what of the entry is not known for certain. Names are none of arXiv's, as some readers
   * tell elements apart by these alone.
   */
  private void certainty(
      XmlWriter xml, Optional<PaperDate> published, Optional<PaperDate> updated) {
    Paper paper = entry.paper();
    if (paper.version() == null) {
      xml.text("incipit:versionCertainty", asked != null ? "as-asked" : "at-least");
    } else if (asked != null && !asked.equals(paper.version())) {
      xml.text("incipit:versionAsked", asked.toString());
    }
    inexact(xml, "incipit:publishedPrecision", published);
    inexact(xml, "incipit:updatedPrecision", updated);
    if (!paper.authors().known()) {
      xml.text("incipit:authorsKnown", "false");
    }
  }

  private static void inexact(XmlWriter xml, String name, Optional<PaperDate> date) {
    String precision =
        date.map(known ->
                switch (known.precision()) {
                  case EXACT -> "";
                  case DAY -> "day";
                  case MONTH -> "month";
                })
            .orElse("unknown");
    if (!precision.isEmpty()) {
      xml.text(name, precision);
    }
  }

  private static String second(Optional<PaperDate> date) {
    return date.map(PaperDate::start)
        .orElse(Instant.EPOCH)
        .truncatedTo(ChronoUnit.SECONDS)
        .toString();
  }

  private static void optional(XmlWriter xml, String name, @Nullable String text) {
    if (text != null) {
      xml.text(name, text);
    }
  }
}
