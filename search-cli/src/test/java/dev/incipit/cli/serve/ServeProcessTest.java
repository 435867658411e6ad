package dev.incipit.cli.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.cli.Run;
import dev.incipit.cli.terminal.ExitStatus;
import java.io.File;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command writes to a terminal, libraries and all. */
class ServeProcessTest {
  @TempDir private Path temp;

  @Test
  void aPortThatIsTakenIsToldInOneLine() throws Exception {
    String index = temp.resolve("index").toString();
    Run.of(Map.of("INCIPIT_INDEX", index), "index", Run.LISTING.toString());
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      File err = temp.resolve("err").toFile();
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "dev.incipit.cli.Main",
                  "serve",
                  "--index",
                  index,
                  "--port",
                  Integer.toString(port))
              .redirectError(err)
              .start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(ExitStatus.UNUSABLE, process.waitFor());
      assertEquals("", out);
      assertEquals(
          List.of("incipit: port " + port + " on 127.0.0.1 is in use; choose another with --port"),
          Files.readAllLines(err.toPath()));
    }
  }
}
