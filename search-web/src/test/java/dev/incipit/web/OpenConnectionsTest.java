package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.web.ConnectionActivity.Stage;
import dev.incipit.web.config.ServerLimits;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which connections have to go, told of connections that are mere names. */
class OpenConnectionsTest {
  private static final long SECOND = 1_000_000_000L;

  private final Map<String, ConnectionActivity> doing = new HashMap<>();
  private final OpenConnections<String> open =
      new OpenConnections<>(
          ServerLimits.DEFAULT
              .withConnections(4)
              .withConnectionsPerAddress(2)
              .withHead(Duration.ofSeconds(10)),
          Duration.ofSeconds(30),
          InetAddress::isLoopbackAddress,
          name -> doing.getOrDefault(name, new ConnectionActivity(Stage.IDLE, 0, 0)));

  private List<String> opened(String name, String address) throws UnknownHostException {
    return open.opened(name, InetAddress.getByName(address), 0);
  }

  private void does(String name, Stage stage, long since) {
    doing.put(name, new ConnectionActivity(stage, since, 1));
  }

  @Test
  void newcomerTakesThePlaceOfTheOneThatWaitsLongest() throws Exception {
    for (String name : List.of("a", "b", "c", "d")) {
      assertEquals(List.of(), opened(name, "127.0.0.1"));
    }
    does("b", Stage.HEAD, 2 * SECOND);
    does("c", Stage.HEAD, SECOND);
    assertEquals(List.of("c"), opened("e", "127.0.0.1"));
    assertEquals(List.of("b"), opened("f", "127.0.0.1"));
    assertEquals(List.of("a"), opened("g", "127.0.0.1"));
    assertFalse(open.isSurplus("g"));
  }

  @Test
  void whereNoneWaitsNewcomersAreSurplusUntilTheReserveIsUsed() throws Exception {
    for (int i = 0; i < 4 + OpenConnections.RESERVE; i++) {
      does("" + i, Stage.BUSY, 0);
      assertEquals(List.of(), opened("" + i, "127.0.0.1"));
      assertEquals(i >= 4, open.isSurplus("" + i));
    }
    assertEquals(List.of("last"), opened("last", "127.0.0.1"));
    open.closed("67");
    assertFalse(open.isSurplus("67"));
    assertTrue(open.isSurplus("66"));
  }

  @Test
  void clientWithTooManyLosesItsOwn() throws Exception {
    opened("other", "198.51.100.7");
    opened("a", "192.0.2.1");
    opened("b", "192.0.2.1");
    assertEquals(List.of("a"), opened("c", "192.0.2.1"));
    does("b", Stage.BUSY, 0);
    does("c", Stage.BUSY, 0);
    assertEquals(List.of("d"), opened("d", "192.0.2.1"));
    // A network of IPv6 is one client.
    open.closed("other");
    assertEquals(List.of(), opened("e", "2001:db8::1"));
    assertEquals(List.of(), opened("f", "2001:db8::2"));
    assertEquals(List.of("e"), opened("g", "2001:db8::3"));
  }

  @Test
  void webServersInFrontAreNoSingleClient() throws Exception {
    for (String name : List.of("a", "b", "c", "d")) {
      assertEquals(List.of(), opened(name, "::1"));
    }
  }

  @Test
  void headsAndIdleConnectionsAreOverdueInTheirTime() throws Exception {
    for (String name : List.of("idle", "head", "body", "busy")) {
      opened(name, "127.0.0.1");
    }
    doing.put("head", new ConnectionActivity(Stage.HEAD, SECOND, 0));
    does("body", Stage.BODY, 0);
    does("busy", Stage.BUSY, 0);
    assertEquals(List.of(), open.overdue(11 * SECOND));
    assertEquals(List.of("head"), open.overdue(12 * SECOND));
    // A request in between: the time begins anew.
    does("idle", Stage.IDLE, 0);
    assertEquals(List.of("head"), open.overdue(31 * SECOND));
    assertEquals(List.of("head"), open.overdue(61 * SECOND));
    assertEquals(List.of("idle", "head"), open.overdue(62 * SECOND));
  }
}
