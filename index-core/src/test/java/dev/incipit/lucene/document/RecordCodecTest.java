package dev.incipit.lucene.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Seed;
import dev.incipit.json.PaperJson;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordCodecTest {
  static List<RecordCodec> codes() {
    return List.of(new RecordCodec(), new RecordCodec(new DeflatePacker()));
  }

  @Test
  void papersArePackedByZstandardWhereItIs() {
    AnnouncedPaper paper = Seed.papers().getFirst();
    assertEquals(ZstdPacker.CODE + 16, new RecordCodec().write(paper)[0]);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void aPaperReadsBackAsItWasWritten(RecordCodec code) throws IOException {
    for (AnnouncedPaper paper : Seed.papers()) {
      byte[] record = code.write(paper);
      assertEquals(paper, RecordCodec.read(new BytesRef(record)));
      // As Lucene gives it: a part of an array.
      byte[] among = new byte[record.length + 11];
      Arrays.fill(among, (byte) '{');
      System.arraycopy(record, 0, among, 7, record.length);
      assertEquals(paper, RecordCodec.read(new BytesRef(among, 7, record.length)));
    }
  }

  @Test
  void aPaperOfAnOlderIndexIsReadAsItIs() throws IOException {
    AnnouncedPaper paper = Seed.papers().getFirst();
    assertEquals(paper, RecordCodec.read(new BytesRef(PaperJson.writeBytes(paper))));
  }

  @Test
  void aRecordOfAnUnknownKindIsRefused() {
    for (byte[] record : new byte[][] {{}, {0}, {1}, {2}, {3, 1, 0, 0, 0, 1}, {'[', ']'}}) {
      assertTrue(refused(record), () -> Arrays.toString(record));
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void whatIsCommonInAbstractsTakesLessThanHalf(RecordCodec code) {
    int lines = 0;
    int records = 0;
    for (AnnouncedPaper paper : Seed.papers()) {
      lines += PaperJson.writeBytes(paper).length;
      records += code.write(paper).length;
    }
    assertTrue(records < lines / 2, records + " of " + lines);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void aPaperOfAnyLengthIsWrittenWhole(RecordCodec code) throws IOException {
    Random random = new Random(1);
    for (int length : new int[] {1, 100, 5_000, 900_000}) {
      StringBuilder text = new StringBuilder();
      random.ints(length, 0x21, 0x5000).forEach(text::appendCodePoint);
      AnnouncedPaper paper =
          AnnouncedPaper.of(
              Paper.builder(PaperId.of("2604.00001"))
                  .title("T")
                  .abstractText(text.toString())
                  .build());
      assertEquals(paper, RecordCodec.read(new BytesRef(code.write(paper))));
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void noBitThatWasFlippedAndNoByteThatIsMissingChangesAPaper(RecordCodec code) throws IOException {
    AnnouncedPaper paper = Seed.papers().getFirst();
    byte[] record = code.write(paper);
    for (int at = 0; at < record.length; at++) {
      refusedOr(paper, Arrays.copyOf(record, at));
      for (int bit = 0; bit < 8; bit++) {
        byte[] changed = record.clone();
        changed[at] ^= (byte) (1 << bit);
        refusedOr(paper, changed);
      }
    }
  }

  private static void refusedOr(AnnouncedPaper paper, byte[] record) throws IOException {
    if (!refused(record)) {
      assertEquals(paper, RecordCodec.read(new BytesRef(record)), () -> Arrays.toString(record));
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void aRecordWithoutChecksumIsReadAsBeforeSchema7(RecordCodec code) throws IOException {
    AnnouncedPaper paper = Seed.papers().getFirst();
    byte[] record = code.write(paper);
    byte[] older = new byte[record.length - 4];
    System.arraycopy(record, 0, older, 0, 5);
    System.arraycopy(record, 9, older, 5, record.length - 9);
    older[0] = (byte) (older[0] - 16);
    assertEquals(paper, RecordCodec.read(new BytesRef(older)));
  }

  /** Whether bytes are refused as what they are, not by failing. */
  private static boolean refused(byte[] record) {
    try {
      RecordCodec.read(new BytesRef(record));
      return false;
    } catch (IOException | IllegalArgumentException e) {
      return true;
    }
  }
}
