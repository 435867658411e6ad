package dev.incipit.web;

import dev.incipit.search.PaperIndex;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.io.IOException;

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
  private final Javalin javalin;

  /** A server over an index, not yet started. */
  public SearchServer(PaperIndex index, ServerConfig config) {
    this.config = config;
    Routes routes = new Routes(index, config);
    this.javalin =
        Javalin.create(javalinConfig -> {
          ServerSettings.apply(javalinConfig, config);
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

  /** The address of the start page. */
  public String address() {
    return "http://" + AllowedHosts.bracketed(config.host()) + ":" + port() + "/";
  }

  /** Stops: takes no new requests and waits for those under way, as long as the config allows. */
  public void stop() {
    javalin.stop();
  }

  /** Stops. */
  @Override
  public void close() {
    stop();
  }
}
