package dev.incipit.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void theMedianIsTheMiddleOrBetweenTheTwoMiddleOnes() {
    assertEquals(new Spread(2, 1, 9), Spread.of(9, 1, 2));
    assertEquals(new Spread(2.5, 1, 9), Spread.of(9, 3, 1, 2));
    assertEquals(new Spread(7, 7, 7), Spread.of(7));
  }

  @Test
  void quantilesAreValuesThatWereMeasured() {
    double[] hundred = new double[100];
    for (int i = 0; i < 100; i++) {
      hundred[i] = 100 - i;
    }
    assertEquals(50, Spread.quantile(hundred, 0.5));
    assertEquals(99, Spread.quantile(hundred, 0.99));
    assertEquals(100, Spread.quantile(hundred, 1));
    assertEquals(1, Spread.quantile(hundred, 0));
  }

  @Test
  void figuresHaveThreeDigitsThatCount() {
    assertEquals("12,346", Table.number(12_345.6));
    assertEquals("12.3", Table.number(12.34));
    assertEquals("1.23", Table.number(1.234));
    assertEquals("0.012", Table.number(0.0123));
    assertEquals("0", Table.number(0));
    assertEquals("2.00 (1.00..9.00)", Spread.of(9, 1, 2).toString());
  }
}
