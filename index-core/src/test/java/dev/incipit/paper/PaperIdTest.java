package dev.incipit.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperIdTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2604.07609                                     | 2604.07609
          ' 2604.07609 '                                 | 2604.07609
          2604.07609v2                                   | 2604.07609v2
          2604.07609V12                                  | 2604.07609v12
          arXiv:2604.07609                               | 2604.07609
          ARXIV:2604.07609v3                             | 2604.07609v3
          arXiv: 2604.07609                              | 2604.07609
          arXiv:2604.07609v2 [cs.DC]                     | 2604.07609v2
          arXiv:2604.07609 [astro-ph.GA]                 | 2604.07609
          arXiv:2604.07609v1 [cs.DC] 9 Apr 2026          | 2604.07609v1
          arXiv:hep-th/9901001v2 27 Jan 1999             | hep-th/9901001v2
          https://www.alphaxiv.org/abs/2604.07609        | 2604.07609
          alphaxiv.org/overview/2604.07609v2             | 2604.07609v2
          https://arxiv.org/abs/2604.07609               | 2604.07609
          http://www.arxiv.org/abs/2604.07609v1          | 2604.07609v1
          arxiv.org/pdf/2604.07609                       | 2604.07609
          https://arxiv.org/pdf/2604.07609v2.pdf         | 2604.07609v2
          https://arxiv.org/html/2604.07609v1            | 2604.07609v1
          https://export.arxiv.org/abs/2604.07609?x=1#y  | 2604.07609
          https://arxiv.org/abs/2604.07609/              | 2604.07609
          10.48550/arXiv.2202.01037                      | 2202.01037
          https://doi.org/10.48550/ARXIV.2202.01037      | 2202.01037
          doi:10.48550/arXiv.2202.01037                  | 2202.01037
          oai:arXiv.org:0704.0001                        | 0704.0001
          1412.9999                                      | 1412.9999
          1501.00001                                     | 1501.00001
          hep-th/9901001                                 | hep-th/9901001
          hep-th/9901001v3                               | hep-th/9901001v3
          HEP-TH/9901001                                 | hep-th/9901001
          hepth/9901001                                  | hep-th/9901001
          math.GT/0309136                                | math/0309136
          math/0309136                                   | math/0309136
          arXiv:cond-mat/0703999                         | cond-mat/0703999
          https://arxiv.org/abs/hep-th%2F9901001         | hep-th/9901001
          oai:arXiv.org:hep-th/9901001                   | hep-th/9901001
          cs.DC/0701001                                  | cs/0701001
          """)
  void everySpellingOfAnArxivIdIsRecognised(String text, String id) {
    assertEquals(Optional.of(id), PaperReference.recognise(text).map(PaperReference::toString));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "arXiv:",
        "2604.0760",
        "1412.00001",
        "1501.0001",
        "2613.00001",
        "2600.00001",
        "2604.00000",
        "2604.076091",
        "0703.0001",
        "704.0291",
        "1501.0009599999998",
        "hep-th/9913001",
        "hep-th/9901000",
        "hep-th/0704001",
        "hep-th/9106001",
        "nowhere/9901001",
        "2604.07609v0",
        "2604.07609 and more",
        "2604.07609 9 April 26",
        "see 2604.07609",
        "https://example.org/abs/2604.07609",
        "10.1145/3292500"
      })
  void whatOnlyLooksLikeAnArxivIdIsNone(String text) {
    assertEquals(Optional.empty(), PaperReference.recognise(text));
  }

  @Test
  void anIdOfAnotherSystemIsKeptAsItIs() {
    PaperId id = PaperId.of(" MED-10 ");
    assertEquals("MED-10", id.value());
    assertFalse(id.isArxiv());
  }

  @ParameterizedTest
  @CsvSource({
    "2604.07609, 2026-04",
    "0704.0001, 2007-04",
    "hep-th/9901001, 1999-01",
    "math/0309136, 2003-09"
  })
  void theMonthOfAnArxivIdIsKnown(String id, String month) {
    assertEquals(Optional.of(YearMonth.parse(month)), PaperId.of(id).month());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "two words", "tab\there", "nul\u0000"})
  void whatCannotBeAnIdIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> PaperId.of(text));
  }

  @Test
  void anIdOfAnyLengthIsReadInLinearTime() {
    assertEquals(Optional.empty(), PaperReference.recognise("arxiv:".repeat(1_000_000)));
    assertThrows(IllegalArgumentException.class, () -> new PaperId("x".repeat(201)));
  }

  @Test
  void aGenericIdIsNeverArxivs() {
    for (String text : List.of("2401.12345", "arXiv:2401.12345v2", "hep-th/9901001", "SKU-1")) {
      PaperId id = PaperId.generic(" " + text + " ");
      assertFalse(id.isArxiv(), text);
      assertEquals(text, id.localName());
      assertEquals(id, PaperId.of(id.value()), "comes back as it is");
      assertEquals(id, PaperId.generic(id.value()), "and again");
    }
    assertEquals("SKU-1", PaperId.generic("SKU-1").value());
    assertEquals("hep-th/9901001", PaperId.of("hep-th/9901001").localName());
    assertThrows(IllegalArgumentException.class, () -> PaperId.generic("two words"));
    assertThrows(IllegalArgumentException.class, () -> PaperId.generic(" "));
  }
}
