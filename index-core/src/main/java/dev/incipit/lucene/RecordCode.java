package dev.incipit.lucene;

import dev.incipit.listing.PaperJson;
import dev.incipit.paper.AnnouncedPaper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;

/**
 * A paper as the bytes that the index stores: its line of JSON deflated (RFC 1951) with a
 * dictionary of what such lines have in common. So each is small on its own, and the ten of a page
 * are read without unpacking their neighbours.
 *
 * <pre>
 * byte 0      {@value #DEFLATED}; older indexes have the line as it is, which starts with a brace
 * bytes 1..4  length of the line in bytes, the lowest first
 * then        the deflated line
 * </pre>
 *
 * <p>Writing is not thread-safe, reading is.
 */
final class RecordCode {
  private static final byte DEFLATED = 1;
  private static final int HEAD = 1 + Integer.BYTES;
  private static final VarHandle LENGTH = BitUtil.VH_LE_INT;

  /** No byte of what was deflated stands for more. */
  private static final int MOST_DEFLATED = 1_032;

  /**
   * Made by {@code bench dictionary}. Records can be read only with the one that they were written
   * with, so another needs another first byte.
   */
  private static final byte[] DICTIONARY = dictionary();

  /** Each holds native memory, which is dear to get and to clean. */
  private static final BlockingQueue<Inflater> INFLATERS =
      new ArrayBlockingQueue<>(2 * Runtime.getRuntime().availableProcessors());

  private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
  private byte[] buffer = new byte[4096];

  private static byte[] dictionary() {
    try (InputStream in = RecordCode.class.getResourceAsStream("record.dictionary")) {
      if (in == null) {
        throw new IllegalStateException("record.dictionary is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a paper. */
  byte[] write(AnnouncedPaper paper) {
    byte[] line = PaperJson.writeBytes(paper);
    deflater.reset();
    deflater.setDictionary(DICTIONARY);
    deflater.setInput(line);
    deflater.finish();
    buffer[0] = DEFLATED;
    LENGTH.set(buffer, 1, line.length);
    int length = HEAD;
    while (!deflater.finished()) {
      if (length == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * length);
      }
      length += deflater.deflate(buffer, length, buffer.length - length);
    }
    return Arrays.copyOf(buffer, length);
  }

  /**
   * The paper in some bytes.
   *
   * @throws IOException if they are not what {@link #write} made
   */
  static AnnouncedPaper read(BytesRef record) throws IOException {
    return PaperJson.readBytes(line(record));
  }

  private static byte[] line(BytesRef record) throws IOException {
    if (record.length == 0 || record.bytes[record.offset] != DEFLATED) {
      return Arrays.copyOfRange(record.bytes, record.offset, record.offset + record.length);
    }
    int length = record.length < HEAD ? -1 : (int) LENGTH.get(record.bytes, record.offset + 1);
    if (length < 0 || length / MOST_DEFLATED > record.length) {
      throw new IOException("a record has no possible length; the index is damaged");
    }
    byte[] line = new byte[length];
    Inflater pooled = INFLATERS.poll();
    Inflater inflater = pooled == null ? new Inflater(true) : pooled;
    try {
      inflater.setDictionary(DICTIONARY);
      inflater.setInput(record.bytes, record.offset + HEAD, record.length - HEAD);
      if (inflater.inflate(line) < line.length) {
        throw new IOException("a record ends early; the index is damaged");
      }
      return line;
    } catch (DataFormatException e) {
      throw new IOException("a record cannot be inflated; the index is damaged", e);
    } finally {
      inflater.reset();
      if (!INFLATERS.offer(inflater)) {
        inflater.end();
      }
    }
  }
}
