package dev.incipit.opensearch.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One node: a process with folders of its own, that listens on the loopback only. */
final class ClusterNode {
  private static final Duration LEAVE_TO_END = Duration.ofSeconds(20);

  private static final String LOGS =
      """
      status = error
      appender.out.type = Console
      appender.out.name = out
      appender.out.layout.type = PatternLayout
      appender.out.layout.pattern = %d{HH:mm:ss,SSS} %-5p %c{1.} %m%n
      rootLogger.level = info
      rootLogger.appenderRef.out.ref = out
      """;

  private final ServerHome home;
  private final Path folder;
  private final int port;
  private @Nullable Process process;

  ClusterNode(ServerHome home, Path folder, int port, String configuration) throws IOException {
    this.home = home;
    this.folder = folder;
    this.port = port;
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(config.resolve("log4j2.properties"), LOGS);
    Files.writeString(config.resolve("opensearch.yml"), configuration + paths());
  }

  private String paths() throws IOException {
    return "path.data: "
        + Files.createDirectories(folder.resolve("data"))
        + "\npath.logs: "
        + Files.createDirectories(folder.resolve("logs"))
        + "\n";
  }

  int port() {
    return port;
  }

  Path log() {
    return folder.resolve("out");
  }

  /** Starts the process; the node joins its cluster in its own time. */
  void start() throws IOException {
    List<String> command = new ArrayList<>(Owner.prefix());
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xms512m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Dopensearch.path.home=" + home.folder(),
            "-Dopensearch.path.conf=" + folder.resolve("config"),
            "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("temporary")),
            "-cp",
            home.folder().resolve("lib") + "/*",
            "org.opensearch.bootstrap.OpenSearch"));
    Owner.giveAway(folder);
    process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
  }

  boolean isRunning() {
    return process != null && process.isAlive();
  }

  /** Ends the process at once, as a crash does. */
  void kill() {
    if (process != null) {
      process.destroyForcibly();
      await(process);
    }
  }

  /** Tells the process to end. */
  void tellToStop() {
    if (process != null) {
      process.destroy();
    }
  }

  /** Waits for the end of a process that was told to, and kills it if that takes long. */
  void stop() {
    if (process != null && !await(process)) {
      kill();
    }
  }

  private static boolean await(Process process) {
    try {
      return process.waitFor(LEAVE_TO_END.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The last lines that the node wrote. */
  String lastWords() throws IOException {
    try (Stream<String> lines = Files.lines(log())) {
      List<String> all = lines.toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - 30), all.size()));
    }
  }
}
