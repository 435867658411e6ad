package dev.incipit.web.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RenderableFormulasTest {
  static final List<String> SET = FormulaCases.SET;
  static final List<String> REFUSED = FormulaCases.REFUSED;

  @ParameterizedTest
  @FieldSource("SET")
  void formulasOfPapersAreSet(String formula) {
    assertTrue(RenderableFormulas.areIn("About " + formula + " and more"), formula);
  }

  @ParameterizedTest
  @FieldSource("REFUSED")
  void formulasThatDefineOrNameOrNeverEndStayText(String formula) {
    assertFalse(RenderableFormulas.areIn("About " + formula + " and more"), formula);
  }

  @Test
  void oneFormulaThatIsSetIsEnough() {
    assertTrue(RenderableFormulas.areIn("$\\def\\a{b}$ and $x$"));
    assertFalse(RenderableFormulas.areIn("a price of $5 and \\$6"));
  }
}
