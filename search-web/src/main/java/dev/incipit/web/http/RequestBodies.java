package dev.incipit.web.http;

import dev.incipit.web.arxiv.ArxivApi;
import dev.incipit.web.mcp.McpEndpoint;
import dev.incipit.web.params.Problem;
import dev.incipit.web.params.QueryString;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;

/**
 * Takes in a request's body before anything else is done for it, within a limit. A body that comes
 * slowly or badly then holds nothing that others wait for, and is told as what it is.
 */
public final class RequestBodies implements Handler {
  /** Longest body, in bytes. */
  static final int MOST = 1 << 20;

  @Override
  public void handle(Context ctx) throws IOException {
    refuseCodings(ctx);
    long length = ctx.req().getContentLengthLong();
    if (length == 0 || (length < 0 && ctx.header("Transfer-Encoding") == null && !isStream(ctx))) {
      return;
    }
    byte[] body = length > MOST ? new byte[MOST + 1] : read(ctx);
    if (body.length > MOST) {
      throw Problem.refused(
              413,
              "The body is too large",
              String.format(Locale.ROOT, "a body has at most %,d bytes", MOST))
          .asException();
    }
    if (body.length > 0 && ctx.method().equals(HandlerType.POST)) {
      if (ctx.path().equals(McpEndpoint.PATH)) {
        requireJson(ctx);
        ctx.attribute(McpEndpoint.BODY, body);
      } else {
        ctx.attribute(ArxivApi.FORM, form(ctx, body));
      }
    }
  }

  private static void requireJson(Context ctx) {
    String type = ctx.contentType();
    boolean json = type != null && type.matches("(?i)application/json\\s*(;.*)?");
    if (!json || ctx.header("Content-Encoding") != null) {
      throw Problem.refused(
              415, "Not JSON", "messages are posted as application/json, not compressed")
          .asException();
    }
  }

  /** A body that is packed on its way, too, would be taken for what it is packed to. */
  private static void refuseCodings(Context ctx) {
    String codings = String.join(",", Collections.list(ctx.req().getHeaders("Transfer-Encoding")));
    if (!codings.isEmpty() && !codings.strip().equalsIgnoreCase("chunked")) {
      ctx.header("Connection", "close");
      throw Problem.refused(
              501, "Not implemented", "a body is sent as it is or in chunks, in no other coding")
          .asException();
    }
  }

  private static QueryString form(Context ctx, byte[] body) {
    String boundary = MultipartForm.boundary(ctx.contentType());
    if (ctx.header("Content-Encoding") == null) {
      if (boundary != null) {
        return MultipartForm.read(body, boundary);
      }
      if (ctx.isFormUrlencoded()) {
        return QueryString.parse(new String(body, StandardCharsets.UTF_8).strip());
      }
    }
    throw Problem.refused(
            415,
            "Not a form",
            "parameters are posted as application/x-www-form-urlencoded or multipart/form-data,"
                + " not compressed")
        .asException();
  }

  /** Whether a body may come without an announced length, as HTTP/2 allows. */
  private static boolean isStream(Context ctx) {
    return ctx.protocol().equals("HTTP/2.0") && ctx.method().equals(HandlerType.POST);
  }

  private static byte[] read(Context ctx) throws IOException {
    return ctx.req().getInputStream().readNBytes(MOST + 1);
  }
}
