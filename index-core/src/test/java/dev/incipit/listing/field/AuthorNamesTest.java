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
}
