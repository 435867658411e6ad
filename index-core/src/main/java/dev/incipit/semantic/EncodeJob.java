package dev.incipit.semantic;

import dev.incipit.paper.Paper;
import dev.incipit.query.Query;
import dev.incipit.search.Hit;
import dev.incipit.search.PageWalk;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/** Encodes the papers of an index, page by page. Each thread has texts of its own. */
final class EncodeJob {
  private final PaperVectors vectors;
  private final VectorWriter writer;
  private final int threads;

  EncodeJob(PaperVectors vectors, VectorWriter writer, int threads) {
    this.vectors = vectors;
    this.writer = writer;
    this.threads = threads;
  }

  long run(PaperIndex papers, Predicate<EncodeProgress> progress) throws IOException {
    SearchRequest all =
        SearchRequest.builder(Query.all())
            .sort(Sort.NEWEST)
            .size(SearchRequest.MAX_SIZE)
            .facets(Set.of())
            .highlight(false)
            .build();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("encoder-", 0).factory());
    VectorSnapshot known = vectors.current();
    long seen = 0;
    long encoded = 0;
    try (PageWalk walk = new PageWalk(papers, all)) {
      for (Optional<SearchPage> page = walk.next(); page.isPresent(); page = walk.next()) {
        Map<String, StoredVector> made = encode(page.get().hits(), known, pool);
        if (!made.isEmpty()) {
          writer.add(made);
        }
        seen += page.get().hits().size();
        encoded += made.size();
        if (!progress.test(new EncodeProgress(seen, encoded, page.get().total()))
            || Thread.interrupted()) {
          break;
        }
      }
    } finally {
      pool.shutdownNow();
    }
    vectors.refresh();
    return encoded;
  }

  private Map<String, StoredVector> encode(
      List<Hit> hits, VectorSnapshot known, ExecutorService pool) throws IOException {
    List<Callable<Optional<StoredVector>>> tasks = new ArrayList<>();
    for (Hit hit : hits) {
      tasks.add(() -> encode(hit.paper(), known));
    }
    Map<String, StoredVector> made = new LinkedHashMap<>();
    try {
      List<Future<Optional<StoredVector>>> done = pool.invokeAll(tasks);
      for (int i = 0; i < hits.size(); i++) {
        String id = hits.get(i).paper().id().value();
        done.get(i).get().ifPresent(vector -> made.put(id, vector));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("the encoding was ended").initCause(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
    return made;
  }

  /** The vector of a paper; empty if it is known. */
  private Optional<StoredVector> encode(Paper paper, VectorSnapshot known) throws IOException {
    EncodedText text = EncodedText.of(paper);
    Long before = known.text(paper.id().value());
    if (before != null && before == text.hash()) {
      return Optional.empty();
    }
    float[] vector = vectors.encoder().encode(text.text());
    return Optional.of(new StoredVector(text.hash(), StoredVector.quantized(vector)));
  }
}
