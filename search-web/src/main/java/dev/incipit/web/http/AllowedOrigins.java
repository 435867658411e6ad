package dev.incipit.web.http;

import dev.incipit.web.config.ServerConfig;
import dev.incipit.web.mcp.McpEndpoint;
import dev.incipit.web.params.Problem;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URI;
import java.util.Set;

/**
 * Refuses messages for assistants that pages of other origins send, as their readers did not ask
 * for them. Programs send no origin.
 */
public final class AllowedOrigins implements Handler {
  private final AllowedHosts hosts;
  private final Set<String> origins;

  public AllowedOrigins(AllowedHosts hosts, ServerConfig config) {
    this.hosts = hosts;
    this.origins = config.crossOrigins();
  }

  @Override
  public void handle(Context ctx) {
    String origin = ctx.header("Origin");
    if (ctx.path().equals(McpEndpoint.PATH) && origin != null && !isAllowed(origin)) {
      throw Problem.refused(
              403,
              "Not an allowed origin",
              "pages of the request's origin may not send messages here; the operator can allow the"
                  + " origin")
          .asException();
    }
  }

  private boolean isAllowed(String origin) {
    if (origins.contains("*") || origins.contains(origin)) {
      return true;
    }
    try {
      String host = URI.create(origin).getHost();
      return host != null && hosts.isOwn(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
