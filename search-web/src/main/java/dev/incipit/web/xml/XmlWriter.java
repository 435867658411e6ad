package dev.incipit.web.xml;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes an XML document, an element a line. Characters that XML 1.0 cannot hold are left out.
 *
 * <p>Not thread-safe.
 */
public final class XmlWriter {
  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; attributes are names and values in turn. */
  public XmlWriter open(String name, String... attributes) {
    start(name, attributes);
    out.append(">\n");
    open.push(name);
    return this;
  }

  /** Closes the innermost open element. */
  public XmlWriter close() {
    String name = open.pop();
    indent();
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** Writes an element that holds a text. */
  public XmlWriter text(String name, String text, String... attributes) {
    start(name, attributes);
    out.append('>');
    escape(text);
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** Writes an element that holds nothing. */
  public XmlWriter empty(String name, String... attributes) {
    start(name, attributes);
    out.append("/>\n");
    return this;
  }

  private void start(String name, String[] attributes) {
    indent();
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
  }

  private void indent() {
    out.append("  ".repeat(open.size()));
  }

  private void escape(String text) {
    text.codePoints()
        .filter(XmlWriter::isXml)
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            // A reader would make a line feed of it.
            case '\r' -> out.append("&#13;");
            default -> out.appendCodePoint(c);
          }
        });
  }

  /** The production Char of XML 1.0; a lone surrogate is not one. */
  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  /**
   * The document.
   *
   * @throws IllegalStateException if an element is still open
   */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("<" + open.peek() + "> is still open");
    }
    return out.toString();
  }
}
