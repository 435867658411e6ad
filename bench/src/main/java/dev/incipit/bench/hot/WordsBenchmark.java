package dev.incipit.bench.hot;

import dev.incipit.lucene.analysis.Vocabulary;
import dev.incipit.lucene.analysis.WordScanner;
import dev.incipit.lucene.query.AnalyzedText;
import dev.incipit.text.PlainText;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How abstracts become words. In the package that it measures, which shows none of this to others.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class WordsBenchmark {
  private static final int COUNT = 1_000;

  private final List<String> abstracts =
      Papers.generated(COUNT).stream()
          .map(paper -> PlainText.of(paper.paper().abstractText()).text())
          .toList();
  private final Vocabulary vocabulary = new Vocabulary();
  private int next;

  private String following() {
    next = (next + 1) % COUNT;
    return abstracts.get(next);
  }

  /** The words of an abstract, as queries and highlights need them. */
  @Benchmark
  public Object tokenize() {
    return WordScanner.scan(following());
  }

  /** The terms of an abstract, as they are indexed: what was met before is remembered. */
  @Benchmark
  public Object terms() {
    vocabulary.tidy();
    return vocabulary.pieces(following());
  }

  /** Words by form with their places, as one highlight needs them. */
  @Benchmark
  public Object analyse() {
    return AnalyzedText.of(following());
  }
}
