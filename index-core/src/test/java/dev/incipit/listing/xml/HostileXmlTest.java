package dev.incipit.listing.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.incipit.listing.ListingReader;
import dev.incipit.listing.model.InputLedger;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ReadResult;
import dev.incipit.paper.AnnouncedPaper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XML made to harm, or harmed on the way. */
final class HostileXmlTest {
  @TempDir private Path temp;

  private static String good(int number) {
    return "<entry><id>http://arxiv.org/abs/2401.0000%d</id><title>T%d</title></entry>"
        .formatted(number, number);
  }

  private static String feed(String content) {
    return "<feed>" + content + "</feed>";
  }

  private static List<String> ids(ReadResult result) {
    return result.papers().stream().map(p -> p.id().value()).toList();
  }

  @Test
  void nothingOutsideOfTheTextIsRead() throws IOException {
    Path secret = Files.writeString(temp.resolve("secret"), "SECRET");
    AtomicInteger hits = new AtomicInteger();
    HttpServer canary =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    canary.createContext(
        "/",
        exchange -> {
          hits.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
        });
    canary.start();
    String url = "http://127.0.0.1:" + canary.getAddress().getPort() + "/x";
    String use = good(1).replace("T1", "&x;");
    try {
      for (String type :
          List.of(
              "<!DOCTYPE feed [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
              "<!DOCTYPE feed [<!ENTITY x SYSTEM \"" + url + "\">]>",
              "<!DOCTYPE feed SYSTEM \"" + url + "\">",
              "<!DOCTYPE feed [<!ENTITY % p SYSTEM \"" + url + "\"> %p;]>",
              "<!DOCTYPE feed [<!ENTITY x \"y\">]>")) {
        for (String text :
            List.of(type + feed(use), feed(type + use), feed(use), feed(use + type))) {
          ReadResult result = ListingReader.parse(text, "x");
          assertEquals(List.of(), result.papers());
          assertTrue(!result.problems().isEmpty());
          assertTrue(result.problems().stream().noneMatch(p -> p.message().contains("SECRET")));
        }
      }
    } finally {
      canary.stop(0);
    }
    assertEquals(0, hits.get());
  }

  @Test
  void anEntryOverTheLimitsCostsOnlyItself() {
    String deep = "<a>".repeat(10_000) + "</a>".repeat(10_000);
    StringBuilder wide = new StringBuilder("<a");
    for (int i = 0; i < 20_000; i++) {
      wide.append(" b").append(i).append("='1'");
    }
    for (String bad :
        List.of(
            deep,
            wide + "/>",
            "x".repeat(XmlPieces.MAX_BYTES),
            "<a b='" + "x".repeat(XmlPieces.MAX_BYTES) + "'/>",
            "<" + "n".repeat(2_000) + "/>",
            "<![CDATA[" + "x".repeat(XmlPieces.MAX_BYTES) + "]]>",
            "&lol;",
            "&#0;")) {
      ReadResult result =
          ListingReader.parse(feed(good(1) + good(2).replace("T2", "T" + bad) + good(3)), "x");
      assertEquals(List.of("2401.00001", "2401.00003"), ids(result));
      assertEquals(1, result.ledger().rejected(), bad.substring(0, 4));
    }
  }

  @Test
  void anEntryNearTheLimitIsRead() {
    String text = feed(good(1).replace("T1", "&amp;a".repeat((1 << 20) / 6 - 30)));
    assertEquals(1, ListingReader.parse(text, "x").papers().size());
  }

  @Test
  void memoryDoesNotGrowWithAnElementThatNeverEnds() throws IOException {
    byte[] chunk = "x".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    List<InputStream> parts = new ArrayList<>();
    parts.add(stream(("<feed>" + good(1) + "<entry><title>").getBytes(StandardCharsets.UTF_8)));
    for (int i = 0; i < 1_500; i++) {
      parts.add(stream(chunk));
    }
    parts.add(stream(("</title></entry>" + good(2) + "</feed>").getBytes(StandardCharsets.UTF_8)));
    List<AnnouncedPaper> papers = new ArrayList<>();
    List<ListingProblem> problems = new ArrayList<>();
    ListingReader.read(
        new SequenceInputStream(Collections.enumeration(parts)), "x", papers::add, problems::add);
    assertEquals(2, papers.size());
    assertEquals("entry-too-long", problems.getFirst().code());
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static ReadResult read(String text, Charset charset) throws IOException {
    return ListingReader.read(stream(text.getBytes(charset)), "x");
  }

  @Test
  void encodingsAreHonoured() throws IOException {
    String text = feed(good(1).replace("T1", "Gödel é")) + "\n";
    Charset latin = StandardCharsets.ISO_8859_1;
    for (ReadResult result :
        List.of(
            read(text, StandardCharsets.UTF_8),
            read("\uFEFF" + text, StandardCharsets.UTF_8),
            read("\uFEFF" + text, StandardCharsets.UTF_16LE),
            read("\uFEFF" + text, StandardCharsets.UTF_16BE),
            read("<?xml version='1.0' encoding='UTF-16'?>" + text, StandardCharsets.UTF_16LE),
            read("<?xml version='1.0' encoding='iso-8859-1'?>" + text, latin))) {
      assertEquals(List.of(), result.problems());
      assertEquals("Gödel é", result.papers().getFirst().paper().title());
    }
  }

  @Test
  void wrongEncodingsAreTold() throws IOException {
    String text = feed(good(1).replace("T1", "Gödel"));
    ReadResult label =
        read("<?xml version='1.0' encoding='UTF-16'?>" + text, StandardCharsets.UTF_8);
    assertEquals("wrong-encoding", label.problems().getFirst().code());
    assertEquals("Gödel", label.papers().getFirst().paper().title());
    ReadResult bytes = read(feed(text + good(2)), StandardCharsets.ISO_8859_1);
    assertEquals(List.of("2401.00001", "2401.00002"), ids(bytes));
    assertEquals("bad-bytes", bytes.problems().getFirst().code());
    assertEquals("G\uFFFDdel", bytes.papers().getFirst().paper().title());
    ReadResult seven =
        read("<?xml version='1.0' encoding='UTF-7'?>" + text, StandardCharsets.UTF_8);
    assertEquals("encoding", seven.problems().getFirst().code());
    assertEquals(List.of(), seven.papers());
  }

  @Test
  void aByteThatIsWrongCostsOneEntryAtMost() throws IOException {
    long seed = Long.getLong("incipit.seed", System.nanoTime());
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("<feed>\n");
    for (int i = 1; i <= 9; i++) {
      text.append(good(i)).append('\n');
    }
    int start = text.indexOf("\n<entry>");
    byte[] bytes = text.append("</feed>\n").toString().getBytes(StandardCharsets.UTF_8);
    int end = text.lastIndexOf("</feed>");
    for (int round = 0; round < 3_000; round++) {
      byte[] wrong = bytes.clone();
      int at = start + 1 + random.nextInt(end - start - 1);
      wrong[at] = (byte) random.nextInt(256);
      ReadResult result = ListingReader.read(stream(wrong), "x");
      InputLedger ledger = result.ledger();
      String message = "seed " + seed + " byte " + at + " is " + wrong[at];
      assertTrue(result.papers().size() >= 8, message);
      assertEquals(ledger.read(), ledger.taken() + ledger.rejected(), message);
      assertEquals(ledger.taken(), result.papers().size(), message);
    }
  }
}
