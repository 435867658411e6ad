package dev.incipit.web.config;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a server listens and behaves.
 *
 * @param host the address to listen on; {@code 127.0.0.1} keeps it to this machine
 * @param port the port to listen on, 0 to 65535; 0 takes any that is free
 * @param allowedHosts the names by which clients may call the server beside {@code localhost},
 *     {@code 127.0.0.1}, {@code [::1]} and {@code host}; others are refused, so that no foreign
 *     page can reach the server by pointing its own name here
 * @param crossOrigins origins whose pages may read what is for programs, {@code *} for any; empty
 *     for none
 * @param trustedProxies the addresses of web servers in front, beside those of this machine, whose
 *     word on the public address of a request is taken ({@code X-Forwarded-Proto} and the like)
 * @param limits how much it takes on at once
 * @param drainDelay how long a stop waits before it takes no new requests, while it tells that it
 *     is not ready
 * @param stopTimeout how long a stop then waits for requests under way
 * @param searchDeadline how long a search of the search page and the JSON API's search may take
 *     before it is answered in part; null for as long as it takes
 * @param logQueries whether the log tells what was searched for
 * @param mcp whether assistants are answered at {@code /mcp}
 * @param tokens the tokens that requests need
 */
public record ServerConfig(
    String host,
    int port,
    Set<String> allowedHosts,
    Set<String> crossOrigins,
    Set<String> trustedProxies,
    ServerLimits limits,
    Duration drainDelay,
    Duration stopTimeout,
    @Nullable Duration searchDeadline,
    boolean logQueries,
    boolean mcp,
    AccessTokens tokens) {

  /** Where a server listens unless told otherwise. */
  public static final String LOOPBACK = "127.0.0.1";

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration SEARCH_DEADLINE = Duration.ofSeconds(10);

  /**
   * Copies the sets; hosts in lower case.
   *
   * @throws IllegalArgumentException if the host is blank, the port out of range or a time negative
   */
  public ServerConfig {
    if (host.isBlank()) {
      throw new IllegalArgumentException("a server listens on a host, as 127.0.0.1");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0..65535, was " + port);
    }
    if (searchDeadline != null && searchDeadline.isNegative()) {
      throw new IllegalArgumentException(
          "a search's deadline must not be negative, was " + searchDeadline);
    }
    if (stopTimeout.isNegative() || drainDelay.isNegative()) {
      throw new IllegalArgumentException(
          "times must not be negative, were " + drainDelay + " and " + stopTimeout);
    }
    Set<String> lower = new LinkedHashSet<>();
    allowedHosts.forEach(allowed -> lower.add(allowed.toLowerCase(Locale.ROOT)));
    allowedHosts = Set.copyOf(lower);
    crossOrigins = Set.copyOf(crossOrigins);
    trustedProxies = Set.copyOf(trustedProxies);
  }

  /** A server for this machine only. */
  public static ServerConfig loopback(int port) {
    return new ServerConfig(
        LOOPBACK,
        port,
        Set.of(),
        Set.of(),
        Set.of(),
        ServerLimits.DEFAULT,
        Duration.ZERO,
        STOP_TIMEOUT,
        SEARCH_DEADLINE,
        false,
        true,
        AccessTokens.NONE);
  }

  private ServerConfig with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.config();
  }

  /** What is being changed. */
  private static final class Draft {
    private String host;
    private int port;
    private Set<String> allowedHosts;
    private Set<String> crossOrigins;
    private Set<String> trustedProxies;
    private ServerLimits limits;
    private Duration drainDelay;
    private Duration stopTimeout;
    private @Nullable Duration searchDeadline;
    private boolean logQueries;
    private boolean mcp;
    private AccessTokens tokens;

    Draft(ServerConfig config) {
      this.host = config.host;
      this.port = config.port;
      this.allowedHosts = config.allowedHosts;
      this.crossOrigins = config.crossOrigins;
      this.trustedProxies = config.trustedProxies;
      this.limits = config.limits;
      this.drainDelay = config.drainDelay;
      this.stopTimeout = config.stopTimeout;
      this.searchDeadline = config.searchDeadline;
      this.logQueries = config.logQueries;
      this.mcp = config.mcp;
      this.tokens = config.tokens;
    }

    ServerConfig config() {
      return new ServerConfig(
          host,
          port,
          allowedHosts,
          crossOrigins,
          trustedProxies,
          limits,
          drainDelay,
          stopTimeout,
          searchDeadline,
          logQueries,
          mcp,
          tokens);
    }
  }

  /** The same, listening on another address. */
  public ServerConfig withHost(String other) {
    return with(draft -> draft.host = other);
  }

  /** The same, answering to these names too. */
  public ServerConfig withAllowedHosts(Set<String> others) {
    return with(draft -> draft.allowedHosts = others);
  }

  /** The same, readable by pages of these origins. */
  public ServerConfig withCrossOrigins(Set<String> others) {
    return with(draft -> draft.crossOrigins = others);
  }

  /** The same, taking the word of these web servers in front. */
  public ServerConfig withTrustedProxies(Set<String> others) {
    return with(draft -> draft.trustedProxies = others);
  }

  /** The same, taking on more or less at once. */
  public ServerConfig withLimits(ServerLimits other) {
    return with(draft -> draft.limits = other);
  }

  /** The same, telling that long that it is not ready before it stops. */
  public ServerConfig withDrainDelay(Duration other) {
    return with(draft -> draft.drainDelay = other);
  }

  /** The same, waiting that long for requests under way when stopped. */
  public ServerConfig withStopTimeout(Duration other) {
    return with(draft -> draft.stopTimeout = other);
  }

  /** The same, with searches that may take so long; null for as long as they take. */
  public ServerConfig withSearchDeadline(@Nullable Duration other) {
    return with(draft -> draft.searchDeadline = other);
  }

  /** The same, with or without queries in its log. */
  public ServerConfig withLogQueries(boolean other) {
    return with(draft -> draft.logQueries = other);
  }

  /** The same, answering assistants or not. */
  public ServerConfig withMcp(boolean other) {
    return with(draft -> draft.mcp = other);
  }

  /** The same, answering those who have one of these tokens. */
  public ServerConfig withTokens(AccessTokens others) {
    return with(draft -> draft.tokens = others);
  }
}
