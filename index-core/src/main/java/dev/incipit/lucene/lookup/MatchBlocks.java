package dev.incipit.lucene.lookup;

import java.io.IOException;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The matches in a segment by blocks: what is looked up for each of a block in a plain loop can be
 * looked up for many at once by a processor, which would else wait for each. Not thread-safe.
 */
public final class MatchBlocks {
  /** Documents of a block, at most. */
  public static final int LENGTH = 1_024;

  private static final int BITS = Long.SIZE;

  private final int[] documents = new int[LENGTH];
  private int length;

  /** Is told a block of documents, the first so many of an array. */
  public interface Reader {
    void read(int[] documents, int length);
  }

  private MatchBlocks() {}

  /** Tells of all matches in their order. */
  public static void each(MatchingDocs matches, Reader reader) throws IOException {
    DocIdSetIterator iterator = matches.bits().iterator();
    if (iterator == null) {
      return;
    }
    MatchBlocks blocks = new MatchBlocks();
    FixedBitSet bits = BitSetIterator.getFixedBitSetOrNull(iterator);
    if (bits == null) {
      blocks.each(iterator, reader);
    } else {
      blocks.each(bits, reader);
    }
    reader.read(blocks.documents, blocks.length);
  }

  /** All matches, as bits by document; not to be changed. */
  public static FixedBitSet bits(MatchingDocs matches) throws IOException {
    DocIdSetIterator iterator = matches.bits().iterator();
    FixedBitSet bits = iterator == null ? null : BitSetIterator.getFixedBitSetOrNull(iterator);
    if (bits == null || bits.length() < matches.context().reader().maxDoc()) {
      bits = new FixedBitSet(matches.context().reader().maxDoc());
      if (iterator != null) {
        bits.or(iterator);
      }
    }
    return bits;
  }

  private void each(DocIdSetIterator iterator, Reader reader) throws IOException {
    for (int d = iterator.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = iterator.nextDoc()) {
      if (length == LENGTH) {
        reader.read(documents, length);
        length = 0;
      }
      documents[length++] = d;
    }
  }

  private void each(FixedBitSet bits, Reader reader) {
    long[] words = bits.getBits();
    int count = FixedBitSet.bits2words(bits.length());
    for (int i = 0; i < count; i++) {
      if (length > LENGTH - BITS) {
        reader.read(documents, length);
        length = 0;
      }
      for (long word = words[i]; word != 0; word &= word - 1) {
        documents[length++] = i * BITS + Long.numberOfTrailingZeros(word);
      }
    }
  }
}
