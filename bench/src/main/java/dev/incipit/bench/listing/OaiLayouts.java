package dev.incipit.bench.listing;

import dev.incipit.listing.model.ListingFormat;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import java.util.List;
import java.util.stream.Collectors;

/** Answers of an OAI-PMH server in its three forms of metadata. */
final class OaiLayouts {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
      <responseDate>2026-04-11T00:00:00Z</responseDate><request>http://example.org/oai</request>
      <ListRecords>
      """;

  private OaiLayouts() {}

  static List<Layout> all() {
    return List.of(
        layout("oai, arXiv", OaiLayouts::arxiv),
        layout("oai, arXivRaw", OaiLayouts::raw),
        layout("oai, oai_dc", OaiLayouts::dublinCore));
  }

  private static Layout layout(String name, Layout.EntryText metadata) {
    return new Layout(
        name,
        ListingFormat.OAI,
        Integer.MAX_VALUE,
        count -> HEAD,
        (paper, number) -> record(paper, metadata.write(paper, number)),
        "</ListRecords></OAI-PMH>\n");
  }

  private static String record(AnnouncedPaper announced, String metadata) {
    return """
    <record><header><identifier>oai:arXiv.org:%s</identifier><datestamp>%s</datestamp>
    <setSpec>cs</setSpec></header><metadata>%s</metadata></record>
    """
        .formatted(Texts.id(announced), Texts.day(announced.paper()), metadata);
  }

  private static String arxiv(AnnouncedPaper announced, int number) {
    Paper paper = announced.paper();
    return """
    <arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>%s</id><created>%s</created>
    <authors>%s</authors><title>%s</title><categories>%s</categories>
    <comments>%s</comments><abstract>  %s
    </abstract></arXiv>\
    """
        .formatted(
            Texts.id(announced),
            Texts.day(paper),
            paper.authors().names().stream()
                .map(name ->
                    "<author><keyname>"
                        + Texts.xml(Texts.family(name))
                        + "</keyname><forenames>"
                        + Texts.xml(Texts.forenames(name))
                        + "</forenames></author>")
                .collect(Collectors.joining()),
            Texts.xml(paper.title()),
            Texts.categories(paper),
            Texts.xml(Texts.comments(paper)),
            Texts.xml(paper.abstractText()));
  }

  private static String raw(AnnouncedPaper announced, int number) {
    Paper paper = announced.paper();
    return """
    <arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/"><id>%s</id><submitter>Someone</submitter>
    <version version="v1"><date>%s</date><size>31kb</size></version>
    <title>%s</title><authors>%s</authors><categories>%s</categories>
    <comments>%s</comments><abstract>  %s
    </abstract></arXivRaw>\
    """
        .formatted(
            Texts.id(announced),
            Texts.mailDate(paper),
            Texts.xml(paper.title()),
            Texts.xml(Texts.names(paper)),
            Texts.categories(paper),
            Texts.xml(Texts.comments(paper)),
            Texts.xml(paper.abstractText()));
  }

  private static String dublinCore(AnnouncedPaper announced, int number) {
    Paper paper = announced.paper();
    return """
    <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title>%s%s
    <dc:description>%s</dc:description><dc:date>%s</dc:date><dc:type>text</dc:type>
    <dc:identifier>http://arxiv.org/abs/%s</dc:identifier></oai_dc:dc>\
    """
        .formatted(
            Texts.xml(paper.title()),
            paper.authors().names().stream()
                .map(name ->
                    "<dc:creator>"
                        + Texts.xml(Texts.family(name) + ", " + Texts.forenames(name))
                        + "</dc:creator>")
                .collect(Collectors.joining()),
            paper.subjects().stream()
                .map(subject -> "<dc:subject>" + Texts.xml(subject.name()) + "</dc:subject>")
                .collect(Collectors.joining()),
            Texts.xml(paper.abstractText()),
            Texts.day(paper),
            Texts.id(announced));
  }
}
