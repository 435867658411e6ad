package dev.incipit.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameScannerTest {

  private static String tokens(String name) {
    List<Token> tokens = NameScanner.scan(name);
    return tokens.stream()
        .sorted(Comparator.comparingInt(Token::position))
        .collect(Collectors.groupingBy(Token::position, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(at -> at.stream().map(Token::term).collect(Collectors.joining("|")))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Wei Wang                ; wei|w. wang
          Matthias Függer         ; matthias|m. fugger|fuegger
          Anne-Marie Kermarrec    ; anne|a.|annemarie marie|m. kermarrec
          JooYoung Park           ; joo|j.|jooyoung young|y. park
          Martijn de Vos          ; martijn|m. de|d. vos
          Hao Mark Chen           ; hao|h. mark|m. chen
          J. K. Smith             ; j. k. smith
          J.K. Smith              ; j.|jk k. smith
          Balakrishnan, M         ; m. balakrishnan
          Balakrishnan, Mahesh    ; mahesh|m. balakrishnan
          Smith, Jr.              ; smith|s. jr
          Jørgen Ærø              ; jorgen|joergen|j. aero|aeroe
          Paul Erdős              ; paul|p. erdos
          O'Brien                 ; obrien
          ATLAS                   ; atlas
          """)
  void everyUsualSpellingOfANameHasATerm(String name, String wanted) {
    assertEquals(wanted, tokens(name));
  }
}
