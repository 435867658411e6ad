package dev.incipit.cli.serve;

import dev.incipit.cli.terminal.Terminal;
import dev.incipit.web.config.ServerConfig;
import dev.incipit.web.config.ServerLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How {@code incipit serve} listens and behaves. */
final class ServeOptions {
  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to listen on. Default: 127.0.0.1, this machine only.")
  private String host = ServerConfig.LOOPBACK;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to listen on; 0 takes any that is free. Default: 8080.")
  private int port = 8080;

  @Option(
      names = "--allowed-host",
      paramLabel = "NAME",
      description = "A name by which browsers may call this server, beside those of this machine.")
  private List<String> allowedHosts = new ArrayList<>();

  @Option(
      names = "--cors-origin",
      paramLabel = "ORIGIN",
      description =
          "An origin whose pages may read what is for programs; * for any. Default: none.")
  private List<String> crossOrigins = new ArrayList<>();

  @Option(
      names = "--max-searches",
      paramLabel = "N",
      description = "Searches at the same time; more get 503. Default: twice the processors.")
  private int searches = ServerLimits.DEFAULT.searches();

  @Option(
      names = "--search-deadline",
      paramLabel = "SECONDS",
      description =
          "How long a search of the page and of /api/v1/search may take; then they show what was"
              + " found so far, and say so. 0 is no limit. Default: 10.")
  private int searchDeadline = 10;

  @Option(
      names = "--max-connections",
      paramLabel = "N",
      description = "Open connections; more wait. Default: 1024.")
  private int connections = ServerLimits.DEFAULT.connections();

  @Option(
      names = "--drain-delay",
      paramLabel = "SECONDS",
      description =
          "How long to say 'not ready' before stopping, so that a balancer turns away. Default: 0.")
  private int drainDelay;

  @Option(
      names = "--stop-timeout",
      paramLabel = "SECONDS",
      description = "How long a stop waits for requests under way. Default: 10.")
  private int stopTimeout = 10;

  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      description = "Append a line of JSON for each request; - writes to the standard output.")
  private @Nullable Path accessLog;

  @Option(
      names = "--log-queries",
      description =
          "Tell in the log what was searched for. That is personal: see the documentation.")
  private boolean logQueries;

  /**
   * The settings.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  ServerConfig config() {
    return ServerConfig.loopback(port)
        .withHost(host)
        .withAllowedHosts(new LinkedHashSet<>(allowedHosts))
        .withCrossOrigins(new LinkedHashSet<>(crossOrigins))
        .withLimits(new ServerLimits(searches, connections))
        .withDrainDelay(Duration.ofSeconds(drainDelay))
        .withSearchDeadline(searchDeadline == 0 ? null : Duration.ofSeconds(searchDeadline))
        .withStopTimeout(stopTimeout())
        .withLogQueries(logQueries);
  }

  /** How long a stop waits for what is under way. */
  Duration stopTimeout() {
    return Duration.ofSeconds(stopTimeout);
  }

  /** Opens the log of requests. */
  RequestLogFile log(Terminal terminal) throws IOException {
    if (accessLog == null) {
      return RequestLogFile.none();
    }
    return accessLog.toString().equals("-")
        ? RequestLogFile.to(terminal.out())
        : RequestLogFile.append(accessLog);
  }
}
