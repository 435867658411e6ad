package dev.incipit.web.params;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding, strict: what does not spell UTF-8 is refused, not repaired. */
final class PercentCodec {
  private PercentCodec() {}

  /** Decodes a part of a query string, where a plus sign is a blank. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text.replace('+', ' ');
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    byte[] raw = text.replace('+', ' ').getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == '%') {
        bytes.write(hex(raw, i + 1) << 4 | hex(raw, i + 2));
        i += 2;
      } else {
        bytes.write(raw[i]);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw Problem.malformedAddress(
              "the percent-encoded bytes in the address are not UTF-8; encode text as UTF-8")
          .asException();
    }
  }

  private static int hex(byte[] raw, int index) {
    int digit = index < raw.length ? Character.digit(raw[index], 16) : -1;
    if (digit < 0) {
      throw Problem.malformedAddress(
              "a percent sign in the address is not followed by two hexadecimal digits;"
                  + " write a percent sign itself as %25")
          .asException();
    }
    return digit;
  }

  /** Encodes a value for a query string. */
  static String encode(String text) {
    return isPlain(text) ? text : URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Whether a value is its own encoding, as most are of the hundreds of links of a page. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letterOrDigit = c < 0x80 && Character.isLetterOrDigit(c);
      if (!letterOrDigit && "-._*".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Encodes a path, whose slashes and colons stay as they are. */
  static String encodePath(String path) {
    return encode(path).replace("+", "%20").replace("%2F", "/").replace("%3A", ":");
  }
}
