package dev.incipit.bench.listing;

import dev.incipit.listing.model.ListingFormat;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.Subject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Answers of the search interface, and daily feeds. */
final class FeedLayouts {
  private static final String DECLARATION = "<?xml version='1.0' encoding='UTF-8'?>\n";

  private FeedLayouts() {}

  static List<Layout> all() {
    return List.of(
        new Layout(
            "atom",
            ListingFormat.ATOM,
            Integer.MAX_VALUE,
            count ->
                DECLARATION
                    + "<feed xmlns='http://www.w3.org/2005/Atom'"
                    + " xmlns:arxiv='http://arxiv.org/schemas/atom'>\n",
            FeedLayouts::atom,
            "</feed>\n"),
        new Layout(
            "rss",
            ListingFormat.RSS,
            Integer.MAX_VALUE,
            count -> DECLARATION + CHANNEL,
            FeedLayouts::rss,
            "</channel></rss>\n"));
  }

  private static final String CHANNEL =
      """
      <rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
           xmlns:atom="http://www.w3.org/2005/Atom" version="2.0"><channel>
      <title>cs.DC updates on arXiv.org</title><link>http://rss.arxiv.org/rss/cs.DC</link>
      <atom:link href="http://rss.arxiv.org/rss/cs.DC" rel="self"/>
      <pubDate>Mon, 27 Apr 2026 00:00:00 -0400</pubDate>
      """;

  private static String atom(AnnouncedPaper announced, int number) {
    Paper paper = announced.paper();
    return """
    <entry><id>http://arxiv.org/abs/%sv%d</id>
    <updated>%s</updated><published>%s</published>
    <title>%s</title>
    <summary>  %s
    </summary>
    %s
    <arxiv:comment>%s</arxiv:comment>
    %s<arxiv:primary_category term='%s'/></entry>
    """
        .formatted(
            Texts.id(announced),
            Objects.requireNonNullElse(paper.version(), 1),
            paper.updated(),
            paper.submitted(),
            Texts.xml(paper.title()),
            Texts.xml(paper.abstractText()),
            each(paper, "<author><name>", "</name></author>"),
            Texts.xml(Texts.comments(paper)),
            paper.subjects().stream()
                .map(subject -> "<category term='" + subject.code() + "'/>")
                .collect(Collectors.joining()),
            paper.subjects().getFirst().code());
  }

  private static String each(Paper paper, String before, String after) {
    return paper.authors().names().stream()
        .map(name -> before + Texts.xml(name) + after)
        .collect(Collectors.joining());
  }

  private static String rss(AnnouncedPaper announced, int number) {
    Paper paper = announced.paper();
    String id = Texts.id(announced);
    return """
    <item><title>%1$s</title><link>https://arxiv.org/abs/%2$s</link>
    <description>arXiv:%2$sv1 Announce Type: new\s
    Abstract: %3$s</description>
    <guid isPermaLink="false">oai:arXiv.org:%2$sv1</guid>%4$s
    <arxiv:announce_type>new</arxiv:announce_type>
    <dc:creator>%5$s</dc:creator></item>
    """
        .formatted(
            Texts.xml(paper.title()),
            id,
            Texts.xml(paper.abstractText()),
            paper.subjects().stream()
                .map(Subject::code)
                .map(code -> "<category>" + code + "</category>")
                .collect(Collectors.joining()),
            Texts.xml(Texts.names(paper)));
  }
}
