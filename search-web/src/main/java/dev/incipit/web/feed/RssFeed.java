package dev.incipit.web.feed;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Author;
import dev.incipit.paper.Subject;
import dev.incipit.web.xml.XmlWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes a feed as RSS 2.0. */
final class RssFeed {
  static final String MEDIA_TYPE = "application/rss+xml; charset=utf-8";

  private RssFeed() {}

  static String of(FeedView feed) {
    XmlWriter xml =
        new XmlWriter()
            .open(
                "rss",
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:arxiv",
                FeedView.ARXIV)
            .open("channel");
    xml.text("title", feed.title());
    xml.text("link", feed.page());
    xml.text("description", feed.description());
    String type = "application/rss+xml";
    xml.empty("atom:link", "rel", "self", "type", type, "href", feed.self());
    if (feed.next() != null) {
      xml.empty("atom:link", "rel", "next", "type", type, "href", feed.next());
    }
    xml.text("lastBuildDate", date(feed.updated()));
    xml.text("generator", "Incipit");
    feed.papers().forEach(paper -> item(xml, feed, paper));
    return xml.close().close().toString();
  }

  private static void item(XmlWriter xml, FeedView feed, AnnouncedPaper entry) {
    xml.open("item");
    xml.text("title", FeedView.titleOf(entry));
    xml.text("link", feed.pageOf(entry.id()));
    xml.text("description", asHtml(FeedView.abstractOf(entry)));
    xml.text("guid", FeedView.idOf(entry.id()), "isPermaLink", "false");
    xml.text("pubDate", date(FeedView.updated(entry)));
    for (Subject subject : entry.paper().subjects()) {
      xml.text("category", subject.code());
    }
    String type = FeedView.announceType(entry);
    if (type != null) {
      xml.text("arxiv:announce_type", type);
    }
    for (Author author : entry.paper().authors().list()) {
      xml.text("dc:creator", author.name());
    }
    xml.close();
  }

  /** Readers take a description for HTML, so that text must be made such. */
  private static String asHtml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String date(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }
}
