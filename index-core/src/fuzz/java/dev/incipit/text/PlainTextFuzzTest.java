package dev.incipit.text;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Fuzzes what turns TeX into plain text. */
class PlainTextFuzzTest {

  @FuzzTest(maxDuration = "60s")
  void everyTextHasAPlainOneWithPlacesInIt(FuzzedDataProvider data) {
    String raw = data.consumeRemainingAsString();
    PlainText plain = PlainText.of(raw);
    int before = 0;
    for (int i = 0; i <= plain.text().length(); i++) {
      int start = plain.rawStart(i);
      int end = plain.rawEnd(i);
      if (start < before || end < start || end > raw.length()) {
        throw new AssertionError("character " + i + " came from " + start + ".." + end);
      }
      before = start;
    }
    TexSource.isSound(raw);
  }
}
