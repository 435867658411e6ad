package dev.incipit.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void theMedianIsTheMiddleOrBetweenTheTwoMiddleOnes() {
    assertEquals(new Spread(2, 1, 9), Spread.of(9, 1, 2));
    assertEquals(new Spread(2.5, 1, 9), Spread.of(9, 3, 1, 2));
  }

  @Test
  void ratiosAreOfTheSameRound() {
    assertEquals(
        new Spread(2, 0.5, 3), Spread.ofRatios(new double[] {4, 1, 9}, new double[] {2, 2, 3}));
  }

  @Test
  void quantilesAreValuesThatWereMeasured() {
    double[] hundred = new double[100];
    for (int i = 0; i < 100; i++) {
      hundred[i] = 100 - i;
    }
    Latencies latencies = new Latencies(hundred);
    assertEquals(50, latencies.quantile(0.5));
    assertEquals(99, latencies.quantile(0.99));
    assertEquals(100, latencies.quantile(1));
    assertEquals(1, latencies.quantile(0));
  }

  @Test
  void nothingHasNoMedian() {
    assertThrows(IllegalArgumentException.class, Spread::of);
    assertThrows(IllegalArgumentException.class, Latencies::new);
  }
}
