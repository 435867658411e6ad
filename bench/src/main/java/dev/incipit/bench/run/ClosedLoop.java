package dev.incipit.bench.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Clients that each ask for the next address as soon as the last answer is there. Latencies are
 * from the request to the last byte of the answer.
 *
 * <p>A client reads in the thread that asks, which is one of the platform: {@code
 * java.net.http.HttpClient} hands each answer from thread to thread, which alone takes a
 * millisecond on a small machine, and virtual threads wait for a poller. Connections are kept where
 * there are no more than five clients.
 */
final class ClosedLoop {
  private ClosedLoop() {}

  /** Asks for all addresses once by each client; answers the times in milliseconds. */
  static double[] ask(List<URI> addresses, int clients) throws IOException {
    try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
      List<Future<List<Double>>> parts = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        int first = client * addresses.size() / clients;
        parts.add(pool.submit(() -> one(addresses, first)));
      }
      List<Double> all = new ArrayList<>();
      for (Future<List<Double>> part : parts) {
        all.addAll(part.get());
      }
      return all.stream().mapToDouble(Double::doubleValue).toArray();
    } catch (ExecutionException e) {
      throw new IOException("a client failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("clients were interrupted", e);
    }
  }

  /** Asks for all, each client from another place on, so that they do not ask the same at once. */
  private static List<Double> one(List<URI> addresses, int first) throws IOException {
    List<Double> millis = new ArrayList<>(addresses.size());
    for (int i = 0; i < addresses.size(); i++) {
      URI address = addresses.get((first + i) % addresses.size());
      long start = System.nanoTime();
      HttpURLConnection answer = (HttpURLConnection) address.toURL().openConnection();
      answer.setInstanceFollowRedirects(false);
      if (answer.getResponseCode() != HttpURLConnection.HTTP_OK) {
        throw new IOException(address + " was answered by status " + answer.getResponseCode());
      }
      try (InputStream body = answer.getInputStream()) {
        body.readAllBytes();
      }
      millis.add((System.nanoTime() - start) / 1e6);
    }
    return millis;
  }
}
