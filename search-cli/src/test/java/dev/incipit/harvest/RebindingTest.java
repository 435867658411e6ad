package dev.incipit.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A name that leads elsewhere while the harvest waits is looked up and judged after the wait. */
class RebindingTest {
  private static final Fetcher.Body<String> TEXT =
      in -> new Attempt.Done<>(new String(in.readAllBytes(), StandardCharsets.UTF_8));

  /** In a network that documents use: no private one, and nobody is there. */
  private static InetAddress elsewhere() throws Exception {
    return InetAddress.getByAddress(new byte[] {(byte) 203, 0, 113, 1});
  }

  @Test
  void anAddressIsCheckedAfterThePauseBeforeIt() throws Exception {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.text("secret"))) {
      int port = server.base().getPort();
      Sleeper sleeper =
          time -> MovingNames.lead("second.moving.test", InetAddress.getLoopbackAddress());
      AddressRule rule = new AddressRule(false, "--allow-private");
      try (Fetcher fetcher =
          new Fetcher(rule, "test", HarvestLimits.standard(), sleeper, Clock.systemUTC())) {
        MovingNames.lead("second.moving.test", elsewhere());
        Attempt<String> first = fetcher.get(URI.create("http://first.moving.test/"), TEXT);
        assertEquals(new Attempt.Stop<>("there is no host first.moving.test"), first);
        Attempt<String> second =
            fetcher.get(URI.create("http://second.moving.test:" + port + "/"), TEXT);
        String reason = second instanceof Attempt.Stop<String> stop ? stop.reason() : "" + second;
        assertTrue(reason.contains("127.0.0.1 is an address of this machine"), reason);
      }
      assertEquals(List.of(), server.asked);
    }
  }
}
