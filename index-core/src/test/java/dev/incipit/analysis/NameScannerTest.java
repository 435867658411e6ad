package dev.incipit.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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
          O'Brien                 ; o.|obrien brien
          D’Angelo, Maria         ; maria|m. d.|dangelo angelo
          山田 太郎                   ; 山田|山. 田太|田. 太郎|太.|郎.
          山田, 太郎                  ; 山田|山. 田太|田. 太郎|太.|郎.
          王                       ; 王.
          Yamada (山田)             ; yamada|y. 山田|山.|田.
          Max Media               ; max|m. media
          ATLAS                   ; atlas
          """)
  void everyUsualSpellingOfANameHasATerm(String name, String wanted) {
    assertEquals(wanted, tokens(name));
  }

  @Test
  void tokensOfAnyNameStandWhereItsWordsDo() {
    for (String name : List.of("Yamada (山田 太郎)", "山田・太郎, Jr.", "Tom 王 伟", "𠀀 𠀁")) {
      for (Token token : NameScanner.scan(name)) {
        String source = name.substring(token.start(), token.end());
        String letters =
            source
                .codePoints()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String term = token.term().replace(".", "");
        assertTrue(CharacterClasses.fold(letters).startsWith(term), name + ": " + token);
      }
    }
  }
}
