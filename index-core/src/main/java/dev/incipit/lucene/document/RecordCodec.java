package dev.incipit.lucene.document;

import dev.incipit.json.RecordJson;
import dev.incipit.paper.AnnouncedPaper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;

/**
 * A paper as the bytes that the index stores: its lines of JSON packed with a dictionary of what
 * such lines have in common. So each is small on its own, and the ten of a page are read without
 * unpacking their neighbours.
 *
 * <pre>
 * byte 0      how it is packed, plus 16; a brace if it is not, as in indexes before schema 4
 * bytes 1..4  length of the lines in bytes, the lowest first
 * bytes 5..8  checksum of the lines (CRC-32C), the lowest first
 * then        the packed lines, see RecordJson
 * </pre>
 *
 * <p>Indexes before schema 7 have no checksum, and 16 less in the first byte.
 *
 * <p>Writing is not thread-safe, reading is.
 */
public final class RecordCodec {
  private static final int CHECKED = 16;
  private static final int HEAD = 1 + 2 * Integer.BYTES;
  private static final int UNCHECKED_HEAD = 1 + Integer.BYTES;
  private static final VarHandle NUMBER = BitUtil.VH_LE_INT;

  /** How lines are packed; each kind has a first byte of its own. */
  sealed interface Packer permits ZstdPacker, DeflatePacker {
    /** The first byte of its records. */
    byte code();

    /**
     * Packs a line.
     *
     * @param room how many bytes of the answer are left free at its start
     */
    byte[] pack(byte[] line, int room);
  }

  private final Packer packer;

  /** Packs as well as this system can. */
  public RecordCodec() {
    this(best());
  }

  private static Packer best() {
    try {
      if (ZstdPacker.isAvailable()) {
        return new ZstdPacker();
      }
    } catch (LinkageError e) {
      // Who embeds this may leave the library out.
      return new DeflatePacker();
    }
    return new DeflatePacker();
  }

  RecordCodec(Packer packer) {
    this.packer = packer;
  }

  /** A dictionary among the resources. Records can be read only with that of their writing. */
  static byte[] dictionary(String name) {
    try (InputStream in = RecordCodec.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a paper. */
  public byte[] write(AnnouncedPaper paper) {
    byte[] line = RecordJson.write(paper);
    byte[] record = packer.pack(line, HEAD);
    record[0] = (byte) (packer.code() + CHECKED);
    NUMBER.set(record, 1, line.length);
    NUMBER.set(record, UNCHECKED_HEAD, checksum(line));
    return record;
  }

  /**
   * The paper in some bytes.
   *
   * @throws IOException if they are not what {@link #write} made, or cannot be unpacked here
   */
  public static AnnouncedPaper read(BytesRef record) throws IOException {
    return RecordJson.read(line(record));
  }

  private static byte[] line(BytesRef record) throws IOException {
    byte code = record.length == 0 ? 0 : record.bytes[record.offset];
    if (code == '{') {
      return Arrays.copyOfRange(record.bytes, record.offset, record.offset + record.length);
    }
    boolean checked = code >= CHECKED;
    int head = checked ? HEAD : UNCHECKED_HEAD;
    if (record.length < head) {
      throw new IOException("a record is too short; the index is damaged");
    }
    BytesRef packed = new BytesRef(record.bytes, record.offset + head, record.length - head);
    byte[] line =
        switch (checked ? code - CHECKED : code) {
          case ZstdPacker.CODE -> ZstdPacker.unpack(packed, length(record, ZstdPacker.MOST));
          case DeflatePacker.CODE ->
              DeflatePacker.unpack(packed, length(record, DeflatePacker.MOST));
          default -> throw new IOException("a record is of an unknown kind; the index is damaged");
        };
    int expected = (int) NUMBER.get(record.bytes, record.offset + UNCHECKED_HEAD);
    if (checked && checksum(line) != expected) {
      throw new IOException("a record is not as it was written; the index is damaged");
    }
    return line;
  }

  private static int checksum(byte[] line) {
    CRC32C sum = new CRC32C();
    sum.update(line, 0, line.length);
    return (int) sum.getValue();
  }

  /** The length of the line, if each byte of the record may stand for so many. */
  private static int length(BytesRef record, int most) throws IOException {
    int length = (int) NUMBER.get(record.bytes, record.offset + 1);
    if (length < 0 || length / most > record.length) {
      throw new IOException("a record has no possible length; the index is damaged");
    }
    return length;
  }
}
