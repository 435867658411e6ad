package dev.incipit.listing.html;

import dev.incipit.listing.input.SourceText;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A parsed page that still knows where its elements stood in the file. */
final class HtmlPage {
  /** Stands for a line break while white space is collapsed. */
  private static final String BREAK = "\u2028";

  private final SourceText source;
  private final int start;
  private final Document document;

  HtmlPage(SourceText source, int start, int end) {
    this.source = source;
    this.start = start;
    String text = source.text().substring(start, end);
    this.document = Jsoup.parse(text, "", Parser.htmlParser().setTrackPosition(true));
  }

  Document document() {
    return document;
  }

  String source() {
    return source.source();
  }

  int line(Element element) {
    return source.line(index(element));
  }

  long byteOffset(Element element) {
    return source.byteOffset(index(element));
  }

  private int index(Element element) {
    int at = element.sourceRange().isTracked() ? element.sourceRange().start().pos() : 0;
    return Math.min(start + Math.max(0, at), source.text().length());
  }

  ListingProblem problem(ProblemKind kind, Element at, String message, @Nullable String raw) {
    return new ListingProblem(
        kind.severity(), kind.code(), message, source(), line(at), byteOffset(at), raw);
  }

  /**
   * The text of a field without its label; empty if the field is missing. Links are written out.
   */
  static String field(@Nullable Element field) {
    if (field == null) {
      return "";
    }
    Element copy = field.clone();
    copy.select(".descriptor").remove();
    for (Element link : copy.select("a[href]")) {
      // The page shows "this https URL" for a link that its source spells out.
      if (link.text().matches("this (https?|ftp) URL")) {
        link.text(link.attr("href"));
      }
    }
    return copy.text().strip();
  }

  /** A text of several paragraphs, which the page divides by line breaks. */
  static String paragraphs(Element text) {
    Element copy = text.clone();
    copy.select(".descriptor").remove();
    for (Element line : copy.select("br")) {
      line.replaceWith(new TextNode(BREAK));
    }
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : field(copy).split(BREAK, -1)) {
      if (!paragraph.isBlank()) {
        paragraphs.add(paragraph.strip());
      }
    }
    return String.join("\n", paragraphs);
  }
}
