package dev.incipit.web;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * How a server listens.
 *
 * @param host the address to listen on; {@code 127.0.0.1} keeps it to this machine
 * @param port the port to listen on, 0 to 65535; 0 takes any that is free
 * @param allowedHosts the names by which clients may call the server beside {@code localhost},
 *     {@code 127.0.0.1}, {@code [::1]} and {@code host}; others are refused, so that no foreign
 *     page can reach the server by pointing its own name here
 * @param stopTimeout how long a stop waits for requests under way
 */
public record ServerConfig(String host, int port, Set<String> allowedHosts, Duration stopTimeout) {

  /** Where a server listens unless told otherwise. */
  public static final String LOOPBACK = "127.0.0.1";

  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

  /**
   * Copies the hosts, in lower case.
   *
   * @throws IllegalArgumentException if the host is blank, the port out of range or the timeout
   *     negative
   */
  public ServerConfig {
    if (host.isBlank()) {
      throw new IllegalArgumentException("a server listens on a host, as 127.0.0.1");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0..65535, was " + port);
    }
    if (stopTimeout.isNegative()) {
      throw new IllegalArgumentException("stop timeout must not be negative, was " + stopTimeout);
    }
    Set<String> lower = new LinkedHashSet<>();
    allowedHosts.forEach(allowed -> lower.add(allowed.toLowerCase(Locale.ROOT)));
    allowedHosts = Set.copyOf(lower);
  }

  /** A server for this machine only. */
  public static ServerConfig loopback(int port) {
    return new ServerConfig(LOOPBACK, port, Set.of(), STOP_TIMEOUT);
  }

  /** The same, listening on another address. */
  public ServerConfig withHost(String other) {
    return new ServerConfig(other, port, allowedHosts, stopTimeout);
  }

  /** The same, answering to these names too. */
  public ServerConfig withAllowedHosts(Set<String> others) {
    return new ServerConfig(host, port, others, stopTimeout);
  }

  /** The same, waiting that long for requests under way when stopped. */
  public ServerConfig withStopTimeout(Duration other) {
    return new ServerConfig(host, port, allowedHosts, other);
  }
}
