package dev.incipit.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Subject;
import dev.incipit.paper.Taxonomy;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each form has of a paper. */
class CitationFormsTest {
  private static final AnnouncedPaper FULL =
      new AnnouncedPaper(
          Paper.builder(PaperId.of("hep-th/9901001"))
              .version(2)
              .title("Bounds in $O(n \\log n)$ by Erd\\H{o}s & friends")
              .abstractText("One paragraph.\nAnother, 50% longer.")
              .authors(Authors.of(List.of("Ludwig van Beethoven", "The ATLAS Collaboration")))
              .subjects(
                  List.of(Taxonomy.arxiv().subject("hep-th"), Taxonomy.arxiv().subject("math.GT")))
              .comments("12 pages, \"final\"")
              .journalRef("J. Tests 1 (1999) 1-12")
              .doi("10.1000/a_(b)%c")
              .reportNumber("CERN-1")
              .submitted(PaperDate.of(LocalDate.parse("1999-01-04")))
              .build(),
          List.of(
              new Announcement(
                  "hep-th", LocalDate.parse("1999-01-05"), AnnouncementType.NEW, 3, null)));

  private static final AnnouncedPaper POOR =
      AnnouncedPaper.of(Paper.builder(PaperId.of("MED-10_x")).title("Poor").build());

  private static final AnnouncedPaper MONTH =
      AnnouncedPaper.of(
          Paper.builder(PaperId.of("2604.07609"))
              .title("Of a month")
              .submitted(PaperDate.of(YearMonth.of(2026, 3)))
              .build());

  private static void check(ExportFormat format, String expected, AnnouncedPaper... papers) {
    assertEquals(expected, Exported.text(format, List.of(papers)));
  }

  @Test
  void apaIsWhatAListOfReferencesHas() {
    check(
        ExportFormat.APA,
        """
        van Beethoven, L., & The ATLAS Collaboration. (1999). Bounds in O(n log n) by Erdős & \
        friends (arXiv:hep-th/9901001). arXiv. https://arxiv.org/abs/hep-th/9901001
        Poor. (n.d.).
        Of a month (arXiv:2604.07609). (2026). arXiv. https://arxiv.org/abs/2604.07609
        """,
        FULL,
        POOR,
        MONTH);
  }

  @Test
  void apaNamesTwentyAuthorsOrTheFirstAndTheLast() {
    check(ExportFormat.APA, "Li, J.-P. M. (n.d.). W.\n", by(List.of("Jean-Paul Marie Li")));
    check(
        ExportFormat.APA, "Li, J., Jr., & Plato. (n.d.). W.\n", by(List.of("J. Li Jr.", "Plato")));
    List<String> many = IntStream.rangeClosed(1, 21).mapToObj(i -> "A. N" + i + "x").toList();
    String text = Exported.text(ExportFormat.APA, List.of(by(many)));
    assertTrue(text.startsWith("N1x, A., N2x, A.,"), text);
    assertTrue(text.contains("N19x, A., … N21x, A. (n.d.)"), text);
    String twenty = Exported.text(ExportFormat.APA, List.of(by(many.subList(0, 20))));
    assertTrue(twenty.contains("N19x, A., & N20x, A. (n.d.)"), twenty);
  }

  private static AnnouncedPaper by(List<String> authors) {
    return AnnouncedPaper.of(
        Paper.builder(PaperId.of("x")).title("W").authors(Authors.of(authors)).build());
  }

  @Test
  void bibtexNamesArxivTheWayStylesExpect() {
    check(
        ExportFormat.BIBTEX,
        """
        @misc{beethoven1999bounds,
          title = {{Bounds in $O(n \\log n)$ by Erd\\H{o}s \\& friends}},
          author = {van Beethoven, Ludwig and {The ATLAS Collaboration}},
          year = {1999},
          month = jan,
          eprint = {hep-th/9901001},
          archivePrefix = {arXiv},
          primaryClass = {hep-th},
          doi = {10.1000/a_(b)%25c},
          url = {https://arxiv.org/abs/hep-th/9901001},
          note = {J. Tests 1 (1999) 1-12},
          abstract = {One paragraph. Another, 50\\% longer.}
        }

        @misc{MED-10_5F_x,
          title = {{Poor}}
        }

        """,
        FULL,
        POOR);
  }

