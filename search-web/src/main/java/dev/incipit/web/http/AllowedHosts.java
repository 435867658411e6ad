package dev.incipit.web.http;

import dev.incipit.web.arxiv.ArxivApi;
import dev.incipit.web.config.ServerConfig;
import dev.incipit.web.params.Problem;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpURI;

/** Refuses requests that call the server by a name that is not its own (DNS rebinding). */
public final class AllowedHosts implements Handler {
  /**
   * arXiv's own names. A program that has its address built in reaches this server when it is told
   * to take it for its proxy; it then calls it by these.
   */
  private static final Set<String> ARXIV = Set.of("export.arxiv.org", "arxiv.org");

  private final Set<String> names = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

  public AllowedHosts(ServerConfig config) {
    names.add(bracketed(config.host().toLowerCase(Locale.ROOT)));
    config.allowedHosts().forEach(name -> names.add(bracketed(name)));
  }

  /** An IPv6 address as it stands in an address. */
  public static String bracketed(String host) {
    return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
  }

  /** Whether a name, as it stands in an address, is one of this server's. */
  boolean isOwn(String name) {
    return names.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public void handle(Context ctx) {
    String name = bracketed(called(ctx).toLowerCase(Locale.ROOT));
    boolean proxied = ARXIV.contains(name) && ctx.path().equals(ArxivApi.PATH);
    if (!proxied && !names.contains(name)) {
      throw Problem.refused(
              421,
              "Not a name of this server",
              "this server does not answer to the host name of the request;"
                  + " its operator can allow the name")
          .asException();
    }
  }

  /**
   * The name by which the request calls the server. Jetty puts the server's own address in the
   * place of one that is missing. Only clients of HTTP/1.0, which are no browsers, may leave it
   * out.
   */
  private static String called(Context ctx) {
    HttpURI asked = ServletContextRequest.getServletContextRequest(ctx.req()).getHttpURI();
    if (asked.getHost() != null || ctx.protocol().equals("HTTP/1.0")) {
      return ctx.req().getServerName();
    }
    String host = ctx.header("Host");
    if (host == null || host.isBlank()) {
      throw Problem.refused(
              400, "No host", "the request does not say by which name it calls the server")
          .asException();
    }
    return host.replaceFirst(":[0-9]*$", "");
  }
}
