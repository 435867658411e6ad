package dev.incipit.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.incipit.OutsideData;
import dev.incipit.listing.model.InputLedger;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ReadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files that arXiv published, where a collection of them stands beside the project. */
final class PublishedXmlTest {
  /** The accounts of the files in a folder: how many files each has, fewest entries first. */
  private static void check(String folder, String expected) throws IOException {
    Path under = OutsideData.file("formats").resolve(folder);
    Map<String, Integer> accounts = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(under)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        if (!name.endsWith(".md") && !name.endsWith(".xsd")) {
          String text = Files.readString(file, StandardCharsets.UTF_8);
          accounts.merge(account(name.endsWith(".json") ? answerIn(text) : text), 1, Integer::sum);
        }
      }
    }
    StringBuilder actual = new StringBuilder();
    accounts.forEach((account, files) -> actual.append(account).append(": " + files + "\n"));
    assertEquals(expected, actual.toString());
  }

  private static String account(String text) {
    ReadResult result = ListingReader.parse(text, "file");
    InputLedger ledger = result.ledger();
    String promised = ledger.promised() == null ? "" : " of " + ledger.promised();
    List<String> codes = result.problems().stream().map(ListingProblem::code).toList();
    return "%02d%s read, %d rejected %s"
        .formatted(ledger.read(), promised, ledger.rejected(), String.join(" ", codes));
  }

  /** Some answers were kept inside of notes about the request. */
  private static String answerIn(String json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.FIELD_NAME && "body".equals(parser.currentName())) {
          return parser.nextTextValue();
        }
      }
    }
    return "";
  }

  @Test
  void answersOfTheSearchInterface() throws IOException {
    check(
        "atom-api",
        """
        00 of 0 read, 0 rejected : 1
        00 read, 0 rejected server-error: 1
        01 of 1 read, 0 rejected : 6
        02 of 2 read, 0 rejected : 1
        10 of 10 read, 0 rejected : 4
        15 of 15 read, 0 rejected : 1
        """);
  }

  @Test
  void dailyFeeds() throws IOException {
    check("rss", "03 read, 0 rejected : 2\n");
  }

  @Test
  void answersOfTheHarvestingInterface() throws IOException {
    check(
        "oai-pmh",
        """
        00 read, 0 rejected : 1
        00 read, 0 rejected server-error: 1
        01 read, 0 rejected : 10
        01 read, 0 rejected unknown-subject: 1
        12 read, 0 rejected : 1
        """);
  }
}
