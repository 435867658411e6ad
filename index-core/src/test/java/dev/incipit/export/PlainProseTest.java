package dev.incipit.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TeX stands in formulas only. */
class PlainProseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Schr\\\"odinger operators > Schrödinger operators",
        "An \\emph{important} case of $\\alpha_{1}$ and \\\"uber > An important case of $\\alpha_{1}$ and über",
        "about 10.2\\% of $x$ > about 10.2% of $x$",
        "costs \\$5 and $x\\$y$ > costs $5 and $x\\$y$",
        "\\(a_{n}\\) by Erd\\H{o}s > \\(a_{n}\\) by Erdős",
        "$$\\sum$$ done > $$\\sum$$ done",
        "plain m² text > plain m² text",
        "{GPU} clusters > GPU clusters",
        "open $ sign \\emph{x} > open $ sign x"
      })
  void texIsReadOutsideOfFormulas(String raw, String prose) {
    assertEquals(prose, PlainProse.of(raw));
  }
}
