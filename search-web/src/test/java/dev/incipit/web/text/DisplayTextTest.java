package dev.incipit.web.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.search.Fragment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          The Schr\\"odinger equation           | The Schrödinger equation
          10.2\\% accuracy on D\\&D             | 10.2% accuracy on D&D
          \\emph{testable learning}            | testable learning
          \\textbf{\\underline{P}}ersona       | Persona
          $\\alpha$-decay of {\\it single} atoms | $\\alpha$-decay of single atoms
          \\emph{the $k$-means} problem        | the $k$-means problem
          a speedup of $8.47\\times$ at $n$    | a speedup of 8.47× at $n$
          \\(x^2\\) and \\[y\\] stay           | \\(x^2\\) and \\[y\\] stay
          nothing to do                       | nothing to do
          """)
  void texOutsideFormulasIsRead(String raw, String read) {
    assertEquals(read, DisplayText.of(raw));
  }

  @Test
  void marksStayOnTheirWords() {
    assertEquals(
        List.of(
            new Fragment("The ", false),
            new Fragment("Schrödinger", true),
            new Fragment(" map $\\phi$", false)),
        DisplayText.of(
            List.of(
                new Fragment("The ", false),
                new Fragment("Schr\\\"odinger", true),
                new Fragment(" map $\\phi$", false))));
  }
}
