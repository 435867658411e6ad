package dev.incipit.web.log;

import dev.incipit.search.SearchPage;
import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * What is noted of a request while it is answered, for log and metrics. Notes lie in attributes of
 * the request, since it ends long after its handler.
 */
public final class RequestAttributes {
  private static final String ID_HEADER = "X-Request-Id";

  /** What can stand in a log as it is. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private static final String ID = "incipit.id";
  private static final String ROUTE = "incipit.route";
  private static final String SENDING = "incipit.sending";
  private static final String UNAVAILABLE = "incipit.unavailable";
  private static final String BASE = "incipit.base";
  private static final String PREFIX = "incipit.prefix";
  private static final String HITS = "incipit.hits";
  private static final String PARTIAL = "incipit.partial";

  private RequestAttributes() {}

  /**
   * Starts the notes of a request and gives it a name: the one that a proxy gave it, so that both
   * logs have the same.
   */
  public static void begin(Context ctx) {
    String given = ctx.header(ID_HEADER);
    String id =
        given != null && NAME.matcher(given).matches() ? given : UUID.randomUUID().toString();
    ctx.attribute(ID, id);
    ctx.header(ID_HEADER, id);
  }

  /**
   * Notes the address by which the client calls this server.
   *
   * @param base this server's address, with a slash at its end
   * @param prefix what of its path comes before the addresses of this server; empty for nothing
   */
  public static void calledBy(Context ctx, String base, String prefix) {
    ctx.attribute(BASE, base);
    ctx.attribute(PREFIX, prefix);
  }

  /** This server's address as the client calls it, with a slash at its end. */
  public static String base(Context ctx) {
    String base = ctx.attribute(BASE);
    return base == null ? "/" : base;
  }

  /** What of the path comes before the addresses of this server; empty for nothing. */
  public static String prefix(Context ctx) {
    String prefix = ctx.attribute(PREFIX);
    return prefix == null ? "" : prefix;
  }

  /** Notes the pattern of the route that answers. */
  public static void route(Context ctx, String route) {
    ctx.attribute(ROUTE, route);
  }

  /**
   * Notes that the answer is being written, piece by piece, so that no other can take its place.
   */
  public static void sending(Context ctx) {
    ctx.attribute(SENDING, true);
  }

  /** Whether the answer is being written already. */
  public static boolean isSending(Context ctx) {
    return ctx.attribute(SENDING) != null;
  }

  /** Notes that the index could not be asked, which is no limit of the server's. */
  public static void indexUnavailable(Context ctx) {
    ctx.attribute(UNAVAILABLE, true);
  }

  static boolean isIndexUnavailable(Request request) {
    return request.getAttribute(UNAVAILABLE) != null;
  }

  /** Notes how many papers a search found. */
  public static void found(Context ctx, long total) {
    ctx.attribute(HITS, total);
  }

  /** Notes what a search found, and that nobody keeps the answer if it is one in part. */
  public static void answered(Context ctx, SearchPage page) {
    found(ctx, page.total());
    if (page.partial()) {
      ctx.attribute(PARTIAL, true);
      ctx.removeHeader("ETag").removeHeader("Last-Modified").header("Cache-Control", "no-store");
    }
  }

  static boolean isPartial(Request request) {
    return request.getAttribute(PARTIAL) != null;
  }

  /** Names the request in answers and in the log. */
  public static String id(Context ctx) {
    String id = ctx.attribute(ID);
    return id == null ? "none" : id;
  }

  static @Nullable String id(Request request) {
    return (String) request.getAttribute(ID);
  }

  /** The route's pattern; {@code none} for a request that found none. */
  static String route(Request request) {
    return request.getAttribute(ROUTE) instanceof String route ? route : "none";
  }

  static @Nullable Long hits(Request request) {
    return (Long) request.getAttribute(HITS);
  }
}
