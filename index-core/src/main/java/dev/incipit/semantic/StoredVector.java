package dev.incipit.semantic;

import java.util.Arrays;

/**
 * The vector of a paper as it is kept: of each number 127 times its value, in a byte.
 *
 * @since 0.2.0
 */
public final class StoredVector {
  private static final float SCALE = 127;

  private final long text;
  private final byte[] bytes;

  /**
   * A vector.
   *
   * @param text a checksum of the text that it was made of
   * @param bytes the numbers; must not change any more
   */
  public StoredVector(long text, byte[] bytes) {
    this.text = text;
    this.bytes = bytes;
  }

  /** {@return a checksum of the text that it was made of} */
  public long text() {
    return text;
  }

  /** {@return the numbers, which must not be changed} */
  public byte[] bytes() {
    return bytes;
  }

  /** The numbers of a vector of length 1 as bytes. */
  static byte[] quantized(float[] vector) {
    byte[] bytes = new byte[vector.length];
    for (int i = 0; i < vector.length; i++) {
      bytes[i] = (byte) Math.max(-SCALE, Math.min(SCALE, Math.round(vector[i] * SCALE)));
    }
    return bytes;
  }

  /** The cosine of the angle between two vectors, -1 to 1 but for rounding. */
  static double similarity(byte[] one, byte[] other) {
    int sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum / (SCALE * SCALE);
  }

  /** The numbers of a vector, for {@link #similarity(byte[], int, int[])}. */
  static int[] numbers(byte[] vector) {
    int[] numbers = new int[vector.length];
    Arrays.setAll(numbers, i -> vector[i]);
    return numbers;
  }

  /**
   * What {@link #similarity(byte[], byte[])} says of a vector among others. With one side widened
   * the compiler makes vector instructions of it: twice as fast.
   */
  static double similarity(byte[] vectors, int from, int[] other) {
    int sum = 0;
    for (int i = 0; i < other.length; i++) {
      sum += vectors[from + i] * other[i];
    }
    return sum / (SCALE * SCALE);
  }
}
