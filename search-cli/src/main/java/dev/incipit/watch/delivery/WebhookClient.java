package dev.incipit.watch.delivery;

import dev.incipit.harvest.AddressRule;
import dev.incipit.watch.model.Delivery;
import dev.incipit.watch.model.Message;
import dev.incipit.watch.model.WatchSettings;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages to webhooks, signed as the Standard Webhooks specification has it: HMAC-SHA256
 * over id, timestamp and body. Redirects are not followed.
 */
final class WebhookClient implements Closeable {
  private static final int TOO_MANY = 429;
  private static final int TIMEOUT = 408;

  private final HttpClient client;
  private final DeliveryLimits limits;
  private final Clock clock;

  WebhookClient(DeliveryLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(limits.connect())
            .build();
  }

  /**
   * Sends a message, a few times if need be.
   *
   * @throws IOException if the webhook did not take it
   */
  void send(Delivery.Webhook to, Message message, WatchSettings settings) throws IOException {
    byte[] body = JsonForm.of(message, settings);
    String failure = "";
    try {
      for (int attempt = 1; attempt <= limits.attempts(); attempt++) {
        if (attempt > 1) {
          Thread.sleep(limits.wait(attempt - 1));
        }
        String refusal = refusal(to);
        if (refusal != null) {
          throw new IOException(refusal);
        }
        Outcome outcome = once(to, message.id(), body);
        if (outcome.done()) {
          return;
        }
        failure = to.target() + " " + outcome.failure();
        if (!outcome.again()) {
          throw new IOException(failure);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while sending to " + to.target());
    }
    throw new IOException(failure + "; tried " + limits.attempts() + " times");
  }

  /** Looked up right before it is connected to, so that both see the same address. */
  private static @Nullable String refusal(Delivery.Webhook to) throws IOException {
    try {
      String refusal = new AddressRule(to.allowPrivate(), "\"allowPrivate\"").refusal(to.url());
      // The address itself may be a secret.
      return refusal == null ? null : refusal.replace(to.url().toString(), to.target());
    } catch (UnknownHostException e) {
      throw new IOException("there is no host " + to.url().getHost(), e);
    }
  }

  private record Outcome(boolean done, boolean again, String failure) {}

  private Outcome once(Delivery.Webhook to, String id, byte[] body) throws InterruptedException {
    CompletableFuture<HttpResponse<InputStream>> answer =
        client.sendAsync(request(to, id, body), BodyHandlers.ofInputStream());
    try {
      HttpResponse<InputStream> response =
          answer.get(limits.deadline().toMillis(), TimeUnit.MILLISECONDS);
      discard(response.body());
      return outcome(response);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return new Outcome(false, true, "did not answer in time");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return new Outcome(
          false,
          true,
          "did not answer: " + (cause.getMessage() == null ? cause : cause.getMessage()));
    }
  }

  private static void discard(InputStream rest) {
    try {
      rest.close();
    } catch (IOException ignored) {
      // Only the status counts; what follows may never end.
    }
  }

  private static Outcome outcome(HttpResponse<?> response) {
    int status = response.statusCode();
    if (status >= 200 && status < 300) {
      return new Outcome(true, false, "");
    }
    if (status >= 300 && status < 400) {
      return new Outcome(
          false,
          false,
          "redirects, which is not followed; set \"url\" to where it leads if you trust that");
    }
    boolean again = status >= 500 || status == TOO_MANY || status == TIMEOUT;
    return new Outcome(false, again, "answered with HTTP status " + status);
  }

  private HttpRequest request(Delivery.Webhook to, String id, byte[] body) {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    return HttpRequest.newBuilder(to.url())
        .timeout(limits.deadline())
        .header("User-Agent", "Incipit")
        .header("Content-Type", "application/json")
        .header("webhook-id", id)
        .header("webhook-timestamp", timestamp)
        .header("webhook-signature", "v1," + signature(to, id + "." + timestamp + ".", body))
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  private static String signature(Delivery.Webhook to, String head, byte[] body) {
    ByteArrayOutputStream signed = new ByteArrayOutputStream();
    signed.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    signed.writeBytes(body);
    return Base64.getEncoder().encodeToString(to.secret().sign(signed.toByteArray()));
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
