package dev.incipit.listing.xml;

import dev.incipit.listing.input.EntrySink;
import dev.incipit.listing.input.FormatReader;
import dev.incipit.listing.model.OaiAnswer;
import dev.incipit.listing.model.ProblemKind;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.PaperReference;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads answers of OAI-PMH servers, one or several after each other, or their bare records. */
public final class OaiReader implements FormatReader {
  private static final Set<String> CONTAINERS =
      Set.of("OAI-PMH", "ListRecords", "GetRecord", "ListIdentifiers");

  private boolean open;
  private boolean listed;
  private int records;
  private int headers;
  private @Nullable String newest;
  private @Nullable String token;
  private @Nullable String error;
  private String message = "";
  private @Nullable String refusal;
  private boolean any;

  @Override
  public @Nullable Integer read(InputStream in, String source, EntrySink sink) throws IOException {
    XmlInput xml = new XmlInput(in, source, sink, CONTAINERS, Set.of("record"));
    for (XmlPiece piece = xml.next(); piece != null; piece = xml.next()) {
      switch (piece.name()) {
        case "OAI-PMH" -> {
          answered(sink, !open || piece.kind() == XmlPiece.Kind.CLOSE);
          open = piece.kind() == XmlPiece.Kind.OPEN;
        }
        case "ListRecords", "GetRecord", "ListIdentifiers" -> listed = true;
        case "record" -> {
          any = true;
          xml.entry(piece, (record, odd) -> record(record, odd, xml));
        }
        case "header" -> xml.entry(piece, (header, odd) -> header(header, xml));
        case "resumptionToken" -> {
          XmlElement element = xml.parse(piece);
          token = element == null || element.line().isEmpty() ? null : element.text().strip();
        }
        case "error" -> error(xml.parse(piece));
        default -> {}
      }
    }
    if (open) {
      xml.warn(ProblemKind.MAYBE_CUT, "the text ends before </OAI-PMH>; it was cut");
      answered(sink, false);
    }
    if (refusal != null && !any) {
      xml.stop(ProblemKind.SERVER_ERROR, refusal);
    } else if (refusal != null) {
      xml.warn(ProblemKind.ERROR_ANSWER, refusal);
    }
    if (headers > 0) {
      xml.warn(
          ProblemKind.NO_ENTRIES,
          "it lists " + headers + " identifiers without papers; ask for ListRecords instead");
    }
    return null;
  }

  /** Ends the answer before, if there was one. */
  private void answered(EntrySink sink, boolean complete) {
    if (open) {
      sink.answered(new OaiAnswer(complete, listed, records, newest, token, error, message));
    }
    listed = false;
    records = 0;
    newest = null;
    token = null;
    error = null;
    message = "";
  }

  private void error(@Nullable XmlElement element) {
    if (element != null) {
      error = element.attribute("code");
      message = element.line();
      if (!error.equals(OaiAnswer.NO_RECORDS_MATCH)) {
        refusal = "the server answered with an error: " + error + ": " + message;
      }
    }
  }

  private @Nullable AnnouncedPaper record(XmlElement record, XmlInput.Oddities odd, XmlInput xml) {
    XmlElement header = record.child("header");
    if (header != null && stamp(header, xml)) {
      return null;
    }
    XmlElement metadata = record.child("metadata");
    if (metadata == null || metadata.children().isEmpty()) {
      throw new IllegalArgumentException("it has no metadata");
    }
    String identifier = header == null ? "" : header.lineOrEmpty("identifier");
    XmlElement content = metadata.children().getFirst();
    return AnnouncedPaper.of(
        switch (content.name()) {
          case "arXiv", "arXivRaw", "arXivOld" -> ArxivMetadata.paper(content, identifier, odd);
          case "dc" -> DublinCore.paper(content, identifier, odd);
          default ->
              throw new IllegalArgumentException(
                  "its metadata has the form '"
                      + content.name()
                      + "'; read are arXiv, arXivRaw, arXivOld and oai_dc");
        });
  }

  /** A header without its record, as lists of identifiers have; there is no paper in it. */
  private @Nullable AnnouncedPaper header(XmlElement header, XmlInput xml) {
    if (!stamp(header, xml)) {
      headers++;
    }
    return null;
  }

  /** Takes a record's header; answers whether the record is deleted. */
  private boolean stamp(XmlElement header, XmlInput xml) {
    records++;
    String datestamp = header.lineOrEmpty("datestamp");
    if (!datestamp.isEmpty() && (newest == null || newest.compareTo(datestamp) < 0)) {
      newest = datestamp;
    }
    boolean deleted = header.attribute("status").equals("deleted");
    if (deleted) {
      xml.deleted(id(header.lineOrEmpty("identifier")).id());
    }
    return deleted;
  }

  /** An arXiv id, or another archive's identifier as it is. */
  static PaperReference id(String identifier) {
    boolean foreign =
        identifier.startsWith("oai:") && !identifier.matches("(?i)oai:arxiv\\.org:.*");
    return foreign
        ? new PaperReference(new PaperId(identifier), null)
        : XmlPapers.reference(identifier);
  }
}