  @Test
  void risHasATagALine() {
    check(
        ExportFormat.RIS,
        """
        TY  - UNPB
        ID  - hep-th/9901001
        TI  - Bounds in O(n log n) by Erdős & friends
        AU  - van Beethoven, Ludwig
        AU  - The ATLAS Collaboration
        PY  - 1999
        DA  - 1999/01/04
        AB  - One paragraph. Another, 50% longer.
        KW  - hep-th
        KW  - math.GT
        N1  - 12 pages, "final"
        N1  - J. Tests 1 (1999) 1-12
        DO  - 10.1000/a_(b)%c
        M1  - CERN-1
        AN  - arXiv:hep-th/9901001
        PB  - arXiv
        UR  - https://arxiv.org/abs/hep-th/9901001
        ER  -\040

        TY  - UNPB
        ID  - 2604.07609
        TI  - Of a month
        PY  - 2026
        DA  - 2026/03
        AN  - arXiv:2604.07609
        PB  - arXiv
        UR  - https://arxiv.org/abs/2604.07609
        ER  -\040

        """
            .replace("\n", "\r\n"),
        FULL,
        MONTH);
  }

  @Test
  void cslItemsHavePartsOfNamesAndDates() {
    check(
        ExportFormat.CSL_JSON,
        """
        [
        {"id":"hep-th/9901001","type":"article",\
        "title":"Bounds in O(n log n) by Erdős & friends",\
        "author":[{"family":"Beethoven","given":"Ludwig","non-dropping-particle":"van"},\
        {"literal":"The ATLAS Collaboration"}],\
        "issued":{"date-parts":[[1999,1,4]]},\
        "abstract":"One paragraph.\\nAnother, 50% longer.","publisher":"arXiv",\
        "number":"arXiv:hep-th/9901001","version":"2","DOI":"10.1000/a_(b)%c",\
        "URL":"https://arxiv.org/abs/hep-th/9901001","note":"J. Tests 1 (1999) 1-12",\
        "keyword":"hep-th, math.GT"},
        {"id":"MED-10_x","type":"article","title":"Poor","number":"MED-10_x"},
        {"id":"2604.07609","type":"article","title":"Of a month",\
        "issued":{"date-parts":[[2026,3]]},"publisher":"arXiv","number":"arXiv:2604.07609",\
        "URL":"https://arxiv.org/abs/2604.07609"}
        ]
        """,
        FULL,
        POOR,
        MONTH);
  }

  @Test
  void biblatexHasItsOwnFields() {
    check(
        ExportFormat.BIBLATEX,
        """
        @online{2026month,
          ids = {2604.07609},
          title = {Of a month},
          date = {2026-03},
          eprint = {2604.07609},
          eprinttype = {arxiv},
          url = {https://arxiv.org/abs/2604.07609}
        }

        """,
        MONTH);
    String full = Exported.text(ExportFormat.BIBLATEX, List.of(FULL));
    for (String field :
        List.of(
            "author = {van Beethoven, Ludwig and {The ATLAS Collaboration}}",
            "date = {1999-01-04}",
            "eprintclass = {hep-th}",
            "version = {2}",
            "note = {J. Tests 1 (1999) 1-12}")) {
      assertTrue(full.contains(field), full);
    }
  }

