package dev.incipit.listing;

import dev.incipit.listing.model.ListingFormat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Fuzzes the reader of listing pages as text. */
class ListingTextFuzzTest {

  @FuzzTest(maxDuration = "60s")
  void anyInputIsAccountedFor(byte[] input) {
    FuzzedInput.check(input, ListingFormat.LISTING_TEXT);
  }
}
