package dev.incipit.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names are divided as their bearers would. */
class PersonNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Ada Lovelace                       | Ada / / Lovelace /
          Ludwig van Beethoven               | Ludwig / van / Beethoven /
          Charles Louis de la Vallée Poussin | Charles Louis / de la / Vallée Poussin /
          Mario De Luca                      | Mario / / De Luca /
          H. -Y. Chen                        | H. -Y. / / Chen /
          Martin Luther King Jr.             | Martin Luther / / King / Jr.
          Sammy Davis, Jr.                   | Sammy / / Davis / Jr.
          John Smith III                     | John / / Smith / III
          Balakrishnan, M                    | M / / Balakrishnan /
          van der Waals, J. D.               | J. D. / van der / Waals /
          Paul {\\'E}variste {de Gua}         | Paul {\\'E}variste / / {de Gua} /
          bell hooks                         | bell / / hooks /
          Poincaré H.                        | H. / / Poincaré /
          Paolucci PS                        | P. S. / / Paolucci /
          Rossi M. A.                        | M. A. / / Rossi /
          García Márquez G.                  | G. / / García Márquez /
          van der Waals J. D.                | J. D. / van der / Waals /
          Smith J Jr.                        | J. / / Smith / Jr.
          Müller K.-H.                       | K.-H. / / Müller /
          Smith J                            | J. / / Smith /
          J. Smith                           | J. / / Smith /
          Yang XU                            | Yang / / XU /
          Jane DOE                           | Jane / / DOE /
          A. B. C.                           | A. B. / / C. /
          Plato                              | / / Plato /
          王小云                              | / / 王小云 /
          The ATLAS Collaboration            | / / The ATLAS Collaboration /
          Sloan Digital Sky Survey Team      | / / Sloan Digital Sky Survey Team /
          a, b, c                            | / / a, b, c /
          , x                                | / / , x /
          x,                                 | / / x, /
          """)
  void aNameHasItsParts(String name, String parts) {
    PersonName found = PersonName.of(name);
    String shown =
        "%s / %s / %s / %s"
            .formatted(found.given(), found.particle(), found.family(), found.suffix());
    assertEquals(parts, shown.replaceAll(" +", " ").strip());
  }
}
