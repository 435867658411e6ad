package dev.incipit.lucene.facet;

/**
 * A number for each document of a segment, in no more bytes than the largest needs: how long it
 * takes to look up many is how much memory is gone through. Immutable.
 */
sealed interface PackedOrdinals {
  /** Counts the numbers of documents, the first so many of an array. */
  void count(int[] documents, int length, int[] times);

  /** The number of a document. */
  int of(int document);

  /** Numbers, which are copied. */
  static PackedOrdinals of(int[] numbers, int largest) {
    if (largest <= 0xFF) {
      byte[] bytes = new byte[numbers.length];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) numbers[i];
      }
      return new Bytes(bytes);
    }
    if (largest <= Character.MAX_VALUE) {
      char[] chars = new char[numbers.length];
      for (int i = 0; i < chars.length; i++) {
        chars[i] = (char) numbers[i];
      }
      return new Chars(chars);
    }
    return new Ints(numbers.clone());
  }

  /** Numbers up to 255. */
  final class Bytes implements PackedOrdinals {
    private final byte[] numbers;

    private Bytes(byte[] numbers) {
      this.numbers = numbers;
    }

    @Override
    public void count(int[] documents, int length, int[] times) {
      for (int i = 0; i < length; i++) {
        times[numbers[documents[i]] & 0xFF]++;
      }
    }

    @Override
    public int of(int document) {
      return numbers[document] & 0xFF;
    }
  }

  /** Numbers up to 65,535. */
  final class Chars implements PackedOrdinals {
    private final char[] numbers;

    private Chars(char[] numbers) {
      this.numbers = numbers;
    }

    @Override
    public void count(int[] documents, int length, int[] times) {
      for (int i = 0; i < length; i++) {
        times[numbers[documents[i]]]++;
      }
    }

    @Override
    public int of(int document) {
      return numbers[document];
    }
  }

  /** Any numbers. */
  final class Ints implements PackedOrdinals {
    private final int[] numbers;

    private Ints(int[] numbers) {
      this.numbers = numbers;
    }

    @Override
    public void count(int[] documents, int length, int[] times) {
      for (int i = 0; i < length; i++) {
        times[numbers[documents[i]]]++;
      }
    }

    @Override
    public int of(int document) {
      return numbers[document];
    }
  }
}
