package dev.incipit.listing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.incipit.listing.model.ListingFormat;

/** Fuzzes the reader of papers' pages as HTML. */
class AbsHtmlFuzzTest {

  @FuzzTest(maxDuration = "60s")
  void anyInputIsAccountedFor(byte[] input) {
    FuzzedInput.check(input, ListingFormat.ABS_HTML);
  }
}
