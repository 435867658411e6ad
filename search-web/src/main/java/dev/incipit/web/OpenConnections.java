package dev.incipit.web;

import dev.incipit.web.config.ServerLimits;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Knows which connections are open, and which have to go. Where there are too many, a newcomer
 * takes the place of the one that has kept the server waiting longest. Who sends a request at once
 * is answered so, however many others only hold a connection. Thread-safe.
 *
 * @param <C> a connection
 */
final class OpenConnections<C> {
  /** How many are let in beyond the limit when none waits, for health alone. */
  static final int RESERVE = 64;

  /** How many bytes of an IPv6 address one network has: it gives its clients any of the rest. */
  private static final int NETWORK_BYTES = 8;

  /**
   * What is known of a connection.
   *
   * @param client whose it is
   * @param messages how many requests had come when this was noted
   * @param since when it was noted, in nanoseconds
   */
  private record Known(ByteBuffer client, long messages, long since) {}

  private final ServerLimits limits;
  private final Duration idle;
  private final Predicate<InetAddress> shared;
  private final Function<C, ConnectionActivity> activity;
  private final Map<C, Known> open = new LinkedHashMap<>();
  private final Set<C> surplus = new HashSet<>();

  /**
   * None yet.
   *
   * @param idle how long a connection may go without a request
   * @param shared whether an address is that of many clients, who are not counted as one
   * @param activity what a connection does
   */
  OpenConnections(
      ServerLimits limits,
      Duration idle,
      Predicate<InetAddress> shared,
      Function<C, ConnectionActivity> activity) {
    this.limits = limits;
    this.idle = idle;
    this.shared = shared;
    this.activity = activity;
  }

  /** Takes in a new connection; answers those that are to be closed, which may be itself. */
  synchronized List<C> opened(C connection, InetAddress address, long now) {
    ByteBuffer client = client(address);
    List<C> closing = new ArrayList<>();
    open.put(connection, new Known(client, 0, now));
    if (!shared.test(address) && count(client) > limits.connectionsPerAddress()) {
      closing.add(longestWaiting(connection, client).orElse(connection));
    } else if (open.size() > limits.connections()) {
      Optional<C> waiting = longestWaiting(connection, null);
      if (waiting.isPresent()) {
        closing.add(waiting.get());
      } else if (open.size() > limits.connections() + RESERVE) {
        closing.add(connection);
      } else {
        surplus.add(connection);
      }
    }
    closing.forEach(this::closed);
    return closing;
  }

  private long count(ByteBuffer client) {
    return open.values().stream().filter(known -> known.client.equals(client)).count();
  }

  /** Those amid a request come first: an idle one may be kept for its next. */
  private Optional<C> longestWaiting(C newcomer, @Nullable ByteBuffer client) {
    return open.entrySet().stream()
        .filter(entry -> client == null || entry.getValue().client.equals(client))
        .map(Map.Entry::getKey)
        .filter(connection -> !connection.equals(newcomer))
        .map(connection -> Map.entry(connection, activity.apply(connection)))
        .filter(entry -> entry.getValue().isWaiting())
        .min(Map.Entry.comparingByValue(ConnectionActivity.LONGEST_WAITING_FIRST))
        .map(Map.Entry::getKey);
  }

  synchronized void closed(C connection) {
    open.remove(connection);
    surplus.remove(connection);
  }

  /** Whether a connection is one too many. */
  synchronized boolean isSurplus(C connection) {
    return surplus.contains(connection);
  }

  /** Those whose request, or its head, has not come in time. They stay known until closed. */
  synchronized List<C> overdue(long now) {
    List<C> late = new ArrayList<>();
    open.replaceAll((connection, known) -> {
      ConnectionActivity doing = activity.apply(connection);
      if (doing.messages() != known.messages || !doing.isWaiting()) {
        return new Known(known.client, doing.messages(), now);
      }
      if (isLate(doing, known, now)) {
        late.add(connection);
      }
      return known;
    });
    return late;
  }

  private boolean isLate(ConnectionActivity doing, Known known, long now) {
    return switch (doing.stage()) {
      case HEAD -> now - doing.since() > limits.head().toNanos();
      case IDLE -> now - known.since > idle.toNanos();
      case BODY, BUSY -> false; // a body has a rate of its own
    };
  }

  private static ByteBuffer client(InetAddress address) {
    byte[] bytes = address.getAddress();
    return ByteBuffer.wrap(
        bytes, 0, address instanceof Inet6Address ? NETWORK_BYTES : bytes.length);
  }
}
