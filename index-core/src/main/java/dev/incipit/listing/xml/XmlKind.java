package dev.incipit.listing.xml;

import dev.incipit.listing.model.ListingFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Tells the XML forms by their first element: entries alone, as rejected ones are kept, too. */
public final class XmlKind {
  private XmlKind() {}

  /** The form of a text of which the first bytes are given; null if it is none of the XML forms. */
  public static @Nullable ListingFormat of(byte[] head) {
    try {
      XmlMarkup markup = new XmlMarkup(new XmlChars(new ByteArrayInputStream(head)), 1 << 16);
      XmlMarkup.Kind kind = markup.next();
      while (isProlog(kind, markup.token())) {
        kind = markup.next();
      }
      boolean tag = kind == XmlMarkup.Kind.START || kind == XmlMarkup.Kind.EMPTY;
      return tag ? named(markup) : null;
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  /** What may stand before the first element, the rest of a document type among it. */
  private static boolean isProlog(XmlMarkup.Kind kind, CharSequence token) {
    return switch (kind) {
      case SEALED, DOCTYPE -> true;
      case TEXT -> {
        String text = token.toString().replace("\uFEFF", "").strip();
        yield text.isEmpty() || text.endsWith(">");
      }
      case START, END, EMPTY, NOTHING -> false;
    };
  }

  private static @Nullable ListingFormat named(XmlMarkup markup) throws IOException {
    return switch (markup.name()) {
      case "OAI-PMH", "ListRecords", "GetRecord", "ListIdentifiers", "record" -> ListingFormat.OAI;
      case "rss", "RDF", "item" -> ListingFormat.RSS;
      case "feed", "entry" -> feed(markup);
      default -> null;
    };
  }

  /** An announcement feed if an entry is announced before anything else tells; else an answer. */
  private static ListingFormat feed(XmlMarkup markup) throws IOException {
    for (XmlMarkup.Kind kind = markup.next();
        kind != XmlMarkup.Kind.NOTHING;
        kind = markup.next()) {
      String token = markup.token().toString();
      if (kind == XmlMarkup.Kind.START && markup.name().equals("totalResults")) {
        return ListingFormat.ATOM;
      }
      if (token.contains("rss.arxiv.org/") || markup.name().equals("announce_type")) {
        return ListingFormat.RSS;
      }
    }
    return ListingFormat.ATOM;
  }
}
