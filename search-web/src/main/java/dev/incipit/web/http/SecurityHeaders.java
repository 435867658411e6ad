package dev.incipit.web.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Map;

/**
 * Headers on every answer: nothing runs or comes from elsewhere, nothing is told elsewhere, and
 * what is written into a page runs not at all.
 */
public final class SecurityHeaders implements Handler {
  static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
              + " img-src 'self' data:; connect-src 'self'; form-action 'self';"
              + " base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  @Override
  public void handle(Context ctx) {
    ALL.forEach(ctx::header);
  }
}
