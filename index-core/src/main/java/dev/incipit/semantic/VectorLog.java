package dev.incipit.semantic;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.zip.CRC32C;

/**
 * The file of vectors: a head, then a record for each, which are only ever added at the end. Of
 * several records of a paper the last holds. Each has a checksum, so that whatever a killed writer
 * or a lost disk left is noticed. What lies before {@link Contents#end} never changes.
 */
final class VectorLog {
  /** The file's name in the folder of an index. */
  static final String NAME = "vectors.log";

  private static final int MAGIC = 0x494E_4356;
  private static final int LONGEST_TEXT = 1_000;

  private VectorLog() {}

  /**
   * The beginning of a file.
   *
   * @param model the encoder's name
   * @param dimensions how many numbers a vector has
   * @param nonce tells this file from others of the same model
   */
  record Head(String model, int dimensions, long nonce) {
    byte[] bytes() {
      return checked(out -> {
        out.writeInt(MAGIC);
        text(out, model);
        out.writeShort(dimensions);
        out.writeLong(nonce);
      });
    }

    boolean isOf(TextEncoder encoder) {
      return model.equals(encoder.model()) && dimensions == encoder.dimensions();
    }
  }

  /**
   * What was read of a file.
   *
   * @param end behind the last record that is whole
   * @param damaged whether what follows is more than a record that was cut off
   */
  record Contents(long end, boolean damaged) {}

  /** The bytes of a record. */
  static byte[] record(String id, StoredVector vector) {
    return checked(out -> {
      text(out, id);
      out.writeLong(vector.text());
      out.write(vector.bytes());
    });
  }

  /**
   * Reads the head of a file.
   *
   * @throws NoSuchFileException if there is no file
   * @throws IOException if it is no file of vectors
   */
  static Head head(Path file) throws IOException {
    try (Records in = new Records(Files.newInputStream(file))) {
      return in.head();
    } catch (EOFException | BadRecordException e) {
      throw new IOException(file + " is damaged, or no file of vectors; delete it", e);
    }
  }

  /** Takes the records from a place on, which is the end of some record; 0 for the beginning. */
  static Contents read(Path file, Head head, long from, BiConsumer<String, StoredVector> taker)
      throws IOException {
    long end = Math.max(from, head.bytes().length);
    try (InputStream opened = Files.newInputStream(file)) {
      opened.skipNBytes(end);
      Records in = new Records(opened);
      while (true) {
        in.mark();
        try {
          in.next(head.dimensions(), taker);
        } catch (EOFException e) {
          return new Contents(end, false);
        } catch (BadRecordException e) {
          return new Contents(end, !in.restIsZero());
        }
        end += in.taken();
      }
    }
  }

  /** Bytes that nobody wrote so. */
  private static final class BadRecordException extends IOException {
    private static final long serialVersionUID = 1;

    BadRecordException(String what) {
      super(what);
    }
  }

  private interface Part {
    void writeTo(DataOutputStream out) throws IOException;
  }

  private static byte[] checked(Part part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      part.writeTo(out);
      CRC32C sum = new CRC32C();
      sum.update(bytes.toByteArray());
      out.writeInt((int) sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length == 0 || bytes.length > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "a text has 1.." + LONGEST_TEXT + " bytes, was " + bytes.length);
    }
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  /** Reads what {@link #checked} wrote. */
  private static final class Records implements AutoCloseable {
    private final DataInputStream in;
    private final CRC32C sum = new CRC32C();
    private long taken;

    Records(InputStream in) {
      this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    }

    void mark() {
      sum.reset();
      taken = 0;
    }

    /** How many bytes were read since the last mark. */
    long taken() {
      return taken;
    }

    Head head() throws IOException {
      if (bytes(4).getInt() != MAGIC) {
        throw new BadRecordException("another format");
      }
      Head head = new Head(text(), bytes(2).getShort(), bytes(8).getLong());
      check();
      return head;
    }

    void next(int dimensions, BiConsumer<String, StoredVector> taker) throws IOException {
      String id = text();
      long text = bytes(8).getLong();
      byte[] vector = bytes(dimensions).array();
      check();
      taker.accept(id, new StoredVector(text, vector));
    }

    private String text() throws IOException {
      int length = bytes(2).getShort();
      if (length < 1 || length > LONGEST_TEXT) {
        throw new BadRecordException("a length of " + length);
      }
      return new String(bytes(length).array(), StandardCharsets.UTF_8);
    }

    private ByteBuffer bytes(int count) throws IOException {
      byte[] bytes = new byte[count];
      in.readFully(bytes);
      sum.update(bytes);
      taken += count;
      return ByteBuffer.wrap(bytes);
    }

    private void check() throws IOException {
      int expected = (int) sum.getValue();
      if (bytes(4).getInt() != expected) {
        throw new BadRecordException("a wrong checksum");
      }
    }

    /** Whether only zeros follow, as where a file grew before its bytes were on the disk. */
    boolean restIsZero() throws IOException {
      int next = 0;
      while (next == 0) {
        next = in.read();
      }
      return next < 0;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
