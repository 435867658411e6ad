package dev.incipit.listing.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.listing.ListingReader;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.OaiAnswer;
import dev.incipit.listing.model.ReadEvent;
import dev.incipit.listing.model.ReadResult;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Subject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OaiReaderTest {

  private static String answer(String content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">"
        + "<responseDate>2026-04-11T00:00:00Z</responseDate><request>http://x.test/oai</request>\n"
        + content
        + "</OAI-PMH>\n";
  }

  private static String record(String id, String day, String metadata) {
    return "<record><header><identifier>oai:arXiv.org:%s</identifier><datestamp>%s</datestamp>"
            .formatted(id, day)
        + "<setSpec>cs</setSpec></header><metadata>"
        + metadata
        + "</metadata></record>\n";
  }

  private static String arxiv(String id) {
    return "<arXiv xmlns=\"http://arxiv.org/OAI/arXiv/\"><id>"
        + id
        + "</id><title>T</title></arXiv>";
  }

  private static Paper paper(String id, String metadata) {
    ReadResult result =
        ListingReader.parse(answer(record(id, "2026-04-10", metadata)), "answer.xml");
    assertEquals(List.of(), result.problems());
    assertEquals(ListingFormat.OAI, result.format().orElseThrow());
    return result.papers().getFirst().paper();
  }

  private static List<ReadEvent> readings(String text) throws IOException {
    List<ReadEvent> readings = new ArrayList<>();
    ListingReader.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "x", readings::add);
    return readings;
  }

  private static List<String> codes(Paper paper) {
    return paper.subjects().stream().map(Subject::code).toList();
  }

  @Test
  void arxivMetadataIsRead() {
    Paper paper =
        paper(
            "2604.00001",
            """
            <arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>2604.00001</id>
            <created>2026-04-01</created><updated>2026-04-09</updated>
            <authors><author><keyname>The X Collaboration</keyname></author>
            <author><keyname>:</keyname></author>
            <author><keyname>de la Cruz</keyname><forenames>Ana</forenames><suffix>Jr.</suffix>
            <affiliation>Somewhere</affiliation></author></authors>
            <title>A title
              in two lines</title><categories>cs.SY eess.SY math.OC</categories>
            <comments>5 pages</comments><report-no>R-1</report-no><journal-ref>J. 1</journal-ref>
            <doi>10.1/x</doi><msc-class>68T05</msc-class><acm-class>68T05</acm-class>
            <license>http://l.test/</license><abstract>  One
            two.
              Three.
            </abstract></arXiv>
            """);
    assertEquals("A title in two lines", paper.title());
    assertEquals("One two.\nThree.", paper.abstractText());
    assertEquals(List.of("The X Collaboration", "Ana de la Cruz Jr."), paper.authors().names());
    assertEquals(List.of("eess.SY", "math.OC"), codes(paper));
    assertEquals(List.of("68T05"), paper.classes());
    assertEquals("2026-04-01", String.valueOf(paper.submitted()));
    assertEquals("2026-04-09", String.valueOf(paper.updated()));
    assertEquals("R-1", paper.reportNumber());
    assertEquals("http://l.test/", paper.licence());
    assertNull(paper.version());
  }

  @Test
  void rawMetadataTellsTheVersions() {
    Paper paper =
        paper(
            "math/9901002",
            """
            <arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/"><id>math/9901002</id>
            <submitter>Ada One</submitter>
            <version version="v1"><date>Mon, 4 Jan 1999 10:00:00 GMT</date><size>9kb</size></version>
            <version version="v2"><date>Tue, 5 Jan 1999 11:00:00 GMT</date></version>
            <title>T</title><authors>Ada One (Paris, France) and Paul Erd\\H{o}s</authors>
            <categories>math.CO</categories><acm-class>05C10</acm-class><abstract>A.</abstract>
            </arXivRaw>
            """);
    assertEquals(2, paper.version());
    assertEquals("1999-01-04T10:00:00Z", String.valueOf(paper.submitted()));
    assertEquals("1999-01-05T11:00:00Z", String.valueOf(paper.updated()));
    assertEquals(List.of("Ada One", "Paul Erd\\H{o}s"), paper.authors().names());
    assertEquals(List.of("math.CO"), codes(paper));
  }

  @Test
  void dublinCoreIsRead() {
    Paper paper =
        paper(
            "cond-mat/9706061",
            """
            <oai_dc:dc xmlns:oai_dc="http://o.test/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:title>T</dc:title><dc:creator>Özel, B.</dc:creator><dc:creator>X Team</dc:creator>
            <dc:subject>High Energy Physics - Theory</dc:subject>
            <dc:subject>Computer Science - Machine Learning</dc:subject><dc:subject>I.2.6</dc:subject>
            <dc:description>  An
            abstract.</dc:description><dc:description>Comment: 4 pages</dc:description>
            <dc:date>1997-06-06</dc:date><dc:date>1998-01-02</dc:date>
            <dc:identifier>http://arxiv.org/abs/cond-mat/9706061</dc:identifier>
            <dc:identifier>J. 1</dc:identifier><dc:identifier>doi:10.1/x</dc:identifier></oai_dc:dc>
            """);
    assertEquals("cond-mat/9706061", paper.id().value());
    assertEquals(List.of("B. Özel", "X Team"), paper.authors().names());
    assertEquals(List.of("hep-th", "cs.LG"), codes(paper));
    assertEquals(List.of("I.2.6"), paper.classes());
    assertEquals("An abstract.", paper.abstractText());
    assertEquals("4 pages", paper.comments());
    assertEquals("J. 1", paper.journalRef());
    assertEquals("10.1/x", paper.doi());
    assertEquals("1997-06-06", String.valueOf(paper.submitted()));
    assertEquals("1998-01-02", String.valueOf(paper.updated()));
  }

  @Test
  void aDeletedIdentifierThatIsNoneIsRejected() {
    String header = "<header status=\"deleted\"><identifier>oai:arXiv.org:x</identifier></header>";
    ReadResult result =
        ListingReader.parse(
            "<OAI-PMH><ListIdentifiers>" + header + "</ListIdentifiers></OAI-PMH>", "answer");
    assertEquals(1, result.ledger().rejected());
    assertEquals(1, result.ledger().read());
  }

  @Test
  void deletedRecordsAreToldAndAreNoPapers() throws IOException {
    String deleted =
        "<record><header status=\"deleted\"><identifier>oai:arXiv.org:2604.00002</identifier>"
            + "<datestamp>2026-04-12</datestamp></header></record>";
    String text =
        answer(
            "<ListRecords>"
                + record("2604.00001", "2026-04-10", arxiv("2604.00001"))
                + deleted
                + "<resumptionToken expirationDate='x'> a|b&amp;c"
                + " </resumptionToken></ListRecords>");
    List<ReadEvent> readings = readings(text);
    assertEquals(new ReadEvent.Deleted(new PaperId("2604.00002")), readings.get(1));
    assertEquals(
        new ReadEvent.Answered(new OaiAnswer(true, true, 2, "2026-04-12", "a|b&c", null, "")),
        readings.get(2));
    ReadResult result = ListingReader.parse(text, "x");
    assertEquals("deleted-record", result.problems().getFirst().code());
    assertEquals(1, result.ledger().read());
  }

  @Test
  void anErrorIsToldButNothingMatchingIsNone() throws IOException {
    String nothing = answer("<error code=\"noRecordsMatch\">no</error>");
    assertEquals(List.of(), ListingReader.parse(nothing, "x").problems());
    assertEquals(
        List.of(
            new ReadEvent.Answered(
                new OaiAnswer(true, false, 0, null, null, "noRecordsMatch", "no"))),
        readings(nothing));
    ReadResult refused =
        ListingReader.parse(answer("<error code=\"badArgument\">bad</error>"), "x");
    assertFalse(refused.usable());
    assertTrue(refused.problems().getFirst().message().contains("badArgument: bad"));
  }

  @Test
  void aDumpOfSeveralAnswersIsReadWhole() throws IOException {
    String one =
        answer(
            "<ListRecords>"
                + record("2604.00001", "2026-04-10", arxiv("2604.00001"))
                + "<resumptionToken>t</resumptionToken></ListRecords>");
    String two =
        answer(
            "<ListRecords>"
                + record("2604.00002", "2026-04-11", arxiv("2604.00002"))
                + "<resumptionToken/></ListRecords>");
    List<ReadEvent> readings = readings(one + two + answer("<error code=\"badVerb\">b</error>"));
    assertEquals(6, readings.size());
    assertEquals(
        new ReadEvent.Answered(new OaiAnswer(true, true, 1, "2026-04-11", null, null, "")),
        readings.get(3));
    assertEquals("error-answer", ((ReadEvent.Trouble) readings.get(5)).problem().code());
  }

  @Test
  void anAnswerThatIsCutSaysSo() throws IOException {
    String whole =
        answer(
            "<ListRecords>"
                + record("2604.00001", "2026-04-10", arxiv("2604.00001"))
                + record("2604.00002", "2026-04-10", arxiv("2604.00002"))
                + "</ListRecords>");
    List<ReadEvent> readings = readings(whole.substring(0, whole.lastIndexOf("<title>")));
    assertEquals(4, readings.size());
    assertEquals("cut-entry", ((ReadEvent.Trouble) readings.get(1)).problem().code());
    assertFalse(((ReadEvent.Answered) readings.get(3)).answer().complete());
  }

  @Test
  void identifiersAloneAreNoPapers() {
    String header =
        "<header><identifier>oai:arXiv.org:2604.00001</identifier>"
            + "<datestamp>2026-04-10</datestamp></header>";
    ReadResult result =
        ListingReader.parse(
            answer("<ListIdentifiers>" + header + header + "</ListIdentifiers>"), "x");
    assertEquals(0, result.ledger().read());
    assertTrue(result.problems().getFirst().message().contains("2 identifiers"));
  }

  @Test
  void recordsThatCannotBePapersSayWhy() {
    for (String[] row :
        new String[][] {
          {"2604.00001", "<marc/>", "'marc'"},
          {"2604.00001", "", "no metadata"},
          {"0801.12345", "<arXiv><title>T</title></arXiv>", "no arXiv id"},
          {"2604.00001", "<arXiv><id>2604.00001</id></arXiv>", "neither a title"}
        }) {
      ReadResult result = ListingReader.parse(answer(record(row[0], "2026-04-10", row[1])), "x");
      assertEquals(1, result.ledger().rejected());
      assertTrue(result.problems().getFirst().message().contains(row[2]), row[2]);
    }
  }

  @Test
  void otherArchivesKeepTheirIdentifiers() {
    String text =
        answer(record("1", "2026-04-10", "<dc><title>T</title></dc>"))
            .replace("oai:arXiv.org:1", "oai:zenodo.test:1");
    assertEquals(
        "oai:zenodo.test:1", ListingReader.parse(text, "x").papers().getFirst().id().value());
  }

  @Test
  void namesThatArxivHasGivenUpAreKeptAndTold() {
    String dublinCore =
        """
        <oai_dc:dc xmlns:oai_dc="http://o.test/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:title>T</dc:title>
        <dc:subject>Condensed Matter - Mesoscopic Systems and Quantum Hall Effect</dc:subject>
        <dc:subject>Mesoscopic Systems and Quantum Hall Effect (cond-mat.mes-hall)</dc:subject>
        <dc:subject>Condensed Matter - Superconductivity</dc:subject>
        <dc:subject>81P68 - 68T50</dc:subject></oai_dc:dc>
        """;
    ReadResult result =
        ListingReader.parse(
            answer(record("cond-mat/0604001", "2026-04-10", dublinCore)), "answer.xml");
    String old = "Condensed Matter - Mesoscopic Systems and Quantum Hall Effect";
    List<String> codes = codes(result.papers().getFirst().paper());
    assertEquals(List.of(old, "cond-mat.mes-hall", "cond-mat.supr-con"), codes.subList(0, 3));
    assertEquals(1, result.problems().size(), result.problems().toString());
    assertTrue(
        result.problems().getFirst().message().contains("'" + old + "', no name of arXiv's"));
  }
}
