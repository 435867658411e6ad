package dev.incipit.lucene.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.lucene.util.BytesRef;

/**
 * Deflates lines (RFC 1951), as schema 4 did and as is done where there is no Zstandard; to write
 * one takes fifteen times as long. Packing is not thread-safe, unpacking is.
 */
final class DeflatePacker implements RecordCodec.Packer {
  static final byte CODE = 1;

  /** No byte of what was deflated stands for more. */
  static final int MOST = 1_032;

  private static final byte[] DICTIONARY = RecordCodec.dictionary("record.deflate");

  private static final Pool<Inflater> INFLATERS =
      new Pool<>(() -> new Inflater(true), Inflater::end);

  private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
  private byte[] buffer = new byte[4096];

  @Override
  public byte code() {
    return CODE;
  }

  @Override
  public byte[] pack(byte[] line, int room) {
    deflater.reset();
    deflater.setDictionary(DICTIONARY);
    deflater.setInput(line);
    deflater.finish();
    int length = room;
    while (!deflater.finished()) {
      if (length == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * length);
      }
      length += deflater.deflate(buffer, length, buffer.length - length);
    }
    return Arrays.copyOf(buffer, length);
  }

  /**
   * The line of so many bytes that was packed.
   *
   * @throws IOException if it was not
   */
  static byte[] unpack(BytesRef packed, int length) throws IOException {
    byte[] line = new byte[length];
    Inflater inflater = INFLATERS.take();
    try {
      inflater.setDictionary(DICTIONARY);
      inflater.setInput(packed.bytes, packed.offset, packed.length);
      if (inflater.inflate(line) < length) {
        throw new IOException("a record ends early; the index is damaged");
      }
      return line;
    } catch (DataFormatException e) {
      throw new IOException("a record cannot be inflated; the index is damaged", e);
    } finally {
      inflater.reset();
      INFLATERS.giveBack(inflater);
    }
  }
}
