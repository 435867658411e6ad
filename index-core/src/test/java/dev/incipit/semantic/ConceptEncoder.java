package dev.incipit.semantic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** An encoder for tests: words that mean the same have the same direction, others one by chance. */
public final class ConceptEncoder implements TextEncoder {
  private static final Map<String, String> CONCEPTS =
      Map.of(
          "power", "energy",
          "watts", "energy",
          "decoding", "generation",
          "token", "generation",
          "thrifty", "reducing",
          "efficient", "reducing");

  private final String model;

  public ConceptEncoder() {
    this("concepts 1");
  }

  public ConceptEncoder(String model) {
    this.model = model;
  }

  @Override
  public int dimensions() {
    return 32;
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public float[] encode(String text) {
    float[] sum = new float[dimensions()];
    for (String word : List.of(text.toLowerCase(Locale.ROOT).split("\\W+"))) {
      Random random = new Random(CONCEPTS.getOrDefault(word, word).hashCode());
      for (int i = 0; i < sum.length; i++) {
        sum[i] += (float) random.nextGaussian();
      }
    }
    double squares = 0;
    for (float part : sum) {
      squares += part * part;
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= (float) Math.sqrt(squares);
    }
    return sum;
  }
}
