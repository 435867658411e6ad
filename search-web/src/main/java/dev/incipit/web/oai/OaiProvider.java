package dev.incipit.web.oai;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.DeletedPaper;
import dev.incipit.search.PaperIndex;
import dev.incipit.web.arxiv.ArxivApi;
import dev.incipit.web.log.RequestAttributes;
import dev.incipit.web.params.QueryString;
import dev.incipit.web.xml.XmlWriter;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers harvesters. Thread-safe. */
public final class OaiProvider {
  /** The address. */
  public static final String PATH = "/oai";

  private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";
  private final PaperIndex index;
  private final Clock clock;
  private final OaiSets sets = new OaiSets();
  private final OaiRecords records;

  /** A provider of an index's papers. */
  public OaiProvider(PaperIndex index, Clock clock) {
    this.index = index;
    this.clock = clock;
    this.records = new OaiRecords(index, sets);
  }

  /** {@code GET /oai} and {@code POST /oai}. */
  public void answer(Context ctx) throws IOException {
    QueryString form = ctx.attribute(ArxivApi.FORM);
    QueryString address = QueryString.parse(ctx.req().getQueryString());
    String base = RequestAttributes.base(ctx) + PATH.substring(1);
    String answer;
    try {
      OaiArguments arguments = OaiArguments.read(form == null ? address : address.with(form));
      try {
        XmlWriter xml = open(base, arguments);
        write(xml, arguments, base);
        answer = xml.close().toString();
      } catch (OaiException e) {
        answer = refused(open(base, e.code().equals("badArgument") ? null : arguments), e);
      }
    } catch (OaiException e) {
      answer = refused(open(base, null), e);
    }
    ctx.contentType("text/xml; charset=utf-8").header("Cache-Control", "no-cache").result(answer);
  }

  private static String refused(XmlWriter xml, OaiException e) {
    return xml.text("error", "" + e.getMessage(), "code", e.code()).close().toString();
  }

  /** Begins a document; what was asked is repeated only where it could be understood. */
  private XmlWriter open(String base, @Nullable OaiArguments arguments) {
    XmlWriter xml =
        new XmlWriter()
            .open(
                "OAI-PMH",
                "xmlns",
                NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
    xml.text("responseDate", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    String[] asked =
        arguments == null
            ? new String[0]
            : arguments.values().entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue().getFirst()))
                .toArray(String[]::new);
    return xml.text("request", base, asked);
  }

  private void write(XmlWriter xml, OaiArguments arguments, String base) throws IOException {
    switch (arguments.verb()) {
      case "Identify" -> identify(xml, base);
      case "ListMetadataFormats" -> formats(xml, arguments);
      case "ListSets" -> sets(xml, arguments);
      case "GetRecord" -> record(xml, arguments);
      case "ListIdentifiers" -> list(xml, arguments, false);
      default -> list(xml, arguments, true);
    }
  }

  private static void identify(XmlWriter xml, String base) {
    xml.open("Identify")
        .text("repositoryName", "Incipit")
        .text("baseURL", base)
        .text("protocolVersion", "2.0")
        // Every host that has mail has this one, and no other is known here.
        .text("adminEmail", "postmaster@" + URI.create(base).getHost())
        .text("earliestDatestamp", OaiRecords.EARLIEST.toString())
        .text("deletedRecord", "transient")
        .text("granularity", "YYYY-MM-DD")
        .close();
  }

  private void formats(XmlWriter xml, OaiArguments arguments) throws IOException {
    String identifier = arguments.one("identifier");
    PaperId id = identifier == null ? null : id(identifier);
    if (id != null && index.find(id).isEmpty()) {
      throw missing();
    }
    xml.open("ListMetadataFormats");
    for (OaiFormat format : OaiFormat.values()) {
      if (id == null || format.has(id)) {
        xml.open("metadataFormat")
            .text("metadataPrefix", format.prefix())
            .text("schema", format.schema())
            .text("metadataNamespace", format.namespace())
            .close();
      }
    }
    xml.close();
  }

