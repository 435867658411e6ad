package dev.incipit.web.http;

import dev.incipit.web.config.AccessTokens;
import dev.incipit.web.params.Problem;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/** Refuses requests without a token where the operator wants one (RFC 6750). */
public final class BearerAuthentication implements Handler {
  private static final String SCHEME = "Bearer ";

  /** What tells balancers no more than that there is a server. */
  private static final Set<String> OPEN = Set.of("/health/live", "/health/ready");

  private final AccessTokens tokens;

  public BearerAuthentication(AccessTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public void handle(Context ctx) {
    if (!OPEN.contains(ctx.path()) && !mayRead(ctx) && !mayMeasure(ctx)) {
      ctx.header("WWW-Authenticate", "Bearer realm=\"incipit\"")
          .header("Cache-Control", "no-store");
      throw Problem.refused(
              401,
              "A token is needed",
              "this server answers requests with a header 'Authorization: Bearer TOKEN';"
                  + " its operator has tokens")
          .asException();
    }
  }

  private boolean mayRead(Context ctx) {
    boolean metrics = ctx.path().equals("/metrics") && !tokens.metrics().isEmpty();
    return tokens.reading().isEmpty() ? !metrics : isOneOf(tokens.reading(), ctx);
  }

  private boolean mayMeasure(Context ctx) {
    return ctx.path().equals("/metrics") && isOneOf(tokens.metrics(), ctx);
  }

  /** Takes as long whichever token it is, and wherever a wrong one differs. */
  private static boolean isOneOf(Set<String> known, Context ctx) {
    String header = ctx.header("Authorization");
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return false;
    }
    byte[] given = header.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
    boolean found = false;
    for (String token : known) {
      found |= MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), given);
    }
    return found;
  }
}
