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
import org.jspecify.annotations.Nullable;

/**
 * Encodes the papers of an index that have no vector, or one of an earlier text, the newest first
 * and page by page. Each thread has texts of its own.
 *
 * @since 0.2.0
 */
public final class EncodeJob {
  private final TextEncoder encoder;
  private final VectorStore store;
  private final int threads;

  /**
   * A job.
   *
   * @param encoder the encoder of texts
   * @param store where vectors are kept
   * @param threads how many texts are encoded at once, 1 or more
   */
  public EncodeJob(TextEncoder encoder, VectorStore store, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be 1 or more, was " + threads);
    }
    this.encoder = encoder;
    this.store = store;
    this.threads = threads;
  }

  /**
   * Encodes. Ends early if the thread is interrupted.
   *
   * @param papers the papers
   * @param progress is told how far it is; answers whether to go on
   * @return how many papers were encoded
   * @throws IOException if the encoder does not work here, or the storage fails
   */
  public long run(PaperIndex papers, Predicate<EncodeProgress> progress) throws IOException {
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
    long seen = 0;
    long encoded = 0;
    try (PageWalk walk = new PageWalk(papers, all)) {
      for (Optional<SearchPage> page = walk.next(); page.isPresent(); page = walk.next()) {
        Map<String, StoredVector> made = encode(page.get().hits(), pool);
        seen += page.get().hits().size();
        encoded += made.isEmpty() ? 0 : store.add(made);
        if (!progress.test(new EncodeProgress(seen, encoded, page.get().total()))
            || Thread.interrupted()) {
          break;
        }
      }
    } finally {
      pool.shutdownNow();
    }
    return encoded;
  }

  private Map<String, StoredVector> encode(List<Hit> hits, ExecutorService pool)
      throws IOException {
    Map<String, Long> known =
        store.texts(hits.stream().map(hit -> hit.paper().id().value()).toList());
    List<Callable<Optional<StoredVector>>> tasks = new ArrayList<>();
    for (Hit hit : hits) {
      tasks.add(() -> encode(hit.paper(), known.get(hit.paper().id().value())));
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

  /** The vector of a paper; empty if it is known of this text. */
  private Optional<StoredVector> encode(Paper paper, @Nullable Long before) throws IOException {
    EncodedText text = EncodedText.of(paper);
    if (before != null && before == text.hash()) {
      return Optional.empty();
    }
    float[] vector = encoder.encode(text.text());
    return Optional.of(new StoredVector(text.hash(), StoredVector.quantized(vector)));
  }
}
