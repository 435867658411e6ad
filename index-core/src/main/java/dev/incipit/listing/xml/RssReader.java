package dev.incipit.listing.xml;

import dev.incipit.listing.input.EntrySink;
import dev.incipit.listing.input.FormatReader;
import dev.incipit.listing.model.ProblemKind;
import dev.incipit.listing.model.ReadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads arXiv's daily feeds, RSS 2.0, RSS 1.0 and Atom, one or several after each other. In RSS 1.0
 * the entries stand beside the channel, not in it.
 */
public final class RssReader implements FormatReader {
  private static final Set<String> CONTAINERS = Set.of("rss", "RDF", "channel", "feed");

  private final ReadOptions options;
  private FeedHead head = new FeedHead();
  private boolean inRdf;
  private boolean closed = true;

  /**
   * Makes a reader.
   *
   * @param options the list and the day of feeds that tell none
   */
  public RssReader(ReadOptions options) {
    this.options = options;
  }

  @Override
  public @Nullable Integer read(InputStream in, String source, EntrySink sink) throws IOException {
    XmlInput xml = new XmlInput(in, source, sink, CONTAINERS, Set.of("item", "entry"));
    for (XmlPiece piece = xml.next(); piece != null; piece = xml.next()) {
      switch (piece.name()) {
        case "rss", "RDF", "feed", "channel" -> {
          boolean open = piece.kind() == XmlPiece.Kind.OPEN;
          inRdf = piece.name().equals("RDF") ? open : inRdf;
          closed = !open && !(inRdf && piece.name().equals("channel"));
          head = open ? new FeedHead() : head;
        }
        case "item", "entry" -> {
          FeedHead feed = head;
          xml.entry(piece, (entry, odd) -> FeedEntry.read(entry, feed, options, odd));
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
