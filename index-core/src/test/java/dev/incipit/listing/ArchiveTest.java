package dev.incipit.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ReadResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Compressed and otherwise encoded inputs. */
class ArchiveTest {

  /** Lines that do not compress well, so that faults hit the middle. */
  private static String lines(int from, int count) {
    Random random = new Random(1);
    StringBuilder lines = new StringBuilder();
    for (int i = from; i < from + count; i++) {
      lines.append("{\"id\":\"x").append(i).append("\",\"title\":\"");
      for (int n = 0; n < 200; n++) {
        lines.append((char) ('a' + random.nextInt(26)));
      }
      lines.append("\"}\n");
    }
    return lines.toString();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] gzip(String text) throws IOException {
    return gzip(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] zstd(String text) {
    return Zstd.compress(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static void check(byte[] bytes, int papers, String... codes) throws IOException {
    ReadResult result = ListingReader.read(new ByteArrayInputStream(bytes), "archive");
    assertEquals(List.of(codes), result.problems().stream().map(ListingProblem::code).toList());
    assertEquals(papers, result.papers().size());
    assertEquals(result.ledger().read(), papers + result.ledger().rejected());
  }

  @Test
  void archivesAreReadThrough() throws IOException {
    check(gzip(lines(0, 500)), 500);
    check(zstd(lines(0, 500)), 500);
  }

  @Test
  void severalArchivesInOneFileAreOneInput() throws IOException {
    byte[] many = new byte[0];
    for (int i = 0; i < 50; i++) {
      many = joined(many, gzip(lines(i * 3, 3)));
    }
    check(many, 150);
    check(joined(zstd(lines(0, 100)), zstd(lines(100, 100))), 200);
  }

  @Test
  void whatStandsBeforeACutIsKept() throws IOException {
    for (byte[] whole : List.of(gzip(lines(0, 2000)), zstd(lines(0, 2000)))) {
      ReadResult result =
          ListingReader.read(
              new ByteArrayInputStream(Arrays.copyOf(whole, whole.length / 2)), "cut");
      assertTrue(result.papers().size() > 400, "only " + result.papers().size());
      assertEquals("archive-damaged", result.problems().getLast().code());
    }
    byte[] noTrailer = gzip(lines(0, 9));
    check(Arrays.copyOf(noTrailer, noTrailer.length - 5), 9, "archive-damaged");
  }

  @Test
  void damageIsTold() throws IOException {
    byte[] wrongSum = gzip(lines(0, 9));
    wrongSum[wrongSum.length - 6]++;
    check(wrongSum, 9, "archive-damaged");
    check(joined(gzip(lines(0, 9)), new byte[1000]), 9, "archive-tail");
    check(joined(gzip(lines(0, 9)), "tail".getBytes(StandardCharsets.UTF_8)), 9, "archive-tail");
  }

  @Test
  void bombsAndNestedArchivesAreRefused() throws IOException {
    byte[] blanks = new byte[64 << 20];
    Arrays.fill(blanks, (byte) ' ');
    check(
        gzip(joined(lines(0, 2).getBytes(StandardCharsets.UTF_8), blanks)),
        2,
        "line-too-long",
        "archive-refused");
    check(gzip(gzip(lines(0, 2))), 0, "archive-refused");
    check(Zstd.compress(gzip(lines(0, 2))), 0, "archive-refused");
  }

  @Test
  void otherEncodingsAreTranslated() throws IOException {
    String text =
        "\uFEFF" + lines(0, 3).replace("\n", "\r\n") + "{\"id\":\"y\",\"title\":\"\uD83D\uDE00\"}";
    for (String name : List.of("UTF-16LE", "UTF-16BE")) {
      check(text.getBytes(Charset.forName(name)), 4, "other-encoding");
    }
    check(gzip(text.getBytes(StandardCharsets.UTF_16LE)), 4, "other-encoding");
  }
}
