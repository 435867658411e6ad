package dev.incipit.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ReadResult;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.search.AddReport;
import dev.incipit.search.PaperIndex;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every format, whole and damaged. */
class EveryFormatTest {

  static Stream<String> samples() {
    return Samples.all();
  }

  private static ReadResult read(byte[] bytes) throws IOException {
    ReadResult result = ListingReader.read(new ByteArrayInputStream(bytes), "sample");
    assertEquals(result.ledger().read(), result.papers().size() + result.ledger().rejected());
    return result;
  }

  @Test
  void everyFormatIsAmongTheSamples() throws IOException {
    Set<ListingFormat> formats = EnumSet.noneOf(ListingFormat.class);
    for (String text : samples().toList()) {
      ReadResult result = read(text.getBytes(StandardCharsets.UTF_8));
      formats.add(result.format().orElseThrow());
      assertTrue(!result.papers().isEmpty(), text);
    }
    formats.addAll(Set.of(ListingFormat.BEIR, ListingFormat.SMART));
    assertEquals(EnumSet.allOf(ListingFormat.class), formats);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void eachEntryIsAddedUpdatedUnchangedOrRejected(String text) throws IOException {
    ReadResult result = read(text.getBytes(StandardCharsets.UTF_8));
    try (PaperIndex index = LuceneIndex.inMemory()) {
      AddReport first = index.add(result.papers());
      assertEquals(result.ledger().read(), first.total() + result.ledger().rejected());
      AddReport again = index.add(result.papers());
      assertEquals(new AddReport(0, 0, result.papers().size(), List.of()), again);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aCutOrAFlippedByteThrowsNothingAndTheCountsAddUp(String text) throws IOException {
    byte[] whole = text.getBytes(StandardCharsets.UTF_8);
    int papers = read(whole).papers().size();
    Random random = new Random(7);
    for (int i = 0; i < 64; i++) {
      read(Arrays.copyOf(whole, whole.length * i / 64));
      byte[] flipped = whole.clone();
      int at = random.nextInt(whole.length);
      flipped[at] ^= (byte) (1 << random.nextInt(8));
      ReadResult result = read(flipped);
      assertTrue(
          !result.usable() || result.papers().size() >= papers - 2,
          "byte " + at + " cost " + (papers - result.papers().size()) + " papers");
    }
  }
}
