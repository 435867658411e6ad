package dev.incipit.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Map;

/**
 * Headers on every answer: nothing runs, nothing comes from elsewhere, nothing is told elsewhere.
 */
final class SecurityHeaders implements Handler {
  private static final String POLICY = "Content-Security-Policy";

  static final Map<String, String> ALL =
      Map.of(
          POLICY,
          "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
              + " base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  /**
   * Lets a page run the scripts of this server and ask it; nothing inline, nothing from elsewhere.
   */
  static void allowScripts(Context ctx) {
    ctx.header(POLICY, ALL.get(POLICY) + "; script-src 'self'; connect-src 'self'");
  }

  @Override
  public void handle(Context ctx) {
    ALL.forEach(ctx::header);
  }
}
