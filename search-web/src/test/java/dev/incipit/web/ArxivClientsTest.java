package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/**
 * Programs written for arXiv's interface, unchanged, get from this server what they expect. Skipped
 * without node and the packages, which the variable INCIPIT_CLIENTS names the folder of.
 */
class ArxivClientsTest {
  private static final String HOW =
      "no clients to test with: run 'npm install --prefix FOLDER @agentic/arxiv@7.6.9"
          + " arxiv-api@1.1.1' and set INCIPIT_CLIENTS=FOLDER";

  private static Path clients() {
    String folder = Objects.requireNonNullElse(System.getenv("INCIPIT_CLIENTS"), "");
    boolean there = !folder.isEmpty() && Files.isDirectory(Path.of(folder, "node_modules"));
    if (!there && System.getenv("INCIPIT_CI") != null) {
      throw new AssertionError(HOW);
    }
    if (!there) {
      throw new TestAbortedException(HOW);
    }
    return Path.of(folder).toAbsolutePath();
  }

  private static JsonNode run(String server) throws IOException, InterruptedException {
    ProcessBuilder node =
        new ProcessBuilder("node", script().toString(), clients().toString(), server);
    Process process = node.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out);
    return new JsonMapper().readTree(out);
  }

  private static Path script() {
    try {
      return Path.of(
          Objects.requireNonNull(ArxivClientsTest.class.getResource("arxiv-clients.mjs")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a resource has an address", e);
    }
  }

  @Test
  void programsWrittenForArxivAreServedUnchanged() throws Exception {
    clients();
    try (WebServer web = Garden.server()) {
      JsonNode made = run(web.uri("/").toString());
      String moss = "Moss gardens & $x < y$: a survey";
      check(
          """
          {"total": 2, "entries": [
            ["http://arxiv.org/abs/2401.00011v3", "%s", ["Ada Moosgärtner", "Adrian Del Maestro"]],
            ["http://arxiv.org/abs/hep-th/9901001v1", "Reed beds on strings", ["A. Del Maestro"]]]}
          """
              .formatted(moss),
          made.at("/agentic/byIds"));
      check(
          """
          {"total": 1, "entries": [
            ["http://arxiv.org/abs/2401.00011v3", "%s", ["Ada Moosgärtner", "Adrian Del Maestro"]]]}
          """
              .formatted(moss),
          made.at("/agentic/byWords"));
      check(
          """
          [["http://arxiv.org/abs/hep-th/9901001v1", "Reed beds on strings", ["A. Del Maestro"],
            "1999-01-04T08:00:00Z", 2, ["hep-th"]],
           ["http://arxiv.org/abs/2401.00011v3", "%s", ["Ada Moosgärtner", "Adrian Del Maestro"],
            "2024-01-01T20:28:17Z", 3, ["q-bio.PE", "cs.DC"]]]
          """
              .formatted(moss),
          made.at("/arxivApi"));
    }
  }

  private static void check(String wanted, JsonNode made) throws IOException {
    assertEquals(new JsonMapper().readTree(wanted), made);
  }
}
