package dev.incipit.bench.work;

import dev.incipit.bench.engine.BareLuceneEngine;
import dev.incipit.bench.engine.Engine;
import dev.incipit.bench.engine.EngineKind;
import dev.incipit.bench.engine.IncipitEngine;
import dev.incipit.bench.engine.SqliteEngine;

/** The engines that run in Java. */
final class Engines {

  private Engines() {}

  static Engine of(EngineKind kind) {
    return switch (kind) {
      case LUCENE -> new BareLuceneEngine();
      case INCIPIT -> new IncipitEngine();
      case SQLITE -> new SqliteEngine();
      case TANTIVY, ANSERINI ->
          throw new IllegalArgumentException(kind.title() + " does not run in Java");
    };
  }
}
