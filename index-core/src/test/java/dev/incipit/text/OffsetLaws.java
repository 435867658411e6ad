package dev.incipit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds for the offsets of every plain text, whatever it was made from. */
final class OffsetLaws {
  private OffsetLaws() {}

  static void check(String raw) {
    PlainText plain = PlainText.of(raw);
    int length = plain.text().length();
    int start = 0;
    int end = 0;
    for (int i = 0; i < length; i++) {
      assertTrue(plain.rawStart(i) >= start, () -> "starts go back in " + raw);
      assertTrue(plain.rawEnd(i) >= end, () -> "ends go back in " + raw);
      start = plain.rawStart(i);
      end = plain.rawEnd(i);
      assertTrue(start < end, () -> "a character from nothing in " + raw);
      assertWhole(raw, start);
      assertWhole(raw, end);
    }
    assertTrue(end <= raw.length(), () -> "past the end of " + raw);
    assertEquals(raw.length(), plain.rawStart(length));
    assertEquals(raw.length(), plain.rawEnd(length));
    assertEquals(raw, plain.raw());
  }

  private static void assertWhole(String raw, int offset) {
    boolean within =
        offset > 0
            && offset < raw.length()
            && Character.isSurrogatePair(raw.charAt(offset - 1), raw.charAt(offset));
    assertFalse(within, () -> "a surrogate pair is split in " + raw);
  }
}
