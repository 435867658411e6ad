package dev.incipit.listing.mail;

import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the heads of a mail and of its parts say of how their text is written (RFC 2045, 2046). */
final class MimeHead {

  /** How a text is written. */
  enum Transfer {
    PLAIN,
    QUOTED,
    BASE64,
    /** A second form of the same text, as HTML beside plain text; to be passed over. */
    OTHER_FORM
  }

  private static final Pattern FIELD =
      Pattern.compile("(?i)(content-[a-z-]{4,40}|mime-version)\\s?:.*");
  private static final Pattern TRANSFER =
      Pattern.compile("(?i)content-transfer-encoding\\s?:\\s*\"?(quoted-printable|base64)\\b.*");
  private static final Pattern CHARSET =
      Pattern.compile("(?i)\\bcharset\\s?=\\s?\"?([a-z0-9._:+-]{1,40})");
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i)\\bboundary\\s?=\\s?(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))");
  private static final Pattern HTML = Pattern.compile("(?i)content-type\\s?:\\s*text/html\\b.*");
  private static final Pattern MAILBOX = Pattern.compile("From \\S+ .*\\d\\d:\\d\\d.*");

  private final Set<String> boundaries = new HashSet<>();
  private Transfer announced = Transfer.PLAIN;
  private boolean html;
  private boolean within;
  private @Nullable Charset charset;

  /** Takes a line of a head; answers how what follows is written, which changes at empty lines. */
  Transfer take(String line) {
    if (line.isBlank()) {
      Transfer next = html && !boundaries.isEmpty() ? Transfer.OTHER_FORM : announced;
      announced = Transfer.PLAIN;
      html = false;
      within = false;
      return next;
    }
    within = FIELD.matcher(line).matches() || (within && Character.isWhitespace(line.charAt(0)));
    if (within) {
      field(line);
    }
    return Transfer.PLAIN;
  }

  private void field(String line) {
    Matcher transfer = TRANSFER.matcher(line);
    if (transfer.matches()) {
      boolean base64 = transfer.group(1).toLowerCase(Locale.ROOT).equals("base64");
      announced = base64 ? Transfer.BASE64 : Transfer.QUOTED;
    }
    html |= HTML.matcher(line).matches();
    Matcher name = CHARSET.matcher(line);
    if (name.find()) {
      charset = known(name.group(1));
    }
    Matcher boundary = BOUNDARY.matcher(line);
    if (boundary.find() && boundaries.size() < 100) {
      boundaries.add("--" + (boundary.group(1) != null ? boundary.group(1) : boundary.group(2)));
    }
  }

  private static @Nullable Charset known(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      // A name that nobody knows tells no more than none.
      return null;
    }
  }

  /** Whether a line ends a part: a boundary that was announced, or the start of the next mail. */
  boolean ends(String line) {
    String text = line.stripTrailing();
    boolean last = text.endsWith("--") && boundaries.contains(text.substring(0, text.length() - 2));
    return last || boundaries.contains(text) || MAILBOX.matcher(text).matches();
  }

  /** What characters the text of this part has; null when it is not told. */
  @Nullable Charset charset() {
    return charset;
  }
}
