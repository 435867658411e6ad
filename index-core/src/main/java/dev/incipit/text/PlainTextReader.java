package dev.incipit.text;

/**
 * One pass over a raw text that replaces what is not plain.
 *
 * <p>Each reader gets the offset of a character it knows and returns the offset where reading goes
 * on. What a reader leaves alone is copied.
 */
final class PlainTextReader {
  /** ASCII characters that may start something to replace. */
  private static final boolean[] MARKS = marks("\\${}^~&`'-U:");

  final String raw;
  final PlainTextBuilder plain;
  final Groups groups = new Groups(this);

  /** Whether the place that is read lies between math delimiters. */
  boolean math;

  /** Characters looked at so far, counted so that tests can see that the effort is linear. */
  long steps;

  private final Commands commands = new Commands(this);
  private final Dollars dollars = new Dollars(this);
  private final Punctuation punctuation = new Punctuation(this);
  private final Links links = new Links(this);
  private final Characters characters = new Characters(this);

  PlainTextReader(String raw) {
    this.raw = raw;
    this.plain = new PlainTextBuilder(raw);
  }

  void run() {
    int at = 0;
    int end = raw.length();
    while (at < end) {
      char c = raw.charAt(at);
      steps++;
      if (c < 128 ? MARKS[c] : !Characters.isPlain(c)) {
        at = read(at, c);
      } else {
        at++;
      }
    }
  }

  private int read(int at, char c) {
    return switch (c) {
      case '\\' -> commands.read(at);
      case '$' -> dollars.read(at);
      case '{' -> groups.open(at);
      case '}' -> groups.close(at);
      case '^' -> punctuation.raised(at);
      case '~' -> punctuation.tie(at);
      case '`', '\'' -> punctuation.quote(at, c);
      case '-' -> punctuation.dash(at);
      case '&' -> Entities.read(this, at);
      case 'U' -> links.placeholder(at);
      case ':' -> links.address(at);
      default -> characters.read(at);
    };
  }

  /** The raw character at an offset; NUL, which no reader knows, past the end. */
  char charAt(int at) {
    return at < raw.length() ? raw.charAt(at) : 0;
  }

  char rawBefore(int at) {
    return at == 0 ? ' ' : raw.charAt(at - 1);
  }

  int skipSpaces(int from) {
    int at = from;
    while (isSpace(charAt(at))) {
      at++;
    }
    steps += at - from;
    return at;
  }

  /** Replaces a range by a space, unless one is there already. */
  int space(int from, int to) {
    plain.replace(from, to, isSpace(plain.before(from)) ? "" : " ");
    return to;
  }

  /** After the end of a run of ASCII letters. */
  int skipLetters(int from) {
    int at = from;
    while (isAsciiLetter(charAt(at))) {
      at++;
    }
    steps += at - from;
    return at;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean[] marks(String characters) {
    boolean[] marks = new boolean[128];
    for (char c = 0; c < 128; c++) {
      marks[c] = characters.indexOf(c) >= 0 || (Character.isISOControl(c) && !isSpace(c));
    }
    return marks;
  }
}