  private void sets(XmlWriter xml, OaiArguments arguments) {
    if (arguments.token() != null) {
      throw OaiException.badToken();
    }
    xml.open("ListSets");
    sets.all()
        .forEach((spec, node) ->
            xml.open("set").text("setSpec", spec).text("setName", node.name()).close());
    xml.close();
  }

  private void record(XmlWriter xml, OaiArguments arguments) throws IOException {
    String identifier = arguments.required("identifier");
    OaiFormat format = arguments.format();
    PaperId id = id(identifier);
    Optional<AnnouncedPaper> entry = index.find(id);
    Optional<DeletedPaper> deleted = entry.isPresent() ? Optional.empty() : records.deleted(id);
    if (entry.isEmpty() && deleted.isEmpty()) {
      throw missing();
    }
    if (!format.has(id)) {
      throw new OaiException("cannotDisseminateFormat", "this record has oai_dc only");
    }
    xml.open("GetRecord");
    entry.ifPresent(found -> record(xml, format, found));
    deleted.ifPresent(gone -> record(xml, gone));
    xml.close();
  }

  /**
   * The paper that an identifier names, whether it is there or not.
   *
   * @throws OaiException if it can name none
   */
  private static PaperId id(String identifier) {
    String start =
        identifier
                .toLowerCase(Locale.ROOT)
                .startsWith(OaiHeader.IDENTIFIER.toLowerCase(Locale.ROOT))
            ? OaiHeader.IDENTIFIER
            : OaiHeader.FOREIGN;
    if (identifier.length() > start.length()
        && identifier.regionMatches(true, 0, start, 0, start.length())) {
      try {
        return PaperId.of(identifier.substring(start.length()));
      } catch (IllegalArgumentException e) {
        throw missing();
      }
    }
    throw missing();
  }

  private static OaiException missing() {
    return new OaiException(
        "idDoesNotExist",
        "there is no such record; identifiers look like oai:arXiv.org:2604.07609");
  }

  private RecordList asked(OaiArguments arguments) {
    String token = arguments.token();
    if (token != null) {
      return RecordList.read(token);
    }
    OaiFormat format = arguments.format();
    LocalDate from = arguments.day("from");
    LocalDate until = arguments.day("until");
    if (from != null && until != null && from.isAfter(until)) {
      throw OaiException.badArgument("from lies after until");
    }
    return new RecordList(format, arguments.one("set"), from, until, 0, null);
  }

  private void list(XmlWriter xml, OaiArguments arguments, boolean whole) throws IOException {
    RecordList asked = asked(arguments);
    OaiRecords.Stretch stretch = records.read(asked);
    xml.open(arguments.verb());
    for (AnnouncedPaper entry : stretch.records()) {
      if (whole) {
        record(xml, asked.format(), entry);
      } else {
        OaiHeader.of(entry).write(xml, sets);
      }
    }
    for (DeletedPaper paper : stretch.deleted()) {
      if (whole) {
        record(xml, paper);
      } else {
        OaiHeader.of(paper).write(xml, sets);
      }
    }
    RecordList next = stretch.next();
    if (next != null || asked.cursor() != null) {
      xml.text(
          "resumptionToken",
          next == null ? "" : next.token(),
          "completeListSize",
          Long.toString(stretch.total()),
          "cursor",
          Long.toString(asked.delivered()));
    }
    xml.close();
  }

  private void record(XmlWriter xml, OaiFormat format, AnnouncedPaper entry) {
    xml.open("record");
    OaiHeader.of(entry).write(xml, sets);
    xml.open("metadata");
    format.write(xml, entry);
    xml.close().close();
  }

  /** Of a paper that is gone there is the header only. */
  private void record(XmlWriter xml, DeletedPaper paper) {
    xml.open("record");
    OaiHeader.of(paper).write(xml, sets);
    xml.close();
  }
}
