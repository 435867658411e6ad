package dev.incipit.query;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.incipit.settings.FieldDeclaration;
import dev.incipit.settings.FieldType;
import org.junit.jupiter.api.Test;

class FieldNamesTest {
  @Test
  void noFieldThatIsDeclaredHasANameThatQueriesHave() {
    for (String name : FieldNames.DEFAULT.all()) {
      assertThrows(
          IllegalArgumentException.class, () -> new FieldDeclaration(name, FieldType.TEXT), name);
    }
  }
}
