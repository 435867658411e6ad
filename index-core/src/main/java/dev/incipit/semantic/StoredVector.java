package dev.incipit.semantic;

/** The vector of a paper as it is kept: of each number 127 times its value, in a byte. */
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

  /** A checksum of the text that it was made of. */
  public long text() {
    return text;
  }

  /** The numbers, which must not be changed. */
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
}
