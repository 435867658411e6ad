package dev.incipit.listing.input;

import java.io.IOException;

/** The entries of a stream one after the other, as bytes. For one use, by one thread. */
public interface ByteEntries {

  /** Moves to the next entry; false at the end of the stream. */
  boolean next() throws IOException;

  /** The entry's bytes, valid to {@link #length} until the next call. */
  byte[] bytes();

  int length();

  /** Whether the entry is longer than the limit, so that only its beginning was kept. */
  boolean tooLong();

  /** The number of the line where the entry starts, from 1. */
  int number();

  /** The byte where the entry starts, from 0. */
  long start();
}
