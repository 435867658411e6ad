package dev.incipit.lucene.document;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/**
 * Packs lines by Zstandard (RFC 8878), each as a frame without magic number, size and checksum: the
 * record's head has those. Packing is not thread-safe, unpacking is.
 */
final class ZstdPacker implements RecordCodec.Packer {
  static final byte CODE = 2;

  /** No byte of a frame stands for more: a block of 128 KiB takes four. */
  static final int MOST = 32_768;

  /** Higher ones take longer and hardly less room; see {@code docs/explanation/performance.md}. */
  private static final int LEVEL = 3;

  /** Made by {@code bench dictionary}. */
  private static final byte[] DICTIONARY = RecordCodec.dictionary("record.zstd");

  /** What packing needs, made only where something is written. */
  private static final class Packing {
    static final ZstdDictCompress WORDS = new ZstdDictCompress(DICTIONARY, LEVEL);
    static final Pool<ZstdCompressCtx> CONTEXTS =
        new Pool<>(
            () ->
                new ZstdCompressCtx()
                    .setLevel(LEVEL)
                    .setMagicless(true)
                    .setContentSize(false)
                    .setChecksum(false)
                    .setDictID(false)
                    .loadDict(WORDS),
            ZstdCompressCtx::close);
  }

  /** What unpacking needs. */
  private static final class Unpacking {
    static final ZstdDictDecompress WORDS = new ZstdDictDecompress(DICTIONARY);
    static final Pool<ZstdDecompressCtx> CONTEXTS =
        new Pool<>(
            () -> new ZstdDecompressCtx().setMagicless(true).loadDict(WORDS),
            ZstdDecompressCtx::close);
  }

  private byte[] buffer = new byte[4096];

  /** Whether the native library is for this system and can be loaded. */
  static boolean isAvailable() {
    try {
      return Zstd.compressBound(1) > 0;
    } catch (LinkageError e) {
      return false;
    }
  }

  @Override
  public byte code() {
    return CODE;
  }

  @Override
  public byte[] pack(byte[] line, int room) {
    int most = Math.toIntExact(room + Zstd.compressBound(line.length));
    if (buffer.length < most) {
      buffer = new byte[most];
    }
    ZstdCompressCtx context = Packing.CONTEXTS.take();
    try {
      int length = context.compressByteArray(buffer, room, most - room, line, 0, line.length);
      return Arrays.copyOf(buffer, room + length);
    } finally {
      Packing.CONTEXTS.giveBack(context);
    }
  }

  /**
   * The line of so many bytes that was packed.
   *
   * @throws IOException if it was not, or if there is no Zstandard here
   */
  static byte[] unpack(BytesRef packed, int length) throws IOException {
    byte[] line = new byte[length];
    ZstdDecompressCtx context;
    try {
      context = Unpacking.CONTEXTS.take();
    } catch (LinkageError e) {
      throw new IOException(
          "papers of this index are packed by Zstandard, whose library cannot be loaded here; where"
              + " programs must not run from the folder for temporary files, name another one with"
              + " -DZstdTempFolder=FOLDER",
          e);
    }
    try {
      int got =
          context.decompressByteArray(line, 0, length, packed.bytes, packed.offset, packed.length);
      if (got < length) {
        throw new IOException("a record ends early; the index is damaged");
      }
      return line;
    } catch (ZstdException e) {
      throw new IOException("a record cannot be unpacked; the index is damaged", e);
    } finally {
      Unpacking.CONTEXTS.giveBack(context);
    }
  }
}
