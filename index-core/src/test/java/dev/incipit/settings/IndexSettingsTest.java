package dev.incipit.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexSettingsTest {
  @Test
  void theUsualOnesAreAnEmptyObject() {
    assertEquals("{}", IndexSettings.DEFAULT.toJson());
    assertEquals(IndexSettings.DEFAULT, IndexSettings.fromJson("{}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"taxonomy\":[{\"code\":\"a\",\"name\":\"A\",\"aliases\":[\"x\"],\"children\":["
            + "{\"code\":\"b\",\"name\":\"B\"}]}]}",
        "{\"fields\":{\"price\":\"number\",\"maker\":\"keyword\",\"made\":\"day\",\"wood\":\"text\"}}"
      })
  void othersAreWrittenAsTheyWereRead(String json) {
    IndexSettings settings = IndexSettings.fromJson(json);
    assertEquals(json, settings.toJson());
    assertEquals(settings, IndexSettings.fromJson(settings.toJson()));
    assertEquals(settings, settings.toBuilder().build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | settings are one JSON object",
        "{\"subjects\":[]} | there is no setting 'subjects'",
        "{\"taxonomy\":{}} | field 'taxonomy' is a list",
        "{\"taxonomy\":[{\"name\":\"A\"}]} | field 'code' is missing",
        "{\"taxonomy\":[{\"code\":\"a\",\"nmae\":\"A\"}]} | a subject has no 'nmae'",
        "{\"taxonomy\":[{\"code\":\"a\"},{\"code\":\"A\"}]} | the code 'A' is there twice",
        "{\"fields\":{\"price\":\"money\"}} | field 'price' is text, keyword, number or day",
        "{\"fields\":{\"title\":\"text\"}} | every paper has a field 'title' already",
        "{\"fields\":{\"Price\":\"text\"}} | a field's name is small letters",
        "{\"fields\":[\"price\"]} | setting 'fields' is an object",
        "{\"taxonomy\": | not JSON",
      })
  void whatIsWrongIsNamed(String json, String reason) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> IndexSettings.fromJson(json));
    assertTrue(refusal.toString().contains(reason), refusal.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "NUMBER, 0999.50, 999.5",
    "NUMBER, 1e3, 1000",
    "NUMBER, -0, 0",
    "NUMBER, cheap,",
    "NUMBER, 1234567890123456,",
    "DAY, 2026-04-10, 2026-04-10",
    "DAY, 2026-02-30,",
    "KEYWORD, ' a  b ', a b",
  })
  void aValueHasOneSpelling(FieldType type, String value, String canonical) {
    assertEquals(Optional.ofNullable(canonical), type.canonical(value));
  }

  @Test
  void numbersAreInTheOrderOfTheirKeys() {
    List<String> numbers = List.of("-1000", "-2.5", "-2", "0", "0.1", "2", "10", "999.5", "1000");
    List<Long> keys = numbers.stream().map(FieldType.NUMBER::key).toList();
    assertEquals(keys.stream().sorted().distinct().toList(), keys);
  }
}
