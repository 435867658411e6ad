package dev.incipit.listing.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AuthorNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "A. Author, B. Author > A. Author|B. Author",
        "A. Author, B. Author and C. Author > A. Author|B. Author|C. Author",
        "A. Author, B. Author, and C. Author > A. Author|B. Author|C. Author",
        "A. Author & B. Author > A. Author|B. Author",
        "Center for Research and Development > Center for Research and Development",
        "ATLAS Collaboration: G. Aad, B. Abbott > ATLAS Collaboration|G. Aad|B. Abbott",
        "A. Author (MIT, Boston), B. Author ((1) ETH, (2) EPFL) > A. Author|B. Author",
        "John Smith, Jr., Jane Doe III > John Smith, Jr.|Jane Doe III",
        "王伟, Suharto > 王伟|Suharto",
        "(author list is unavailable) > ''"
      })
  void aListGivesItsNames(String list, String names) {
    assertEquals(names, String.join("|", AuthorNames.parse(list).names()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "A.~Smith, B.\\,Jones \\& C. Doe > A. Smith|B. Jones|C. Doe",
        "A.\\ Smith, B.\\;Jones and C.{\\,}Doe > A. Smith|B. Jones|C. Doe",
        "A. Smith$^{1,2}$, B. Jones$^3$ > A. Smith|B. Jones",
        "A. Smith \\and B. Jones > A. Smith|B. Jones",
        "Pe\\~na Nieto, Erd\\H{o}s > Pe\\~na Nieto|Erd\\H{o}s",
        "M.\\!Muster, L.\\-Lang > M.Muster|L.Lang"
      })
  void ordersToTexBetweenNamesAreNoLetters(String list, String names) {
    assertEquals(names, String.join("|", AuthorLine.parse(list).names()));
    assertEquals(names, String.join("|", AuthorNames.parse(list).names()));
  }
}
