package dev.incipit.web;

import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** Sets up Javalin and the Jetty under it. */
final class ServerSettings {
  private ServerSettings() {}

  static void apply(JavalinConfig javalin, ServerConfig config) {
    javalin.startup.showJavalinBanner = false;
    javalin.startup.showOldJavalinVersionWarning = false;
    javalin.startup.startupWatcherEnabled = false;
    // A request that stalls then holds no thread that others wait for.
    javalin.concurrency.useVirtualThreads = true;
    javalin.jetty.modifyHttpConfiguration(ServerSettings::harden);
    javalin.jetty.modifyServer(server -> {
      server.setStopTimeout(config.stopTimeout().toMillis());
      // Without it a stop cuts requests that are under way.
      server.insertHandler(new GracefulHandler());
      server.setErrorHandler(new JettyErrors());
    });
  }

  private static void harden(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setHttpCompliance(HttpCompliance.STRICT);
    // Old ids hold a slash (hep-th/9901001), which careful clients write as %2F.
    http.setUriCompliance(
        UriCompliance.DEFAULT.with("papers", UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR));
  }
}
