package dev.incipit.listing.xml;

import dev.incipit.listing.model.EntrySink;
import dev.incipit.listing.model.FormatReader;
import dev.incipit.listing.model.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads arXiv's daily feeds, RSS 2.0 and Atom, one or several after each other. */
public final class RssReader implements FormatReader {
  private static final Set<String> CONTAINERS = Set.of("rss", "channel", "feed");

  private FeedHead head = new FeedHead();
  private boolean closed = true;

  @Override
  public @Nullable Integer read(InputStream in, String source, EntrySink sink) throws IOException {
    XmlInput xml = new XmlInput(in, source, sink, CONTAINERS, Set.of("item", "entry"));
    for (XmlPiece piece = xml.next(); piece != null; piece = xml.next()) {
      switch (piece.name()) {
        case "rss", "feed", "channel" -> {
          closed = piece.kind() == XmlPiece.Kind.CLOSE;
          if (piece.kind() == XmlPiece.Kind.OPEN) {
            head = new FeedHead();
          }
        }
        case "item", "entry" -> {
          FeedHead feed = head;
          xml.entry(piece, (entry, odd) -> FeedEntry.read(entry, feed, odd));
        }
        default -> describe(xml, piece);
      }
    }
    if (!closed && !xml.stopped()) {
      xml.warn(ProblemKind.MAYBE_CUT, "the text ends before the feed does; it may be cut");
    }
    return null;
  }

  private void describe(XmlInput xml, XmlPiece piece) {
    XmlElement element = FeedHead.PARTS.contains(piece.name()) ? xml.parse(piece) : null;
    if (element != null) {
      head.add(element);
      String error = head.error();
      if (error != null) {
        xml.stop(ProblemKind.SERVER_ERROR, "arXiv answered with an error: " + error);
      }
    }
  }
}
