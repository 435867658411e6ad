package dev.incipit.web.feed;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Author;
import dev.incipit.paper.Subject;
import dev.incipit.web.params.ArxivLinks;
import dev.incipit.web.xml.XmlWriter;

/** Writes a feed as Atom, by RFC 4287. */
final class AtomFeed {
  static final String MEDIA_TYPE = "application/atom+xml; charset=utf-8";

  private AtomFeed() {}

  static String of(FeedView feed) {
    XmlWriter xml =
        new XmlWriter()
            .open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xmlns:arxiv", FeedView.ARXIV);
    xml.text("id", feed.id());
    xml.text("title", feed.title());
    xml.text("updated", feed.updated().toString());
    xml.open("author").text("name", "Incipit").close();
    xml.text("generator", "Incipit");
    xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", feed.self());
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.page());
    if (feed.next() != null) {
      xml.empty("link", "rel", "next", "type", "application/atom+xml", "href", feed.next());
    }
    feed.papers().forEach(paper -> entry(xml, feed, paper));
    return xml.close().toString();
  }

  private static void entry(XmlWriter xml, FeedView feed, AnnouncedPaper entry) {
    xml.open("entry");
    xml.text("id", FeedView.idOf(entry.id()));
    xml.text("title", FeedView.titleOf(entry));
    xml.text("updated", FeedView.updated(entry).toString());
    feed.published(entry).ifPresent(time -> xml.text("published", time.toString()));
    for (Author author : entry.paper().authors().list()) {
      xml.open("author").text("name", author.name()).close();
    }
    String page = feed.pageOf(entry.id());
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", page);
    ArxivLinks.of(entry.id())
        .ifPresent(links ->
            xml.empty("link", "rel", "related", "type", "application/pdf", "href", links.pdf()));
    for (Subject subject : entry.paper().subjects()) {
      xml.empty("category", "term", subject.code(), "label", subject.name());
    }
    xml.text("summary", FeedView.abstractOf(entry), "type", "text");
    String type = FeedView.announceType(entry);
    if (type != null) {
      xml.text("arxiv:announce_type", type);
    }
    xml.close();
  }
}
