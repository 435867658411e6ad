package dev.incipit.listing.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.listing.ListingReader;
import dev.incipit.listing.model.InputLedger;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ReadResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers that do not stand one a line. */
class JsonArrayTest {
  private static final String ONE =
      "{\"id\":\"2401.00301\",\"title\":\"One {[\",\"abstract\":\"x \\\" }\",\"authors\":\"Ada"
          + " Test\",\"categories\":\"cs.DC\",\"versions\":[{\"version\":\"v1\"}]}";
  private static final String TWO =
      "{\"id\":\"2401.00302\",\"title\":\"Two\",\"categories\":\"cs.DC\"}";

  private static String spread(String object) {
    return object.replace(",\"", ",\n  \"").replace("{\"id\"", "{\n  \"id\"");
  }

  static Stream<String> layouts() {
    return Stream.of(
        "[" + ONE + "," + TWO + "]",
        "\uFEFF[\n" + ONE + ",\n" + TWO + "\n]\n",
        " [ " + spread(ONE) + " , " + spread(TWO) + " ] ",
        spread(ONE) + "\n" + spread(TWO),
        "{\"total\":2,\"papers\":[" + ONE + "," + TWO + "]}",
        "{\n\"papers\": [\n" + ONE + ",\n" + TWO + "]}",
        "{\"feed\":{\"count\":2,\"entry\":[" + spread(ONE) + "," + TWO + "]}}");
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void papersAreReadWhereverTheyStand(String text) {
    ReadResult result = ListingReader.parse(text, "array");
    assertEquals(List.of(), result.problems());
    assertEquals(
        List.of("2401.00301", "2401.00302"),
        result.papers().stream().map(p -> p.id().value()).toList());
    assertEquals("One {[", result.papers().getFirst().paper().title());
    assertEquals(ListingFormat.SNAPSHOT, result.ledger().format());
  }

  @Test
  void ourOwnFormStandsInAnArrayToo() {
    ReadResult result =
        ListingReader.parse(
            "[{\"id\":\"MED-10\",\"title\":\"T\",\"subjects\":[\"cs.DC\"]}]", "array");
    assertEquals(ListingFormat.JSONL, result.ledger().format());
    assertEquals("MED-10", result.papers().getFirst().id().value());
  }

  @Test
  void aBrokenMemberCostsNoOther() {
    ReadResult result =
        ListingReader.parse(
            "[\n"
                + ONE
                + ",\n{\"id\":3},\n"
                + TWO.replace("\"}", "")
                + ",\n"
                + ONE
                + ",\n{\"id\":\"x\","
                + "\n"
                + TWO
                + "]",
            "array");
    assertEquals(
        List.of("2401.00301", "2401.00301", "2401.00302"),
        result.papers().stream().map(p -> p.id().value()).toList());
    assertEquals(3, result.ledger().rejected());
    ListingProblem first = result.problems().getFirst();
    assertEquals(3, first.line());
    assertEquals("{\"id\":3}", first.raw());
  }

  @Test
  void arraysThatAreCutKeepWhatIsWhole() {
    String text = "[" + ONE + "," + TWO;
    ReadResult result = ListingReader.parse(text.substring(0, text.length() - 5), "array");
    assertEquals(1, result.papers().size());
    assertEquals(1, result.ledger().rejected());
    assertTrue(result.problems().stream().anyMatch(p -> p.code().equals("maybe-cut")));
    assertEquals(2, ListingReader.parse(text, "array").papers().size());
  }

  @Test
  void anArrayOfAnyLengthIsReadInConstantMemory() throws IOException {
    int count = 200_000;
    String filler = "x".repeat(2_000);
    InputStream in =
        new InputStream() {
          private int made;
          private InputStream part = stream("[");

          @Override
          public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = part.read(bytes, offset, length);
            if (read < 0 && made < count) {
              String end = made + 1 == count ? "]" : ",";
              part = stream("{\"id\":\"p" + made + "\",\"title\":\"" + filler + "\"}" + end);
              made++;
              return read(bytes, offset, length);
            }
            return read;
          }
        };
    AtomicInteger seen = new AtomicInteger();
    InputLedger ledger =
        ListingReader.read(in, "array", paper -> seen.incrementAndGet(), problem -> {});
    assertEquals(count, seen.get());
    assertEquals(0, ledger.rejected());
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1,2,3]", "[\"a\"]", "{\n\"a\": [\n1\n]\n}", "[]"})
  void jsonWithoutPapersIsRefused(String text) {
    ReadResult result = ListingReader.parse(text, "array");
    assertTrue(!result.usable() && result.papers().isEmpty());
  }
}
