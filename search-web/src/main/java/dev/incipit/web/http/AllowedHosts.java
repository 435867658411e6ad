package dev.incipit.web.http;

import dev.incipit.web.arxiv.ArxivApi;
import dev.incipit.web.config.ServerConfig;
import dev.incipit.web.params.Problem;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

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

  @Override
  public void handle(Context ctx) {
    String name = bracketed(ctx.req().getServerName().toLowerCase(Locale.ROOT));
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
}
