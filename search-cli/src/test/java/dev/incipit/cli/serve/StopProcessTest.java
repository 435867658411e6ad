package dev.incipit.cli.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.cli.Run;
import dev.incipit.cli.terminal.ExitStatus;
import java.io.BufferedReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command, stopped by a signal while it answers, as often as {@code -Dincipit.stops} says.
 * Every second time it has a delay in which balancers turn away.
 */
class StopProcessTest {
  private static final int ROUNDS = Integer.getInteger("incipit.stops", 2);
  private static final int CLIENTS = 20;
  private static final Duration DELAY = Duration.ofSeconds(1);

  @TempDir private Path temp;

  @Test
  void nobodyWhoAskedBeforeTheSignalIsLost(TestReporter reporter) throws Exception {
    Map<String, String> here = Map.of("INCIPIT_INDEX", temp.resolve("index").toString());
    Run.of(here, "index", Run.LISTING.toString());
    List<String> lost = new ArrayList<>();
    int underWay = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Duration delay = round % 2 == 0 ? Duration.ZERO : DELAY;
      Process server = start(delay);
      try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
          ExecutorService threads = Executors.newCachedThreadPool()) {
        int port = port(out);
        List<LoadClient> clients = new ArrayList<>();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
          LoadClient client = new LoadClient(port, i % 2 == 0);
          clients.add(client);
          running.add(threads.submit(client));
        }
        while (clients.stream().anyMatch(client -> client.answered() < 2)) {
          Thread.sleep(1);
        }
        long signalled = System.nanoTime();
        server.destroy();
        for (Future<?> future : running) {
          future.get();
        }
        assertTrue(server.waitFor(60, TimeUnit.SECONDS));
        assertEquals(ExitStatus.OK, server.exitValue());
        for (LoadClient client : clients) {
          underWay += client.wasUnderWay(signalled) ? 1 : 0;
          String failure = client.failure(signalled + delay.toNanos());
          if (!failure.isEmpty()) {
            lost.add("round " + round + ": " + failure);
          }
        }
      } finally {
        server.destroyForcibly();
      }
    }
    reporter.publishEntry("stops", ROUNDS + ", requests under way " + underWay);
    assertEquals(List.of(), lost);
  }

  private Process start(Duration delay) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.incipit.cli.Main",
            "serve",
            "--index",
            temp.resolve("index").toString(),
            "--port",
            "0",
            "--max-searches",
            Integer.toString(CLIENTS),
            "--drain-delay",
            Long.toString(delay.toSeconds()))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static int port(BufferedReader out) throws Exception {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("Serving ")) {
        return URI.create(line.substring(line.indexOf("http"), line.indexOf(" - "))).getPort();
      }
    }
    throw new AssertionError("the server did not come up");
  }
}
