package dev.incipit.cli.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.cli.Run;
import dev.incipit.cli.terminal.ExitStatus;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The papers that come with the command. */
class DemoCommandTest {
  @TempDir private Path temp;

  @Test
  @Tag("slow")
  void theyAreIndexedIntoAnIndexOfTheirOwnAndOptionsAreThoseOfServe() throws Exception {
    Map<String, String> mine = Map.of("INCIPIT_INDEX", temp.resolve("mine").toString());
    String folder = temp.resolve("demo").toString();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Run run = Run.of(mine, "demo", "--folder", folder, "--port", port);
      assertEquals(ExitStatus.UNUSABLE, run.status());
      run.complained("port " + port + " on 127.0.0.1 is in use");
      assertTrue(run.out().matches("(?s).*\\s5000\\s+5000\\s+0\\s+0\\s+0\\s.*"), run.out());
    }
    String index = temp.resolve("demo/index").toString();
    Run.of(Map.of(), "stats", "--index", index).printed("5,000", "2026-07-01");
    assertEquals(ExitStatus.UNUSABLE, Run.of(mine, "stats").status());
  }
}
