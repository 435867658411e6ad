package dev.incipit.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.listing.model.InputLedger;
import dev.incipit.listing.model.ListingSpan;
import dev.incipit.listing.model.ReadResult;
import dev.incipit.listing.model.Severity;

/** What holds for every page that was read. */
public final class Spans {

  private Spans() {}

  /** Every byte is in exactly one span, and the counts add up. */
  public static void check(ReadResult result, int bytes) {
    int at = 0;
    for (ListingSpan span : result.spans()) {
      assertEquals(at, span.start(), "a gap or an overlap before " + span);
      assertTrue(span.end() > span.start(), "an empty span " + span);
      at = span.end();
    }
    if (result.usable()) {
      assertEquals(bytes, at, "the spans end before the text");
    }
    long problemSpans =
        result.spans().stream().filter(s -> s.kind() == ListingSpan.Kind.PROBLEM).count();
    long told =
        result.problems().stream()
            .filter(p -> p.severity() == Severity.REJECTED || p.code().equals("leftover-text"))
            .count();
    assertEquals(told, problemSpans, "each stretch left out is told: " + result.problems());
    InputLedger ledger = result.ledger();
    assertEquals(ledger.read(), result.papers().size() + ledger.rejected());
    assertEquals(
        ledger.rejected(),
        result.problems().stream().filter(p -> p.severity() == Severity.REJECTED).count());
  }
}
