package dev.incipit.listing.html;

import dev.incipit.listing.page.Heading;
import java.time.LocalDate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Writes a rejected entry as a page of its own, so that its list and day are not lost. */
final class HtmlRaw {

  private HtmlRaw() {}

  static String page(
      HtmlHead head, @Nullable Element heading, @Nullable LocalDate day, HtmlEntry entry) {
    StringBuilder page = new StringBuilder("<html><body><div id='dlpage'>\n");
    page.append("<h1>").append(Entities.escape(head.name())).append("</h1>\n");
    if (head.code() != null) {
      page.append("<a href='/list/").append(head.code()).append("/recent'></a>\n");
    }
    if (day != null) {
      page.append("<h3>Showing new listings for ").append(day).append("</h3>\n");
    }
    Heading section =
        heading == null
            ? null
            : Heading.scan(heading.text(), 0, heading.text().length()).getFirst();
    page.append("<dl id='articles'>\n");
    if (section != null && section.type() != null) {
      page.append("<h3>").append(Heading.sectionName(section.type())).append(" submissions</h3>\n");
    }
    page.append(entry.head().outerHtml()).append('\n');
    if (entry.body() != null) {
      page.append(entry.body().outerHtml()).append('\n');
    }
    return page.append("</dl></div></body></html>").toString();
  }
}
