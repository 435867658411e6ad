package dev.incipit.web;

import dev.incipit.search.PaperIndex;
import dev.incipit.web.api.Health;
import dev.incipit.web.config.ServerConfig;
import dev.incipit.web.http.AllowedHosts;
import dev.incipit.web.http.SearchLimiter;
import dev.incipit.web.log.AccessLog;
import dev.incipit.web.log.BackupCounts;
import dev.incipit.web.log.LoadCounts;
import dev.incipit.web.log.Metrics;
import dev.incipit.web.watch.WatchSource;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.server.RequestLog;
import org.jspecify.annotations.Nullable;

/**
 * Serves an index over HTTP until stopped. It does not own the index: whoever opened it closes it,
 * after the server.
 *
 * <pre>{@code
 * try (SearchServer server = new SearchServer(index, ServerConfig.loopback(8080))) {
 *   server.start();
 *   ...
 * }
 * }</pre>
 *
 * <p>Thread-safe. A server starts once.
 */
public final class SearchServer implements AutoCloseable {
  private final ServerConfig config;
  private final SearchLimiter limiter;
  private final Routes routes;
  private final Javalin javalin;
  private final AtomicBoolean draining = new AtomicBoolean();
  private final ReentrantLock stopping = new ReentrantLock();
  private final AtomicReference<@Nullable DrainingConnector> connector = new AtomicReference<>();

  /** A server over an index, not yet started, that keeps no log of requests. */
  public SearchServer(PaperIndex index, ServerConfig config) {
    this(index, config, line -> {});
  }

  /**
   * A server over an index, not yet started.
   *
   * @param log takes a line of JSON for each request, from many threads
   */
  public SearchServer(PaperIndex index, ServerConfig config, Consumer<String> log) {
    this(index, config, log, Optional::empty, Optional::empty, WatchSource.NONE);
  }

  /**
   * A server over an index, not yet started.
   *
   * @param log takes a line of JSON for each request, from many threads
   * @param loads what is loaded beside the server, for its health and metrics, asked by many
   *     threads; always empty if nothing is
   * @param backups what is backed up beside the server, in the same way
   * @param watches the watches that run beside the server
   */
  public SearchServer(
      PaperIndex index,
      ServerConfig config,
      Consumer<String> log,
      Supplier<Optional<LoadCounts>> loads,
      Supplier<Optional<BackupCounts>> backups,
      WatchSource watches) {
    this.config = config;
    this.limiter = new SearchLimiter(config.limits().searches());
    Metrics metrics = new Metrics(index, limiter::running, loads, backups, watches::counts);
    PaperIndex measured = metrics.measured();
    AccessLog accessLog = new AccessLog(log, config.logQueries(), Clock.systemUTC());
    this.routes =
        new Routes(
            measured,
            config,
            limiter,
            metrics,
            new Health(measured, draining::get, loads, backups),
            watches);
    this.javalin =
        Javalin.create(javalinConfig -> {
          ServerSettings.apply(
              javalinConfig,
              config,
              new RequestLog.Collection(accessLog, metrics),
              draining::get,
              connector::set);
          routes.declare(javalinConfig.routes);
        });
  }

  /**
   * Starts to listen; returns when the server answers.
   *
   * @throws java.net.BindException if it cannot listen, with a message that says why and what to do
   */
  public void start() throws IOException {
    try {
      javalin.start(config.host(), config.port());
    } catch (JavalinBindException e) {
      throw ListenFailure.of(config, e);
    }
  }

  /** The port it listens on, also when any free one was asked for. */
  public int port() {
    return javalin.port();
  }

  /** The patterns of all addresses that it answers. */
  List<String> routes() {
    return routes.patterns();
  }

  /** The address of the start page. */
  public String address() {
    return "http://" + AllowedHosts.bracketed(config.host()) + ":" + port() + "/";
  }

  /**
   * Stops: tells that it is not ready, then answers all who have come, takes no new requests and
   * waits for those under way, as long as the config allows.
   */
  public void stop() {
    stopping.lock(); // nobody cuts the delay of another short
    try {
      if (!draining.getAndSet(true)) {
        drain();
      }
      end();
    } finally {
      stopping.unlock();
    }
  }

  private void drain() {
    try {
      Thread.sleep(config.drainDelay());
      DrainingConnector listening = connector.get();
      if (listening != null) {
        listening.drain(config.stopTimeout());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void end() {
    try {
      // Those still under way after the time they were given are cut off.
      javalin.stop();
    } finally {
      limiter.close();
    }
  }

  /** Stops. */
  @Override
  public void close() {
    stop();
  }
}
