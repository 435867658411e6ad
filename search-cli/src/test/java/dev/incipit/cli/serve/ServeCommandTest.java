package dev.incipit.cli.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.cli.Run;
import dev.incipit.cli.terminal.ExitStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own, as people run it. */
class ServeCommandTest {
  @TempDir private Path temp;

  private Process start(String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.incipit.cli.Main");
    builder.command().addAll(List.of(arguments));
    builder.environment().put("INCIPIT_INDEX", temp.resolve("index").toString());
    builder.redirectError(temp.resolve("err").toFile());
    return builder.start();
  }

  private static String address(BufferedReader out) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("Serving ")) {
        return line.substring(line.indexOf("http"), line.indexOf(" - "));
      }
    }
    throw new AssertionError("the server did not come up");
  }

  private static String get(String address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
          .body();
    }
  }

  @Test
  void inputsAreIndexedServedAndAddedToUntilASignalEndsIt() throws Exception {
    Path log = Files.createFile(temp.resolve("log"));
    Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-r--r--"));
    Process server =
        start("serve", "--port", "0", "--access-log", log.toString(), Run.LISTING.toString());
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      String address = address(out);
      assertTrue(get(address + "api/v1/search?q=%22KV-cache%22").contains("\"total\":2"));

      Path more =
          Files.writeString(temp.resolve("more.jsonl"), "{\"id\":\"q1\",\"title\":\"Quark\"}");
      Map<String, String> same = Map.of("INCIPIT_INDEX", temp.resolve("index").toString());
      assertEquals(ExitStatus.OK, Run.of(same, "index", more.toString()).status());
      String found = "";
      for (int i = 0; i < 600 && !found.contains("\"total\":1"); i++) {
        Thread.sleep(100);
        found = get(address + "api/v1/search?q=quark");
      }
      assertTrue(found.contains("\"total\":1"), "what another command indexed appears");

      server.destroy();
      assertTrue(server.waitFor(60, TimeUnit.SECONDS));
      assertEquals(ExitStatus.OK, server.exitValue());
      assertEquals("", Files.readString(temp.resolve("err")));
      assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(log)));
      List<String> lines = Files.readAllLines(log);
      assertTrue(lines.getFirst().contains("\"route\":\"/api/v1/search\""), lines.getFirst());
      assertTrue(
          lines.stream().noneMatch(line -> line.contains("KV-cache")), "queries are private");
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  void filesPutIntoAWatchedFolderAppearAndAreNotReadAgainByTheNextServer() throws Exception {
    Path incoming = Files.createDirectory(temp.resolve("incoming"));
    Files.copy(Run.LISTING, incoming.resolve("listing"));
    Path backups = temp.resolve("backups");
    Process server =
        start(
            "serve",
            "--port",
            "0",
            "--watch",
            incoming.toString(),
            "--backup-every",
            "1s",
            "--backup-to",
            backups.toString(),
            "--backup-keep",
            "1");
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      String address = address(out);
      Files.writeString(incoming.resolve("more.jsonl"), "{\"id\":\"q1\",\"title\":\"Quark\"}");
      String health = "";
      for (int i = 0; i < 600 && !health.contains("\"loaded\":2"); i++) {
        Thread.sleep(100);
        health = get(address + "health");
      }
      assertTrue(health.contains("\"papers\":{\"added\":28"), health);
      assertTrue(get(address + "api/v1/search?q=quark").contains("\"total\":1"));
      String metrics = get(address + "metrics");
      assertTrue(metrics.contains("incipit_watch_files_total{outcome=\"loaded\"} 2"), metrics);
      assertTrue(metrics.contains("incipit_watch_problem 0"), metrics);
      for (int i = 0; i < 600 && health.contains("\"backups\":{\"made\":0"); i++) {
        Thread.sleep(100);
        health = get(address + "health");
      }
      assertTrue(health.contains("\"failures\":0"), health);
      assertTrue(!health.contains("\"backups\":{\"made\":0"), health);
      assertTrue(get(address + "metrics").contains("incipit_backups_total{outcome=\"made\"}"));
      server.destroy();
      assertTrue(server.waitFor(60, TimeUnit.SECONDS));
      assertEquals(ExitStatus.OK, server.exitValue());
    } finally {
      server.destroyForcibly();
    }
    assertTrue(Files.readString(temp.resolve("err")).contains("listing: 27 read, 27 added"));
    Process second = start("serve", "--port", "0", "--watch", incoming.toString());
    try (BufferedReader out = second.inputReader(StandardCharsets.UTF_8)) {
      String address = address(out);
      Files.writeString(incoming.resolve("last.jsonl"), "{\"id\":\"q2\",\"title\":\"Quark\"}");
      String health = "";
      for (int i = 0; i < 600 && !health.contains("\"loaded\":1"); i++) {
        Thread.sleep(100);
        health = get(address + "health");
      }
      assertTrue(health.contains("\"papers\":{\"added\":1,\"updated\":0,\"unchanged\":0}"), health);
    } finally {
      second.destroyForcibly();
    }
  }

  @Test
  void aFolderToWatchThatIsNotThereIsTold() throws IOException {
    Map<String, String> here = Map.of("INCIPIT_INDEX", temp.resolve("index").toString());
    Run absent = Run.of(here, "serve", "--watch", temp.resolve("absent").toString());
    assertEquals(ExitStatus.UNUSABLE, absent.status());
    absent.complained("absent: there is no such folder; create it before watching it");
    Path file = Files.writeString(temp.resolve("file"), "");
    Run.of(here, "serve", "--watch", file.toString()).complained("file: is not a folder");
    assertTrue(Files.notExists(temp.resolve("index")));
  }

  @Test
  void settingsOutOfRangeAreWrongUsage() throws IOException {
    Map<String, String> here = Map.of("INCIPIT_INDEX", temp.resolve("index").toString());
    for (String option :
        List.of(
            "--max-searches",
            "--search-deadline",
            "--max-connections",
            "--drain-delay",
            "--port")) {
      Run run = Run.of(here, "serve", option, "-1", Run.LISTING.toString());
      assertEquals(ExitStatus.USAGE, run.status(), option);
    }
  }

  @Test
  void aPortInUseIsToldWithTheWayOut() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Map<String, String> here = Map.of("INCIPIT_INDEX", temp.resolve("index").toString());
      Run run = Run.of(here, "serve", "--port", port, Run.LISTING.toString());
      assertEquals(ExitStatus.UNUSABLE, run.status());
      run.complained("port " + port, "in use", "--port");
    }
  }

  @Test
  void watchesRunBesideTheServerAndAreShownWithoutWhereTheyDeliver() throws Exception {
    Path watches = Files.createDirectory(temp.resolve("watches"));
    Files.writeString(
        watches.resolve("kv-cache.json"),
        """
        {"query": "\\"KV-cache\\"", "deliver": [{"feed": "kv-1234"}, {"mail": "ada@example.org"}]}
        """);
    Process server =
        start("serve", "--port", "0", "--watches", watches.toString(), Run.LISTING.toString());
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      String address = address(out);
      String feed = "";
      for (int i = 0; i < 600 && !feed.contains("<entry>"); i++) {
        Thread.sleep(100);
        feed = get(address + "watches/kv-1234.atom");
      }
      assertTrue(feed.contains("https://arxiv.org/abs/2604.07609"), feed);
      assertTrue(get(address + "watches/kv-1234.json").contains("kv-cache: “KV-cache”"));
      String metrics = "";
      // What was found is told before all who wanted to hear of it have been tried.
      for (int i = 0; i < 600 && !metrics.contains("incipit_watches_problems 1"); i++) {
        Thread.sleep(100);
        metrics = get(address + "metrics");
      }
      assertTrue(metrics.contains("incipit_watches_problems 1"), "there is no mail server");
      assertTrue(metrics.contains("incipit_watches_papers_total 1"), metrics);
      String page = get(address + "watches");
      assertTrue(page.contains("kv-cache") && page.contains("could not deliver all of it"), page);
      assertTrue(!page.contains("kv-1234") && !page.contains("ada@example.org"), page);
      assertTrue(get(address + "watches/state").contains("no feed"), "nothing else is served");
      server.destroy();
      assertTrue(server.waitFor(60, TimeUnit.SECONDS));
    } finally {
      server.destroyForcibly();
    }
    assertTrue(Files.readString(temp.resolve("err")).contains("no mail server is set"));
  }
}
