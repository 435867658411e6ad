package dev.incipit.cli.serve;

import dev.incipit.cli.terminal.Terminal;
import dev.incipit.web.config.AccessTokens;
import dev.incipit.web.config.ServerConfig;
import dev.incipit.web.config.ServerLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
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
      split = "\\s*,\\s*",
      description = "Another host name that browsers may use for this server. Repeatable.")
  private List<String> allowedHosts = new ArrayList<>();

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      split = "\\s*,\\s*",
      description =
          "The IP address of a reverse proxy on another machine, whose X-Forwarded-Proto, -Host and"
              + " -Prefix, or Forwarded, to believe, and whose connections are many clients'. Those"
              + " on this machine are believed. Repeatable.")
  private List<String> trustedProxies = new ArrayList<>();

  @Option(
      names = "--cors-origin",
      paramLabel = "ORIGIN",
      split = "\\s*,\\s*",
      description = "Allow cross-origin requests from this origin; * allows any. Default: none.")
  private List<String> crossOrigins = new ArrayList<>();

  @Option(
      names = "--max-searches",
      paramLabel = "N",
      description =
          "Maximum number of searches at once; more get 503. Default: twice the processors.")
  private int searches = ServerLimits.DEFAULT.searches();

  @Option(
      names = "--search-deadline",
      paramLabel = "SECONDS",
      description =
          "Time limit for searches on the page and of /api/v1/search. They then return whatever has"
              + " been found, marked as incomplete. 0 means no limit. Default: 10.")
  private int searchDeadline = 10;

  @Option(
      names = "--max-connections",
      paramLabel = "N",
      description =
          "Maximum number of open connections. Another one takes the place of one that sends no"
              + " request. Default: 1024.")
  private int connections = ServerLimits.DEFAULT.connections();

  @Option(
      names = "--max-connections-per-address",
      paramLabel = "N",
      description =
          "The same for one client's address. Those of this machine and of trusted proxies are not"
              + " counted. Default: 128.")
  private int connectionsPerAddress = ServerLimits.DEFAULT.connectionsPerAddress();

  @Option(
      names = "--drain-delay",
      paramLabel = "SECONDS",
      description =
          "How long to report 'not ready' before stopping, for load balancers. Default: 0.")
  private int drainDelay;

  @Option(
      names = "--stop-timeout",
      paramLabel = "SECONDS",
      description = "How long to wait for running requests when stopping. Default: 10.")
  private int stopTimeout = 10;

  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      description = "Append one line of JSON per request; - writes to standard output.")
  private @Nullable Path accessLog;

  @Option(
      names = "--log-queries",
      description = "Log what was searched for. This is personal data: see the documentation.")
  private boolean logQueries;

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      description =
          "How to tell what happens on standard error: text, or json for one object per line."
              + " Default: text.")
  private LogFormat logFormat = LogFormat.TEXT;

  @Option(
      names = "--mcp",
      negatable = true,
      description =
          "Answer assistants at /mcp (Model Context Protocol). Default: only when listening on this"
              + " machine; --no-mcp never.")
  private @Nullable Boolean mcp;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "Answer only requests with one of the bearer tokens in this file, one in a line. Only"
              + " /health/live and /health/ready need none.")
  private @Nullable Path readTokens;

  @Option(
      names = "--metrics-token-file",
      paramLabel = "FILE",
      description = "The same for /metrics, by tokens that open nothing else.")
  private @Nullable Path metricsTokens;

  /**
   * The settings.
   *
   * @throws IllegalArgumentException if one is out of range
   * @throws IOException if a file of tokens cannot be read
   */
  ServerConfig config() throws IOException {
    return ServerConfig.loopback(port)
        .withHost(host)
        .withAllowedHosts(new LinkedHashSet<>(allowedHosts))
        .withTrustedProxies(new LinkedHashSet<>(trustedProxies))
        .withCrossOrigins(new LinkedHashSet<>(crossOrigins))
        .withLimits(
            ServerLimits.DEFAULT
                .withSearches(searches)
                .withConnections(connections)
                .withConnectionsPerAddress(connectionsPerAddress))
        .withDrainDelay(Duration.ofSeconds(drainDelay))
        .withSearchDeadline(searchDeadline == 0 ? null : Duration.ofSeconds(searchDeadline))
        .withStopTimeout(stopTimeout())
        .withLogQueries(logQueries)
        .withMcp(mcp == null ? isLoopback() : mcp)
        .withTokens(new AccessTokens(TokenFile.read(readTokens), TokenFile.read(metricsTokens)));
  }

  /** Whether only this machine reaches the server, told by how addresses and names are written. */
  private boolean isLoopback() {
    return host.equalsIgnoreCase("localhost")
        || host.startsWith("127.")
        || host.equals("::1")
        || host.equals("[::1]");
  }

  /** How long a stop waits for what is under way. */
  Duration stopTimeout() {
    return Duration.ofSeconds(stopTimeout);
  }

  /** The terminal, or one that tells what happens in the form that was asked for. */
  Terminal terminal(Terminal terminal) {
    return switch (logFormat) {
      case TEXT -> terminal;
      case JSON -> {
        JsonLog.install();
        yield JsonLog.over(terminal, InstantSource.system());
      }
    };
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
