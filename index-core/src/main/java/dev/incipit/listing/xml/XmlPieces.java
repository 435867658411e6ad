package dev.incipit.listing.xml;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an XML text of any length into containers and the elements in them. An element ends at its
 * own end tag, or where it must have ended: at the next entry, or with its container. Several texts
 * may follow each other.
 */
final class XmlPieces {
  /** Longest element, in bytes. */
  static final int MAX_BYTES = 1 << 20;

  private final XmlMarkup markup;
  private final Set<String> containers;
  private final Set<String> entries;
  private XmlMarkup.@Nullable Kind held;

  /**
   * Makes a cutter.
   *
   * @param containers names of elements that are not taken whole
   * @param entries names of elements that are never inside another one but a container
   */
  XmlPieces(XmlChars chars, Set<String> containers, Set<String> entries) {
    this.markup = new XmlMarkup(chars, MAX_BYTES + 1);
    this.containers = containers;
    this.entries = entries;
  }

  /** The next piece; null at the end. */
  @Nullable XmlPiece next() throws IOException {
    while (true) {
      XmlMarkup.Kind kind = held != null ? held : markup.next();
      held = null;
      switch (kind) {
        case NOTHING -> {
          return null;
        }
        case SEALED -> {}
        case TEXT -> {
          if (!markup.token().toString().isBlank()) {
            return piece(XmlPiece.Kind.STRAY, "");
          }
        }
        case DOCTYPE -> {
          return piece(XmlPiece.Kind.DOCTYPE, "");
        }
        case END -> {
          return piece(XmlPiece.Kind.CLOSE, markup.name());
        }
        case EMPTY -> {
          return piece(XmlPiece.Kind.ELEMENT, markup.name());
        }
        case START -> {
          return containers.contains(markup.name())
              ? piece(XmlPiece.Kind.OPEN, markup.name())
              : element();
        }
      }
    }
  }

  private XmlPiece piece(XmlPiece.Kind kind, String name) {
    return new XmlPiece(
        markup.tooLong() ? XmlPiece.Kind.TOO_LONG : kind,
        name,
        markup.tooLong() ? "" : markup.token().toString(),
        markup.line(),
        markup.offset(),
        markup.tookBad());
  }

  private XmlPiece element() throws IOException {
    String name = markup.name();
    int line = markup.line();
    long offset = markup.offset();
    StringBuilder raw = new StringBuilder(markup.token());
    XmlPiece.Kind found = null;
    while (found == null) {
      XmlMarkup.Kind kind = markup.next();
      boolean ends = kind == XmlMarkup.Kind.END && markup.name().equals(name);
      if (isBeyond(kind, name)) {
        held = kind;
        found = XmlPiece.Kind.CUT;
      } else {
        if (markup.end() - offset <= MAX_BYTES) {
          raw.append(markup.token());
        }
        found = ends ? XmlPiece.Kind.ELEMENT : null;
      }
    }
    if ((held == null ? markup.end() : markup.offset()) - offset > MAX_BYTES) {
      found = XmlPiece.Kind.TOO_LONG;
      raw.setLength(0);
    }
    return new XmlPiece(found, name, raw.toString(), line, offset, markup.tookBad());
  }

  /** Whether a token cannot belong to an element of this name. */
  private boolean isBeyond(XmlMarkup.Kind kind, String name) {
    return switch (kind) {
      case START -> markup.name().equals(name) || entries.contains(markup.name());
      case END -> containers.contains(markup.name());
      case NOTHING -> true;
      case EMPTY, TEXT, SEALED, DOCTYPE -> false;
    };
  }
}
