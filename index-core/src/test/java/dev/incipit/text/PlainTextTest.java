package dev.incipit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlainTextTest {
  static List<Fragments.Fragment> fragments() throws IOException {
    return Fragments.all();
  }

  @ParameterizedTest
  @MethodSource("fragments")
  void everyFragmentBecomesItsPlainText(Fragments.Fragment fragment) {
    assertEquals(fragment.plain(), PlainText.of(fragment.raw()).text());
    OffsetLaws.check(fragment.raw());
  }

  @ParameterizedTest
  @MethodSource("fragments")
  void aFragmentIsReadAlikeWithinASentence(Fragments.Fragment fragment) {
    String text = PlainText.of("Here, " + fragment.raw() + "\n, there").text();
    assertEquals(collapsed("Here, " + fragment.plain() + "\n, there"), collapsed(text));
  }

  @Test
  void textWithoutAnythingToChangeIsUsedAsItIs() {
    String raw = "A well-known result (Theorem 2.1) holds: O(n log n), 42,705 of 100% – naïvely.";
    PlainText plain = PlainText.of(raw);
    assertSame(raw, plain.text());
    assertEquals(5, plain.rawStart(5));
    assertEquals(6, plain.rawEnd(5));
  }

  @Test
  void aWordInBracesIsFoundWithoutThem() {
    PlainText plain = PlainText.of("over \\textbf{1.8}$\\times$ faster");
    int at = plain.text().indexOf("1.8×");
    assertEquals("1.8}$\\times", source(plain, at, at + 4));
  }

  @Test
  void anAccentedLetterComesFromAllOfItsSpelling() {
    PlainText plain = PlainText.of("Mar\\'{\\i}a Nguy\\~{\\^e}n");
    assertEquals("\\'{\\i}", source(plain, 3, 4));
    assertEquals("Nguy\\~{\\^e}n", source(plain, 6, 12));
  }

  @Test
  void aJoinedWordCoversItsHyphen() {
    PlainText plain = PlainText.of("the main- stream");
    assertEquals("main- stream", source(plain, 4, 14));
  }

  @Test
  void bothHalvesOfAnEmojiPointToTheWhole() {
    PlainText plain = PlainText.of("a😀b");
    assertEquals("😀", source(plain, 1, 2));
    assertEquals("😀", source(plain, 2, 3));
  }

  @Test
  void aLinkPlaceholderLeavesOneSpace() {
    assertEquals("code at (v2)", PlainText.of("code at this https URL (v2)").text());
    assertEquals("", PlainText.of("this https URL").text());
  }

  @Test
  void charactersThatShowNothingGoAndControlsBecomeSpaces() {
    assertEquals("softhyphen", PlainText.of("soft\u00adhyphen").text());
    assertEquals("a b c", PlainText.of("a\u00a0b\u2003c").text());
    assertEquals("a . b", PlainText.of("a\u0001. b").text());
    assertEquals("a b", PlainText.of("a\fb").text());
    assertEquals("Böhm", PlainText.of("B\u0007öhm").text());
    assertEquals("a\nb\tc", PlainText.of("a\nb\tc").text());
  }

  @Test
  void halfASurrogatePairIsReplaced() {
    assertEquals("a\ufffdb", PlainText.of("a\ud835b").text());
    assertEquals("\ufffd\ufffd", PlainText.of("\udc00\ud800").text());
    assertEquals("\ufffd", PlainText.of("&#xD800;").text());
  }

  @Test
  void combiningMarksJoinTheirLetter() {
    PlainText plain = PlainText.of("cafe\u0301s");
    assertEquals("cafés", plain.text());
    assertEquals("e\u0301", source(plain, 3, 4));
  }

  @Test
  void aHyphenAtTheEndOfALineIsReadLikeOneBeforeASpace() {
    assertEquals("high-dimensional", PlainText.of("high-\ndimensional").text());
    assertEquals("regarding", PlainText.of("regard-\n  ing").text());
  }

  @Test
  void anIndexOutsideTheTextIsRefused() {
    PlainText plain = PlainText.of("ab");
    assertThrows(IndexOutOfBoundsException.class, () -> plain.rawStart(3));
    assertThrows(IndexOutOfBoundsException.class, () -> plain.rawEnd(-1));
  }

  private static String source(PlainText plain, int from, int to) {
    return plain.raw().substring(plain.rawStart(from), plain.rawEnd(to - 1));
  }

  private static String collapsed(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
