package dev.incipit.bench;

import dev.incipit.bench.engine.BenchQuery;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Clients that each ask for the next query as soon as the last answer is there. Times are from the
 * request to the last byte of the answer.
 *
 * <p>A client reads in the thread that asks, which is one of the platform: {@code
 * java.net.http.HttpClient} hands each answer from thread to thread, which alone takes a
 * millisecond on a small machine, and virtual threads wait for a poller. Connections are kept where
 * there are no more than five clients.
 *
 * @param start what addresses start with, before a query
 */
record HttpClients(String start, List<BenchQuery> queries) {

  /** Asks for all queries once by each client; answers the times, in nanoseconds. */
  List<Long> ask(int clients) {
    List<CompletableFuture<List<Long>>> parts = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
      for (int client = 0; client < clients; client++) {
        int first = client * queries.size() / clients;
        parts.add(CompletableFuture.supplyAsync(() -> askAll(first), pool));
      }
    }
    return parts.stream().flatMap(part -> part.join().stream()).toList();
  }

  /** Asks from another place on than others, so that clients do not ask the same at once. */
  private List<Long> askAll(int first) {
    Long[] nanos = new Long[queries.size()];
    for (int i = 0; i < nanos.length; i++) {
      int place = (first + i) % nanos.length;
      long begin = System.nanoTime();
      ask(URLEncoder.encode(queries.get(place).text(), StandardCharsets.UTF_8));
      nanos[place] = System.nanoTime() - begin;
    }
    return Arrays.asList(nanos);
  }

  private void ask(String query) {
    try {
      HttpURLConnection answer =
          (HttpURLConnection) URI.create(start + query).toURL().openConnection();
      try (InputStream body = answer.getInputStream()) {
        body.transferTo(OutputStream.nullOutputStream());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(query + " failed", e);
    }
  }
}
