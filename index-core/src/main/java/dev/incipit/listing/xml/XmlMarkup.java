package dev.incipit.listing.xml;

import java.io.IOException;

/**
 * Tells tags from text in a stream of characters, without asking whether they fit together: so that
 * one broken element can be cut out and its neighbours kept. Linear, in constant memory.
 */
final class XmlMarkup {

  /** What a token is. */
  enum Kind {
    START,
    END,
    EMPTY,
    TEXT,
    /** Comments, processing instructions, CDATA: their content is no markup. */
    SEALED,
    /** A document type declaration, of which no more than the beginning is taken. */
    DOCTYPE,
    NOTHING
  }

  private static final String DOCTYPE = "DOCTYPE";

  private final XmlChars chars;
  private final int limit;
  private final StringBuilder token = new StringBuilder();
  private boolean tooLong;
  private int line;
  private long offset;
  private String name = "";

  /**
   * Makes a reader of tokens.
   *
   * @param limit most characters kept of a token
   */
  XmlMarkup(XmlChars chars, int limit) {
    this.chars = chars;
    this.limit = limit;
  }

  /** Moves to the next token. */
  Kind next() throws IOException {
    token.setLength(0);
    tooLong = false;
    line = chars.line();
    offset = chars.offset();
    if (chars.peek() < 0) {
      return Kind.NOTHING;
    }
    if (chars.peek() != '<') {
      return text();
    }
    take();
    int c = chars.peek();
    if (c == '?') {
      return sealed("?>");
    }
    if (c == '!') {
      return declaration();
    }
    return c == '/' || c == '_' || Character.isLetter(c) ? tag() : text();
  }

  private Kind text() throws IOException {
    while (chars.peek() >= 0 && chars.peek() != '<') {
      take();
    }
    return Kind.TEXT;
  }

  private Kind tag() throws IOException {
    int quote = 0;
    boolean end = chars.peek() == '/';
    char last = '<';
    while (true) {
      int c = chars.peek();
      if (c < 0 || c == '<') {
        // Never closed: left to the parser, which says what is wrong with it.
        return Kind.TEXT;
      }
      last = c == '>' && quote == 0 ? last : (char) c;
      take();
      if (quote == 0 && c == '>') {
        break;
      }
      if (quote == c) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      }
    }
    name = localName(token, end ? 2 : 1);
    return end ? Kind.END : last == '/' ? Kind.EMPTY : Kind.START;
  }

  private static String localName(CharSequence tag, int from) {
    int start = from;
    int i = from;
    while (i < tag.length() && " \t\r\n/>".indexOf(tag.charAt(i)) < 0) {
      if (tag.charAt(i) == ':') {
        start = i + 1;
      }
      i++;
    }
    return tag.subSequence(start, i).toString();
  }

  private Kind declaration() throws IOException {
    take();
    for (String start : new String[] {"--", "[CDATA["}) {
      if (chars.peek() == start.charAt(0)) {
        for (int i = 0; i < start.length() && chars.peek() == start.charAt(i); i++) {
          take();
        }
        return token.length() == 2 + start.length()
            ? sealed(start.equals("--") ? "-->" : "]]>")
            : Kind.TEXT;
      }
    }
    while (Character.isLetter(chars.peek()) && token.length() < 2 + DOCTYPE.length()) {
      take();
    }
    return token.substring(2).equalsIgnoreCase(DOCTYPE) ? Kind.DOCTYPE : Kind.TEXT;
  }

  private Kind sealed(String end) throws IOException {
    int matched = 0;
    while (matched < end.length() && chars.peek() >= 0) {
      if (end.equals("?>") && chars.peek() == '<') {
        // No instruction of ours holds a tag: a broken byte has made this one.
        return Kind.TEXT;
      }
      char c = take();
      if (c == end.charAt(matched)) {
        matched++;
      } else if (matched < 2 || c != end.charAt(1)) {
        // After "--" or "]]" one more of the same keeps the match.
        matched = c == end.charAt(0) ? 1 : 0;
      }
    }
    return Kind.SEALED;
  }

  private char take() {
    char c = chars.take();
    if (token.length() < limit) {
      token.append(c);
    } else {
      tooLong = true;
    }
    return c;
  }

  /** The token as it stands. */
  CharSequence token() {
    return token;
  }

  /** Whether the token was longer than what was kept. */
  boolean tooLong() {
    return tooLong;
  }

  /** The name of the last tag, without its prefix. */
  String name() {
    return name;
  }

  int line() {
    return line;
  }

  long offset() {
    return offset;
  }

  /** The byte after the token. */
  long end() {
    return chars.offset();
  }

  /** Whether a character had to be replaced since this was asked last. */
  boolean tookBad() {
    return chars.tookBad();
  }
}
