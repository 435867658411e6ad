package dev.incipit.pipeline;

import dev.incipit.engine.IndexSnapshot;
import dev.incipit.semantic.VectorView;
import java.io.IOException;

/** Where the vectors of an index are: beside it, or in it. Thread-safe. */
public interface VectorSource {
  /** The vectors that a state of the index is to be searched with. */
  VectorView of(IndexSnapshot snapshot) throws IOException;
}
