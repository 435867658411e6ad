package dev.incipit.web;

import dev.incipit.web.config.ServerConfig;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;

/** Says why a server cannot listen and what to do; below it lie three layers that say less. */
final class ListenFailure {
  private ListenFailure() {}

  static BindException of(ServerConfig config, Exception failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    BindException said = new BindException(message(config, root));
    said.initCause(failure);
    return said;
  }

  private static String message(ServerConfig config, Throwable root) {
    String reason = String.valueOf(root.getMessage());
    if (root instanceof UnresolvedAddressException) {
      return "no such host: " + config.host() + "; choose another with --host";
    }
    if (root instanceof BindException && reason.contains("in use")) {
      return "port %d on %s is in use; choose another with --port"
          .formatted(config.port(), config.host());
    }
    return "cannot listen on port %d of %s: %s; choose others with --port and --host"
        .formatted(config.port(), config.host(), reason);
  }
}
