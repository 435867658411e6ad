package dev.incipit.listing;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Fuzzes the detection of formats and the unpacking of archives. */
class AnyInputFuzzTest {

  @FuzzTest(maxDuration = "60s")
  void anyInputIsAccountedFor(byte[] input) {
    FuzzedInput.check(input, null);
  }
}
