package dev.incipit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class CommandNamesTest {
  @Test
  void everySignIsInTheFormThatIsSearched() {
    Signs.table()
        .forEach((name, sign) -> {
          if (!sign.equals("™")) {
            assertEquals(Normalizer.normalize(sign, Normalizer.Form.NFKC), sign, name);
          }
        });
  }

  @Test
  void everyNameIsMadeOfLetters() {
    for (String name : CommandNames.all().keySet()) {
      assertTrue(name.chars().allMatch(c -> PlainTextReader.isAsciiLetter((char) c)), name);
    }
  }

  @Test
  void noKnownCommandLeavesABackslashBehind() {
    for (String name : CommandNames.all().keySet()) {
      String text = PlainText.of("a $\\" + name + "$ b").text();
      assertTrue(text.indexOf('\\') < 0 || name.equals("textbackslash"), name + " became " + text);
    }
  }
}
