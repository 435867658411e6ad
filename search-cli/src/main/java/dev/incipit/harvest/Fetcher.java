package dev.incipit.harvest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Asks a server, politely and within limits. Not thread-safe. */
final class Fetcher implements Closeable {

  /** Reads an answer. */
  interface Body<T> {
    Attempt<T> read(InputStream in) throws IOException;
  }

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(30))
          .build();
  private final AddressRule rule;
  private final String agent;
  private final HarvestLimits limits;
  private final Sleeper sleeper;
  private final Clock clock;
  private boolean asked;

  Fetcher(AddressRule rule, String agent, HarvestLimits limits, Sleeper sleeper, Clock clock) {
    this.rule = rule;
    this.agent = agent;
    this.limits = limits;
    this.sleeper = sleeper;
    this.clock = clock;
  }

  /** Asks until there is an answer or no hope of one; the result is never {@code Again}. */
  <T> Attempt<T> get(URI address, Body<T> body) throws InterruptedIOException {
    try {
      String reason = "";
      for (int attempt = 1; attempt <= limits.attempts(); attempt++) {
        Attempt<T> result = once(address, body);
        if (!(result instanceof Attempt.Again<T> again)) {
          return result;
        }
        reason = again.reason();
        Duration wait = again.pause() != null ? again.pause() : limits.wait(attempt);
        if (wait.compareTo(limits.longestWait()) > 0) {
          return new Attempt.Stop<>(
              reason
                  + "; the server asks to wait "
                  + wait.toSeconds()
                  + " seconds, which is too long; run the command again then");
        }
        if (attempt < limits.attempts()) {
          sleeper.sleep(wait);
        }
      }
      return new Attempt.Stop<>(reason + "; given up after " + limits.attempts() + " attempts");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for " + address.getHost());
    }
  }

  private <T> Attempt<T> once(URI address, Body<T> body) throws InterruptedException {
    URI at = address;
    try {
      for (int hop = 0; hop <= HarvestLimits.REDIRECTS; hop++) {
        pause();
        // After the pause, lest a name lead elsewhere when it is asked than when it was looked up.
        String refusal = rule.refusal(at);
        if (refusal != null) {
          return new Attempt.Stop<>(refusal);
        }
        HttpResponse<InputStream> response = send(at);
        if (!REDIRECTS.contains(response.statusCode())) {
          return answer(response, body);
        }
        response.body().close();
        URI to = target(at, response);
        refusal = to == null ? "the redirect leads nowhere" : AddressRule.redirectRefusal(at, to);
        if (to == null || refusal != null) {
          return new Attempt.Stop<>(String.valueOf(refusal));
        }
        at = to;
      }
      return new Attempt.Stop<>("there are more than " + HarvestLimits.REDIRECTS + " redirects");
    } catch (UnknownHostException e) {
      return new Attempt.Stop<>("there is no host " + at.getHost());
    } catch (IOException e) {
      return new Attempt.Again<>(
          at.getHost() + " did not answer: " + (e.getMessage() == null ? e : e.getMessage()));
    }
  }

  private void pause() throws InterruptedException {
    if (asked) {
      sleeper.sleep(limits.pause());
    }
    asked = true;
  }

  private HttpResponse<InputStream> send(URI address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(limits.deadline())
            .header("User-Agent", agent)
            .header("Accept-Encoding", "gzip")
            .build();
    return client.send(request, BodyHandlers.ofInputStream());
  }

  private static @Nullable URI target(URI from, HttpResponse<?> response) {
    try {
      return response.headers().firstValue("Location").map(from::resolve).orElse(null);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private <T> Attempt<T> answer(HttpResponse<InputStream> response, Body<T> body)
      throws IOException {
    int status = response.statusCode();
    try (InputStream raw = response.body()) {
      if (status == 200) {
        return read(raw, isPacked(response), body);
      }
      String reason = "the server answered with HTTP status " + status;
      boolean later = status >= 500 || status == 429 || status == 408;
      return later
          ? new Attempt.Again<>(
              reason,
              response
                  .headers()
                  .firstValue("Retry-After")
                  .map(text -> RetryAfter.of(text, clock))
                  .orElse(null))
          : new Attempt.Stop<>(reason);
    }
  }

  private static boolean isPacked(HttpResponse<?> response) {
    return response.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip");
  }

  private <T> Attempt<T> read(InputStream raw, boolean packed, Body<T> body) throws IOException {
    AtomicBoolean late = new AtomicBoolean();
    AtomicBoolean done = new AtomicBoolean();
    long millis = limits.deadline().toMillis();
    CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
        .execute(() -> expire(raw, done, late));
    // What is packed is counted as it comes and as it unfolds.
    LimitedBody bytes = new LimitedBody(raw, limits.bytes());
    try (LimitedBody text =
        packed ? new LimitedBody(new GZIPInputStream(bytes), limits.bytes()) : bytes) {
      Attempt<T> attempt;
      try {
        attempt = body.read(text);
      } catch (IOException e) {
        String exceeded = text.exceeded();
        if (exceeded != null) {
          return new Attempt.Stop<>(exceeded);
        }
        attempt = new Attempt.Again<>("the answer broke off: " + e.getMessage());
      }
      return late.get()
          ? new Attempt.Again<>("the answer took longer than " + millis + " milliseconds")
          : attempt;
    } finally {
      done.set(true);
    }
  }

  /** Ends an answer that takes too long; a reader that waits for it wakes up. */
  private static void expire(InputStream raw, AtomicBoolean done, AtomicBoolean late) {
    if (!done.get()) {
      late.set(true);
      try {
        raw.close();
      } catch (IOException e) {
        // It is given up in any case.
        late.set(true);
      }
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
