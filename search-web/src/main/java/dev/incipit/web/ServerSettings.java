package dev.incipit.web;

import dev.incipit.web.config.ServerConfig;
import dev.incipit.web.http.JettyErrors;
import dev.incipit.web.http.TrustedProxies;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.compression.Zstd;
import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.jspecify.annotations.Nullable;

/** Sets up Javalin and the Jetty under it. */
final class ServerSettings {
  private ServerSettings() {}

  /** A connection on which nothing happens is closed after this. */
  private static final long IDLE_MILLIS = 30_000;

  /** A body must come at least this fast, in bytes a second. */
  private static final long SLOWEST_BODY = 50;

  /**
   * Sets up what is to be started.
   *
   * @param draining whether the server is about to stop
   * @param connectors takes what listens, once the server is made
   */
  static void apply(
      JavalinConfig javalin,
      ServerConfig config,
      RequestLog records,
      BooleanSupplier draining,
      Consumer<DrainingConnector> connectors) {
    javalin.startup.showJavalinBanner = false;
    javalin.startup.showOldJavalinVersionWarning = false;
    javalin.startup.startupWatcherEnabled = false;
    // A request that stalls then holds no thread that others wait for.
    javalin.concurrency.useVirtualThreads = true;
    javalin.jetty.modifyHttpConfiguration(ServerSettings::harden);
    javalin.http.compressionStrategy = new CompressionStrategy(null, new Gzip(6), new Zstd(3));
    OpenConnections<EndPoint> open =
        new OpenConnections<>(
            config.limits(),
            Duration.ofMillis(IDLE_MILLIS),
            new TrustedProxies(config)::isOne,
            ConnectionActivity::of);
    javalin.jetty.addConnector((server, http) -> {
      DrainingConnector connector = connector(server, http, config, open);
      connectors.accept(connector);
      return connector;
    });
    javalin.jetty.modifyServer(server -> {
      server.setRequestLog(records);
      // Those under way were waited for before, see DrainingConnector.
      server.setStopTimeout(0);
      server.insertHandler(new MinimumDataRateHandler(SLOWEST_BODY, 0));
      server.insertHandler(new NoUpgrades());
      server.insertHandler(new LastAnswers(draining, open::isSurplus));
      server.setErrorHandler(new JettyErrors());
    });
  }

  /** HTTP/1.1, and HTTP/2 without encryption for clients that know beforehand. */
  private static DrainingConnector connector(
      Server server, HttpConfiguration http, ServerConfig config, OpenConnections<EndPoint> open) {
    DrainingConnector connector =
        new DrainingConnector(server, open, new StrictHttp1(http), new KnownHttp2(http));
    connector.setHost(config.host());
    connector.setPort(config.port());
    connector.setIdleTimeout(IDLE_MILLIS);
    return connector;
  }

  private static void harden(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setHttpCompliance(HttpCompliance.STRICT);
    // Old ids hold a slash (hep-th/9901001), which careful clients write as %2F.
    http.setUriCompliance(
        UriCompliance.DEFAULT.with("papers", UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR));
  }

  /**
   * HTTP/2 that begins with its preface. An offer to upgrade from HTTP/1.1 is passed over, as RFC
   * 9113 section 3.1 has it: Java's own client, which offers it with each first request, loses part
   * of an answer of more than 64 kB about once in 400 such upgrades.
   */
  private static final class KnownHttp2 extends HTTP2CServerConnectionFactory {
    KnownHttp2(HttpConfiguration http) {
      super(http);
    }

    @Override
    public @Nullable Connection upgradeConnection(
        Connector connector,
        EndPoint endPoint,
        MetaData.Request request,
        HttpFields.Mutable response) {
      return request.getHttpVersion() == HttpVersion.HTTP_2
          ? super.upgradeConnection(connector, endPoint, request, response)
          : null;
    }
  }
}
