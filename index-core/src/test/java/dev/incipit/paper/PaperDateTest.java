package dev.incipit.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperDateTest {

  @Test
  void whatIsWrittenIsReadAgain() {
    for (PaperDate date :
        List.of(
            PaperDate.of(YearMonth.of(0, 1)),
            PaperDate.of(YearMonth.of(9999, 12)),
            PaperDate.of(LocalDate.of(0, 1, 1)),
            PaperDate.of(LocalDate.of(9999, 12, 31)),
            PaperDate.of(Instant.parse("2026-04-10T12:00:00Z")),
            PaperDate.of(Instant.parse("9999-12-31T23:59:59.999999999Z")))) {
      assertEquals(date, PaperDate.parse(date.toString()));
    }
  }

  @Test
  void aYearThatFourDigitsDoNotWriteIsRefused() {
    for (String text : List.of("-0001-12-31T23:59:59Z", "+10000-01-01T00:00:00Z")) {
      var refusal = assertThrows(IllegalArgumentException.class, () -> PaperDate.parse(text));
      assertTrue(refusal.toString().contains(text), refusal::toString);
    }
    Instant last = Instant.MAX;
    assertThrows(IllegalArgumentException.class, () -> PaperDate.of(last));
    for (LocalDate day : List.of(LocalDate.of(-1, 12, 31), LocalDate.of(10_000, 1, 1))) {
      assertThrows(IllegalArgumentException.class, () -> PaperDate.of(day));
      assertThrows(
          IllegalArgumentException.class,
          () -> new Announcement("cs.DC", day, AnnouncementType.NEW, 1, null));
    }
  }
}