  @Test
  void endnoteHasARecordALine() {
    check(
        ExportFormat.ENDNOTE_XML,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <xml><records>
        <record><ref-type name="Unpublished Work">34</ref-type>\
        <contributors><authors><author>van Beethoven, Ludwig</author>\
        <author>The ATLAS Collaboration,</author></authors></contributors>\
        <titles><title>Bounds in O(n log n) by Erdős &amp; friends</title></titles>\
        <dates><year>1999</year><pub-dates><date>1999-01-04</date></pub-dates></dates>\
        <publisher>arXiv</publisher><accession-num>arXiv:hep-th/9901001</accession-num>\
        <electronic-resource-num>10.1000/a_(b)%c</electronic-resource-num>\
        <keywords><keyword>hep-th</keyword><keyword>math.GT</keyword></keywords>\
        <abstract>One paragraph. Another, 50% longer.</abstract>\
        <notes>J. Tests 1 (1999) 1-12</notes><research-notes>12 pages, "final"</research-notes>\
        <urls><related-urls><url>https://arxiv.org/abs/hep-th/9901001</url></related-urls></urls>\
        </record>
        </records></xml>
        """,
        FULL);
  }

  @Test
  void linkedDataNamesTheArticle() throws IOException {
    JsonNode graph =
        new ObjectMapper()
            .readTree(Exported.text(ExportFormat.JSON_LD, List.of(FULL, POOR)))
            .get("@graph");
    JsonNode article = graph.get(0);
    assertEquals("ScholarlyArticle", article.get("@type").asText());
    assertEquals("https://arxiv.org/abs/hep-th/9901001", article.get("@id").asText());
    assertEquals("van Beethoven", article.at("/author/0/familyName").asText());
    assertEquals("Organization", article.at("/author/1/@type").asText());
    assertEquals("1999-01-04", article.get("datePublished").asText());
    assertEquals("https://doi.org/10.1000/a_(b)%c", article.get("sameAs").asText());
    assertEquals("Poor", graph.get(1).get("name").asText());
    assertFalse(graph.get(1).has("@id"));
  }

  @Test
  void tablesHaveAByteOrderMarkAHeadingAndTexInFormulasOnly() {
    check(
        ExportFormat.CSV,
        """
        \uFEFFid,version,title,authors,abstract,subjects,comments,journal_ref,doi,report_number,\
        submitted,updated,licence,url,announcements,classes,marks,venue,pages
        hep-th/9901001,2,Bounds in $O(n \\log n)$ by Erdős & friends,\
        "Ludwig van Beethoven; The ATLAS Collaboration","One paragraph.|Another, 50% longer.",\
        "hep-th; math.GT","12 pages, ""final\""",J. Tests 1 (1999) 1-12,10.1000/a_(b)%c,CERN-1,\
        1999-01-04,,,https://arxiv.org/abs/hep-th/9901001,hep-th 1999-01-05 new,,\
        venue,J. Tests 1 (1999) 1-12,12
        MED-10_x,,Poor,,,,,,,,,,,,,,,,
        """
            .replace("\n", "\r\n")
            .replace('|', '\n'),
        FULL,
        POOR);
  }

  @ParameterizedTest
  @EnumSource(names = {"RIS", "CSL_JSON", "ENDNOTE_XML", "JSON_LD", "CSV"})
  void classesAreToldWithTheSubjects(ExportFormat format) {
    Paper paper =
        Paper.builder(PaperId.of("2604.00001"))
            .title("T")
            .subjects(List.of(new Subject("cs.DC", "")))
            .classes(List.of("68T50"))
            .build();
    String file = Exported.text(format, List.of(AnnouncedPaper.of(paper)));
    assertTrue(file.contains("cs.DC") && file.contains("68T50"), file);
  }

  @Test
  void nothingIsAValidFileInEveryForm() {
    for (ExportFormat format : ExportFormat.values()) {
      assertFalse(Exported.text(format, List.of()).contains("null"), format.code());
    }
    check(ExportFormat.CSL_JSON, "[]\n");
    check(ExportFormat.JSONL, "");
    check(ExportFormat.BIBTEX, "");
  }

  @Test
  void keysDifferWhereIdsDo() throws ParseException {
    List<String> ids = List.of("a_b", "a%b", "a}b", "a,b", "a_5F_b", "a\"b", "a#b", "ä", "a=b");
    List<AnnouncedPaper> papers =
        ids.stream()
            .map(id -> AnnouncedPaper.of(Paper.builder(new PaperId(id)).title("x").build()))
            .toList();
    List<BibTeXEntry> entries = Exported.bibtex(papers);
    assertEquals(
        ids.size(),
        entries.stream()
            .map(entry -> entry.getKey().getValue())
            .collect(Collectors.toSet())
            .size());
  }

  @Test
  void formatsAreFoundByTheirNames() {
    assertEquals(
        "jsonl bibtex biblatex ris csl-json endnote-xml json-ld csv apa",
        Stream.of(ExportFormat.values()).map(ExportFormat::code).collect(Collectors.joining(" ")));
    assertEquals(ExportFormat.CSL_JSON, ExportFormat.ofCode("CSL-json").orElseThrow());
    assertEquals(true, ExportFormat.ofCode("word").isEmpty());
  }
}
