package dev.incipit.harvest;

import static dev.incipit.harvest.ScriptedServer.endless;
import static dev.incipit.harvest.ScriptedServer.numbered;
import static dev.incipit.harvest.ScriptedServer.packed;
import static dev.incipit.harvest.ScriptedServer.redirect;
import static dev.incipit.harvest.ScriptedServer.reset;
import static dev.incipit.harvest.ScriptedServer.stalled;
import static dev.incipit.harvest.ScriptedServer.status;
import static dev.incipit.harvest.ScriptedServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.harvest.ScriptedServer.Step;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that fail, err or mean harm: the harvest ends well or with a reason. */
final class HostileServerTest {
  /** Before each request but the first 3 seconds; before attempts 5, 10 and 20. */
  private static final List<Long> ALL_TRIES = List.of(3L, 5L, 3L, 10L, 3L, 20L, 3L);

  @TempDir private Path temp;

  private static Step first() {
    return text(Answers.page("b", 1));
  }

  private static Step last() {
    return text(Answers.page("", 2));
  }

  private static Step later(String retryAfter) {
    return status(503, Map.of("Retry-After", retryAfter), "busy");
  }

  static List<ServerCase> cases() {
    String whole = Answers.page("b", 1, 2, 3);
    String half = whole.substring(0, whole.lastIndexOf("<record>") + 30);
    Step odd = text(Answers.answer("<x:List xmlns:x='urn:x'><x:thing/></x:List>"));
    Step prefixed =
        text(Answers.page("", 2).replace("</", "</x:").replaceAll("<(?=[A-Za-z])", "<x:"));
    Step bomb = packed("<OAI-PMH>" + " ".repeat(5_000_000));
    return List.of(
        ServerCase.of(
            "a wait in seconds", null, 2, 3, List.of(3L, 7L, 3L), first(), later("7"), last()),
        ServerCase.of("a wait too long", "too long", 1, 2, List.of(3L), first(), later("99999999")),
        ServerCase.of(
            "a wait until a date",
            null,
            2,
            3,
            List.of(3L, 90L, 3L),
            first(),
            later("Mon, 20 Apr 2026 12:01:30 GMT"),
            last()),
        ServerCase.of(
            "a wait in words", null, 2, 3, List.of(3L, 5L, 3L), first(), later("soon"), last()),
        ServerCase.of(
            "an error three times",
            null,
            2,
            5,
            ALL_TRIES,
            first(),
            status(500, Map.of(), ""),
            status(502, Map.of(), ""),
            status(500, Map.of(), ""),
            last()),
        ServerCase.of(
            "an error for ever", "4 attempts", 1, 5, ALL_TRIES, first(), status(500, Map.of(), "")),
        ServerCase.of(
            "a reset in a page", null, 2, 3, List.of(3L, 5L, 3L), first(), reset(half), last()),
        ServerCase.of("a page that is cut", "cut off", 1, 5, ALL_TRIES, first(), text(half)),
        ServerCase.of(
            "a page in HTML",
            "not OAI-PMH",
            1,
            5,
            ALL_TRIES,
            first(),
            text("<!doctype html><html><body>Sorry</body></html>")),
        ServerCase.of("nothing at all", "not OAI-PMH", 1, 5, ALL_TRIES, first(), text("")),
        ServerCase.of("the same token for ever", "again and again", 1, 2, List.of(3L), first()),
        ServerCase.of(
            "new tokens for ever with pages of nothing",
            "without records",
            1,
            22,
            Collections.nCopies(21, 3L),
            first(),
            numbered(number -> Answers.page("token" + number))),
        ServerCase.of(
            "some pages of nothing between two papers",
            null,
            2,
            20,
            Collections.nCopies(19, 3L),
            first(),
            numbered(number -> number < 18 ? Answers.page("t" + number) : Answers.page("", 2))),
        ServerCase.of(
            "a token that is too old",
            null,
            2,
            4,
            List.of(3L, 3L, 3L),
            first(),
            text(Answers.error("badResumptionToken")),
            first(),
            last()),
        ServerCase.of(
            "a body without end",
            "longer than 200000",
            1,
            2,
            List.of(3L),
            first(),
            endless("<OAI-PMH>")),
        ServerCase.of(
            "not modified", "status 304", 1, 2, List.of(3L), first(), status(304, Map.of(), "")),
        ServerCase.of(
            "a page in gzip", null, 2, 2, List.of(3L), first(), packed(Answers.page("", 2))),
        ServerCase.of("a bomb in gzip", "longer than 200000", 1, 2, List.of(3L), first(), bomb),
        ServerCase.of("another language", "neither a list", 1, 5, ALL_TRIES, first(), odd),
        ServerCase.of("another namespace", null, 2, 2, List.of(3L), first(), prefixed),
        ServerCase.of(
            "a refusal",
            "badArgument",
            1,
            2,
            List.of(3L),
            first(),
            text(Answers.error("badArgument"))),
        ServerCase.of(
            "a redirect", null, 2, 3, List.of(3L, 3L), first(), redirect("/oai/2?x=y"), last()),
        ServerCase.of(
            "redirects in a loop",
            "more than 5 redirects",
            1,
            7,
            Collections.nCopies(6, 3L),
            first(),
            redirect("/oai")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theHarvestEndsWellOrWithAReason(ServerCase trialCase) throws IOException {
    check(trialCase, Trial.DEADLINE);
  }

  @Test
  void aBodyThatDripsIsGivenUp() throws IOException {
    String begun = Answers.page("b", 1, 2, 3).substring(0, 60);
    ServerCase drips =
        ServerCase.of(
            "a body that drips", "longer than 2000", 1, 5, ALL_TRIES, first(), stalled(begun));
    check(drips, Duration.ofSeconds(2));
  }

  private void check(ServerCase trialCase, Duration deadline) throws IOException {
    try (ScriptedServer server = trialCase.server();
        Trial trial = new Trial(temp, deadline)) {
      HarvestReport report = trial.harvest(server.base());
      String stopped = trialCase.stopped();
      if (stopped == null) {
        assertNull(report.stopped());
      } else {
        assertTrue(String.valueOf(report.stopped()).contains(stopped), report.stopped());
      }
      assertEquals(trialCase.papers(), trial.papers());
      assertEquals(trialCase.requests(), server.asked.size());
      assertEquals(trialCase.slept(), trial.slept);
    }
  }

  @Test
  void aServerWhoseClockIsFastIsAskedForToday() throws IOException {
    String future = Answers.page("", 1).replace("2026-04-01", "2031-01-01");
    try (ScriptedServer server = new ScriptedServer(text(future));
        Trial trial = new Trial(temp)) {
      trial.harvest(server.base());
      trial.harvest(server.base());
      assertTrue(server.asked.getLast().contains("from=2026-04-20"), server.asked.getLast());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:{port}/x, another port",
    "http://[::1]:{port}/x, another host",
    "http://localhost:{port}/x, another host",
    "http://169.254.169.254/latest, another host",
    "file:///etc/hostname, no http",
    "ftp://127.0.0.1/x, no http",
    "//user@127.0.0.2/x, another host",
    "':', nowhere"
  })
  void redirectsToOtherPlacesAreRefused(String location, String reason) throws IOException {
    try (ScriptedServer canary = new ScriptedServer(last());
        ScriptedServer server =
            new ScriptedServer(
                redirect(location.replace("{port}", Integer.toString(canary.base().getPort()))));
        Trial trial = new Trial(temp)) {
      HarvestReport report = trial.harvest(server.base());
      assertTrue(String.valueOf(report.stopped()).contains(reason), report.stopped());
      assertEquals(List.of(), canary.asked);
      assertEquals(1, server.asked.size());
    }
  }

  @Test
  void encryptionIsNotGivenUp() {
    URI safe = URI.create("https://x.test/oai");
    URI plain = URI.create("http://x.test/oai");
    assertNotNull(AddressRule.redirectRefusal(safe, plain));
    assertNull(AddressRule.redirectRefusal(plain, safe));
    assertNull(AddressRule.redirectRefusal(safe, safe.resolve("/other")));
  }

  @Test
  void privateAddressesAreNotAskedUnlessAllowed() throws IOException {
    try (ScriptedServer server = new ScriptedServer(last());
        Trial trial = new Trial(temp)) {
      HarvestReport report = trial.harvest(server.base(), LocalDate.of(2026, 4, 1), false);
      assertTrue(String.valueOf(report.stopped()).contains("--allow-private"), report.stopped());
      assertEquals(List.of(), server.asked);
    }
    for (String address :
        List.of(
            "127.0.0.1",
            "::1",
            "0.0.0.0",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "100.64.0.1",
            "169.254.169.254",
            "fe80::1",
            "fd00::1",
            "::ffff:127.0.0.1",
            "224.0.0.1",
            "255.255.255.255")) {
      assertTrue(AddressRule.isPrivate(InetAddress.getByName(address)), address);
    }
    for (String address : List.of("151.101.1.42", "100.128.0.1", "2a04:4e42::1")) {
      assertTrue(!AddressRule.isPrivate(InetAddress.getByName(address)), address);
    }
  }
}
