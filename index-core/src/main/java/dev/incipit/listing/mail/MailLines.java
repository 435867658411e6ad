package dev.incipit.listing.mail;

import dev.incipit.listing.input.ByteLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a mail as they were before it was sent: parts in quoted-printable and base64 are
 * decoded. A line stands where its first byte does. What is no good code stays as it is.
 */
final class MailLines {
  private static final int LONGEST_LINE = 1 << 20;

  /**
   * A line.
   *
   * @param bytes its bytes, without its end
   * @param number the line of the input that it begins in, from 1
   * @param start the byte where that line starts
   * @param tooLong whether its rest was left out
   * @param charset what its characters are by the mail's word; null when it does not tell
   */
  record Line(
      ByteBuffer bytes, int number, long start, boolean tooLong, @Nullable Charset charset) {}

  private final ByteLines lines;
  private final MimeHead head = new MimeHead();
  private MimeHead.Transfer transfer = MimeHead.Transfer.PLAIN;
  private final Deque<Line> ready = new ArrayDeque<>();

  /** What was decoded of a line that goes on, and where it began. */
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

  private int begunNumber;
  private long begunStart;

  /** Base64 that makes no whole bytes yet. */
  private String code = "";

  MailLines(InputStream in) {
    this.lines = new ByteLines(in, LONGEST_LINE);
  }

  /** The next line; null at the end. */
  @Nullable Line next() throws IOException {
    while (ready.isEmpty()) {
      if (!lines.next()) {
        flush();
        return ready.poll();
      }
      take();
    }
    return ready.poll();
  }

  private void take() {
    String text = new String(lines.bytes(), 0, lines.length(), StandardCharsets.ISO_8859_1);
    if (transfer == MimeHead.Transfer.PLAIN) {
      transfer = head.take(text);
      ready.add(asItIs());
    } else if (head.ends(text)) {
      flush();
      transfer = MimeHead.Transfer.PLAIN;
      ready.add(asItIs());
    } else {
      switch (transfer) {
        case QUOTED -> quoted(text);
        case BASE64 -> base64(text.strip());
        case PLAIN, OTHER_FORM -> {}
      }
    }
  }

  private Line asItIs() {
    byte[] bytes = Arrays.copyOf(lines.bytes(), lines.length());
    return new Line(ByteBuffer.wrap(bytes), lines.number(), lines.start(), lines.tooLong(), null);
  }

  private void quoted(String text) {
    String line = text.stripTrailing();
    boolean goesOn = line.endsWith("=") && begun.size() < LONGEST_LINE;
    int end = goesOn ? line.length() - 1 : line.length();
    begin();
    for (int i = 0; i < end; i++) {
      char c = line.charAt(i);
      int high = c == '=' && i + 2 < line.length() ? Character.digit(line.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(line.charAt(i + 2), 16);
      begun.write(low < 0 ? c : high * 16 + low);
      i += low < 0 ? 0 : 2;
    }
    if (!goesOn) {
      finish();
    }
  }

  private void base64(String text) {
    code += text;
    int whole = code.length() / 4 * 4;
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(code.substring(0, whole));
      code = code.substring(whole);
    } catch (IllegalArgumentException e) {
      bytes = (code + "\n").getBytes(StandardCharsets.ISO_8859_1);
      code = "";
    }
    for (byte b : bytes) {
      begin();
      if (b == '\n') {
        finish();
      } else if (begun.size() < LONGEST_LINE) {
        begun.write(b);
      }
    }
  }

  private void begin() {
    if (begunNumber == 0) {
      begunNumber = lines.number();
      begunStart = lines.start();
    }
  }

  private void finish() {
    byte[] bytes = begun.toByteArray();
    int length = bytes.length - (bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? 1 : 0);
    boolean tooLong = bytes.length >= LONGEST_LINE;
    ready.add(
        new Line(
            ByteBuffer.wrap(bytes, 0, length), begunNumber, begunStart, tooLong, head.charset()));
    begun.reset();
    begunNumber = 0;
  }

  private void flush() {
    if (!code.isEmpty()) {
      base64("=".repeat((4 - code.length() % 4) % 4));
    }
    if (begunNumber > 0) {
      finish();
    }
  }
}
