package dev.incipit.web.http;

import dev.incipit.web.oai.OaiProvider;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Set;

/**
 * Lets pages of other origins read what is for programs, if the operator named them; by default
 * none may.
 */
public final class CrossOrigin implements Handler {
  private final Set<String> origins;

  public CrossOrigin(Set<String> origins) {
    this.origins = origins;
  }

  @Override
  public void handle(Context ctx) {
    String origin = ctx.header("Origin");
    if (origins.isEmpty() || !isForPrograms(ctx.path())) {
      return;
    }
    ctx.header("Vary", "Accept-Encoding, Origin");
    if (origin == null || !(origins.contains("*") || origins.contains(origin))) {
      return;
    }
    ctx.header("Access-Control-Allow-Origin", origin);
    ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
    if (ctx.method().equals(HandlerType.OPTIONS)
        && ctx.header("Access-Control-Request-Method") != null) {
      ctx.header("Access-Control-Allow-Methods", "GET, HEAD, POST")
          .header("Access-Control-Allow-Headers", "Authorization, Content-Type")
          .header("Access-Control-Max-Age", "86400")
          .status(204)
          .skipRemainingHandlers();
    }
  }

  private static boolean isForPrograms(String path) {
    return path.startsWith("/api/")
        || path.startsWith("/feed.")
        || path.startsWith("/atom/")
        || path.startsWith("/rss/")
        || path.equals(OaiProvider.PATH)
        || path.startsWith("/export.")
        || path.equals("/openapi.json");
  }
}
