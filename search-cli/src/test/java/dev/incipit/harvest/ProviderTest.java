package dev.incipit.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Harvests from a server that another maker wrote: what is in the index is what it has. */
class ProviderTest {
  private static final int RECORDS = 60;

  @TempDir private Path temp;
  private @Nullable ProviderServer server;

  @BeforeEach
  void serveRecords() throws IOException {
    server = new ProviderServer();
    for (int i = 1; i <= RECORDS; i++) {
      server.entries.add(entry(i, 1 + i / 6, i % 3 == 0 ? "math" : "cs", i % 10 == 0));
    }
  }

  @AfterEach
  void stop() {
    server().close();
  }

  private ProviderServer server() {
    if (server == null) {
      throw new IllegalStateException("no server");
    }
    return server;
  }

  private static ProviderServer.Entry entry(int number, int day, String set, boolean deleted) {
    Instant changed = Instant.parse("2026-04-%02dT00:00:00Z".formatted(day));
    return new ProviderServer.Entry(number, changed, set, deleted);
  }

  private HarvestReport harvest(Trial trial, @Nullable String set, int from, int until)
      throws IOException {
    HarvestReport report =
        trial.harvest(
            new HarvestRequest(
                server().base(),
                "arXiv",
                set,
                from == 0 ? null : LocalDate.of(2026, 4, from),
                until == 0 ? null : LocalDate.of(2026, 4, until)));
    assertNull(report.stopped());
    assertEquals(0, report.rejected());
    return report;
  }

  private List<String> held(Predicate<ProviderServer.Entry> which) {
    return server().entries.stream()
        .filter(entry -> !entry.isDeleted())
        .filter(which)
        .map(ProviderServer.Entry::id)
        .sorted()
        .toList();
  }

  private void check(
      @Nullable String set, int from, int until, Predicate<ProviderServer.Entry> which)
      throws IOException {
    try (Trial trial = new Trial(temp)) {
      harvest(trial, set, from, until);
      assertEquals(held(which), trial.ids());
    }
  }

  private static int day(ProviderServer.Entry entry) {
    return Integer.parseInt(entry.day().toString().substring(8, 10));
  }

  @Test
  void allThatIsNotTakenBackIsHeld() throws IOException {
    check(null, 0, 0, entry -> true);
  }

  @Test
  void aSetIsHarvestedByItself() throws IOException {
    check("math", 0, 0, entry -> entry.set().equals("math"));
  }

  @Test
  void daysNarrowAHarvest() throws IOException {
    check(null, 4, 6, entry -> day(entry) >= 4 && day(entry) <= 6);
  }

  @Test
  void theNextHarvestTakesWhatCameAndWhatWasTakenBackSince() throws IOException {
    try (Trial trial = new Trial(temp)) {
      HarvestReport first = harvest(trial, null, 0, 0);
      assertEquals((RECORDS + 6) / 7, first.answers());
      server().entries.removeIf(entry -> entry.number() <= 3);
      server().entries.add(entry(1, 14, "cs", true));
      server().entries.add(entry(2, 14, "cs", false));
      server().entries.add(entry(3, 15, "math", true));
      server().entries.add(entry(99, 15, "cs", false));
      HarvestReport second = harvest(trial, null, 0, 0);
      assertEquals(1, second.added().added());
      assertEquals(2, second.removed());
      assertEquals(held(entry -> true), trial.ids());
    }
  }
}
