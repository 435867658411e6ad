package dev.incipit.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether papers say of themselves that they were withdrawn. */
class WithdrawalTest {
  private static boolean isTold(String comments, String abstractText) {
    return Withdrawal.isTold(
        new SelfDescription(
            "Title", abstractText, comments.isEmpty() ? null : comments, null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "This paper has been withdrawn by the author | true",
        "This paper has been withdrawn by the author(s) due to an error | true",
        "12 pages. Withdrawn | true",
        "We decide to withdraw this paper | true",
        "The earlier version has been withdrawn | false",
        "Theorem 2.13 has been withdrawn | false",
        "This supersedes arXiv:1303.0723, which will be withdrawn | false",
        "withdrawn from the journal, now submitted elsewhere | false"
      })
  void commentsTellOfThePaperItself(String comments, boolean expected) {
    assertEquals(expected, isTold(comments, ""), comments);
  }

  /**
   * 296 papers at random of those of arXiv that speak of withdrawing or retracting anything. Those
   * with arXiv's own phrase were labeled by it, the rest by reading, after the rules were made with
   * 333 others.
   */
  @Test
  void labeledPapersAreToldApart() throws IOException {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (String line : lines()) {
      String[] parts = line.split(" \\| ?", -1);
      boolean told = isTold(parts[2], parts.length > 3 ? parts[3] : "");
      boolean expected = parts[1].equals("yes");
      right += told && expected ? 1 : 0;
      wrong += told && !expected ? 1 : 0;
      missed += !told && expected ? 1 : 0;
    }
    double precision = (double) right / (right + wrong);
    double recall = (double) right / (right + missed);
    String figures = "precision %.3f, recall %.3f".formatted(precision, recall);
    assertTrue(precision >= .98 && recall >= .90, figures);
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = WithdrawalTest.class.getResourceAsStream("withdrawn.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
