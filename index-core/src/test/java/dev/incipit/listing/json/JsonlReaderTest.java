package dev.incipit.listing.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.incipit.json.PaperJson;
import dev.incipit.listing.ListingReader;
import dev.incipit.listing.model.InputLedger;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ReadResult;
import dev.incipit.listing.model.Severity;
import dev.incipit.paper.AnnouncedPaper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonlReaderTest {

  private static String line(int id) {
    return "{\"id\":\"" + id + "\",\"title\":\"T\"}";
  }

  @Test
  void goodLinesAroundABadOneAreKept() {
    ReadResult result =
        ListingReader.parse(
            "\uFEFF" + line(1) + "\r\n\n  \n{\"id\":2}\n" + line(3), "papers.jsonl");
    assertEquals(List.of("1", "3"), result.papers().stream().map(p -> p.id().value()).toList());
    ListingProblem problem = result.problems().getFirst();
    assertEquals(1, result.problems().size());
    assertEquals(Severity.REJECTED, problem.severity());
    assertEquals("not-a-paper", problem.code());
    assertEquals(4, problem.line());
    assertEquals(31, problem.byteOffset());
    assertEquals("{\"id\":2}", problem.raw());
    assertEquals(
        new InputLedger("papers.jsonl", ListingFormat.JSONL, null, 3, 1, 0, false),
        result.ledger());
    assertNull(result.listing());
  }

  @Test
  void datesThatNoYearHasCostOnlyTheirField() {
    String listed =
        "{\"id\":\"1\",\"title\":\"T\",\"announcements\":[{\"list\":\"cs.DC\",\"type\":\"new\",";
    ReadResult result =
        ListingReader.parse(
            "{\"id\":\"2\",\"title\":\"T\",\"submitted\":\"+1000000000-12-31T23:59:59Z\"}\n"
                + listed
                + "\"date\":\"-0001-01-01\"}]}\n"
                + listed
                + "\"date\":\"+12345-01-01\"}]}\n"
                + line(3),
            "papers.jsonl");
    assertEquals(
        List.of("2", "1", "1", "3"), result.papers().stream().map(p -> p.id().value()).toList());
    assertEquals(
        List.of("odd-field", "odd-field", "odd-field"),
        result.problems().stream().map(ListingProblem::code).toList());
    assertNull(result.papers().getFirst().paper().submitted());
  }

  @Test
  void aLineThatIsNotUtf8IsRejected() throws IOException {
    byte[] bytes = (line(1) + "\n" + line(2) + "\n").getBytes(StandardCharsets.UTF_8);
    bytes[line(1).length() - 3] = (byte) 0xFC;
    ReadResult result = ListingReader.read(new ByteArrayInputStream(bytes), "latin");
    assertEquals(1, result.papers().size());
    assertEquals(1, result.ledger().rejected());
  }

  @Test
  void aLineOverTheLimitIsPassedOverAndTheNextOneRead() throws IOException {
    List<AnnouncedPaper> papers = new ArrayList<>();
    List<ListingProblem> problems = new ArrayList<>();
    InputLedger ledger = ListingReader.read(endlessLine(3000), "huge", papers::add, problems::add);
    assertEquals(List.of("1", "2"), papers.stream().map(p -> p.id().value()).toList());
    assertEquals("line-too-long", problems.getFirst().code());
    assertNull(problems.getFirst().raw());
    assertEquals(3, ledger.read());
    assertEquals(1, ledger.rejected());
  }

  /** A line of 100 KB times the count between two good ones, never held in memory. */
  private static InputStream endlessLine(int count) {
    byte[] chunk = "x".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    List<InputStream> parts = new ArrayList<>();
    parts.add(stream(line(1) + "\n{\"id\":\""));
    for (int i = 0; i < count; i++) {
      parts.add(new ByteArrayInputStream(chunk));
    }
    parts.add(stream("\n" + line(2)));
    return new SequenceInputStream(Collections.enumeration(parts));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aLineAtTheLimitIsRead() throws IOException {
    String start = "{\"id\":\"1\",\"title\":\"";
    String text = "x".repeat(PaperJson.MAX_TEXT_LENGTH);
    int rest = JsonlReader.MAX_LINE_BYTES - start.length() - text.length() - 20;
    String full = start + text + "\",\"comments\":\"" + "y".repeat(rest + 4) + "\"}";
    assertEquals(JsonlReader.MAX_LINE_BYTES, full.length());
    assertEquals(1, ListingReader.parse(full, "limit").papers().size());
    assertEquals(
        "line-too-long", ListingReader.parse(full + " ", "over").problems().getFirst().code());
  }
}
