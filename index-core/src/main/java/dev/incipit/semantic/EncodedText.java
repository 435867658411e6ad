package dev.incipit.semantic;

import dev.incipit.paper.Paper;
import dev.incipit.text.PlainText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The text of a paper that is encoded: title and abstract as plain text.
 *
 * @param text the text
 */
record EncodedText(String text) {
  static EncodedText of(Paper paper) {
    String title = PlainText.of(paper.title()).text();
    String rest = PlainText.of(paper.abstractText()).text();
    return new EncodedText((title + " " + rest).strip());
  }

  /** Tells whether a text has changed: the first 64 bits of its SHA-256. */
  long hash() {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(sum).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
