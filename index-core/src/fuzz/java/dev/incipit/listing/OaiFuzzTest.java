package dev.incipit.listing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.incipit.listing.model.ListingFormat;

/** Fuzzes the reader of OAI-PMH answers. */
class OaiFuzzTest {

  @FuzzTest(maxDuration = "60s")
  void anyInputIsAccountedFor(byte[] input) {
    FuzzedInput.check(input, ListingFormat.OAI);
  }
}
