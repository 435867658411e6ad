package dev.incipit.web.http;

import dev.incipit.web.config.ServerConfig;
import dev.incipit.web.log.RequestAttributes;
import dev.incipit.web.params.Addresses;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Notes the address by which a client calls this server, for links that leave it. A web server in
 * front tells it by {@code X-Forwarded-Proto}, {@code X-Forwarded-Host} and {@code
 * X-Forwarded-Prefix}, or by {@code Forwarded}. Only those on this machine and those that the
 * operator named are believed.
 */
public final class PublicAddress implements Handler {
  private static final Pattern SCHEME = Pattern.compile("https?");
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9._-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}\\])(:[0-9]{1,5})?");
  private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]{1,100}){1,10}/?");

  private final TrustedProxies proxies;

  public PublicAddress(ServerConfig config) {
    this.proxies = new TrustedProxies(config);
  }

  @Override
  public void handle(Context ctx) {
    String prefix = "";
    String base =
        Addresses.base(ctx.scheme(), ctx.req().getServerName(), ctx.req().getServerPort());
    if (proxies.isOne(ctx.req().getRemoteAddr())) {
      String scheme = told(ctx.header("X-Forwarded-Proto"), SCHEME);
      String host = told(ctx.header("X-Forwarded-Host"), HOST);
      if (ctx.header("X-Forwarded-Proto") == null && ctx.header("X-Forwarded-Host") == null) {
        // Else the client may have written it, and a web server that writes the others let it pass.
        ForwardedHeader forwarded = ForwardedHeader.parse(values(ctx, "Forwarded"));
        scheme = told(forwarded.scheme(), SCHEME);
        host = told(forwarded.host(), HOST);
      }
      String under = told(ctx.header("X-Forwarded-Prefix"), PREFIX);
      prefix = under == null ? "" : under.replaceAll("/$", "");
      if (scheme != null || host != null) {
        base =
            (scheme == null ? ctx.scheme() : scheme)
                + "://"
                + (host == null ? usual(ctx, scheme) : host)
                + "/";
      }
      base = base + prefix.replaceFirst("^/", "") + (prefix.isEmpty() ? "" : "/");
    }
    RequestAttributes.calledBy(ctx, base, prefix);
  }

  /** The host as it was asked for; its port says nothing where the scheme is another. */
  private static String usual(Context ctx, @Nullable String scheme) {
    String host = ctx.header("Host");
    return host != null && HOST.matcher(host).matches()
        ? host
        : Addresses.base(
                scheme == null ? ctx.scheme() : scheme,
                ctx.req().getServerName(),
                ctx.req().getServerPort())
            .replaceAll("^https?://|/$", "");
  }

  /** A header's values as if they were one, which they may be; null if there is none. */
  private static @Nullable String values(Context ctx, String header) {
    List<String> values = Collections.list(ctx.req().getHeaders(header));
    return values.isEmpty() ? null : String.join(",", values);
  }

  /** The first of several values is that of the web server nearest to the client. */
  private static @Nullable String told(@Nullable String values, Pattern form) {
    String first = values == null ? "" : values.split(",", 2)[0].strip();
    return form.matcher(first).matches() ? first : null;
  }
}
