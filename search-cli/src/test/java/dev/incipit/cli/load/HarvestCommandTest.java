package dev.incipit.cli.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.incipit.cli.Run;
import dev.incipit.cli.terminal.ExitStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code incipit harvest} prints, and how it ends. */
final class HarvestCommandTest {
  @TempDir private Path temp;
  private final AtomicReference<String> agent = new AtomicReference<>("");

  private Run harvest(String answer, String... options) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          agent.set(exchange.getRequestHeaders().getFirst("User-Agent"));
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    try {
      String[] arguments = new String[3 + options.length];
      arguments[0] = "harvest";
      arguments[1] = "--url";
      arguments[2] = "http://127.0.0.1:" + server.getAddress().getPort() + "/oai";
      System.arraycopy(options, 0, arguments, 3, options.length);
      return Run.of(Map.of("INCIPIT_INDEX", temp.resolve("index").toString()), arguments);
    } finally {
      server.stop(0);
    }
  }

  private static String answer(String metadata) {
    return "<OAI-PMH><ListRecords><record><header><identifier>oai:arXiv.org:2604.00001</identifier>"
        + "<datestamp>2026-04-10</datestamp></header><metadata>"
        + metadata
        + "</metadata></record></ListRecords></OAI-PMH>";
  }

  @Test
  void aHarvestPrintsItsAccount() throws IOException {
    String answer = answer("<arXiv><id>2604.00001</id><title>T</title></arXiv>");
    Run run = harvest(answer, "--allow-private", "--set", "cs");
    assertEquals(ExitStatus.OK, run.status(), run.err());
    run.printed("%-16s1%n".formatted("read"), "%-16s1%n".formatted("added"));
    harvest(answer, "--allow-private", "--set", "cs").printed("%-16s1%n".formatted("unchanged"));
  }

  @Test
  void theServerIsToldWhoAsks() throws IOException {
    String answer = answer("<arXiv><id>2604.00001</id><title>T</title></arXiv>");
    harvest(answer, "--allow-private");
    assertTrue(agent.get().matches("Incipit/\\S+ \\(harvester\\)"), agent.get());
    harvest(answer, "--allow-private", "--contact", "mailto:me@papers.example.org");
    assertTrue(agent.get().endsWith(" (harvester; mailto:me@papers.example.org)"), agent.get());
  }

  @Test
  void aRecordThatIsNoPaperIsToldAndEndsWithOne() throws IOException {
    Run run = harvest(answer("<marc/>"), "--allow-private");
    assertEquals(ExitStatus.REJECTED, run.status());
    run.printed("%-16s1%n".formatted("rejected"));
    run.complained("'marc'");
  }

  @Test
  void aHarvestThatStopsSaysWhyAndEndsWithThree() throws IOException {
    Run run = harvest(answer("<marc/>"));
    assertEquals(ExitStatus.UNUSABLE, run.status());
    run.complained("the harvest stopped", "--allow-private", "Run the command again");
  }
}
