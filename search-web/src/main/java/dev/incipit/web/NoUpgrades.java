package dev.incipit.web;

import java.util.EnumSet;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers who wants to go on in another protocol as if nobody had asked. There are no web sockets
 * here, and HTTP/2 is for clients that begin with it.
 */
final class NoUpgrades extends Handler.Wrapper {
  private static final EnumSet<HttpHeader> ASKING =
      EnumSet.of(
          HttpHeader.UPGRADE, HttpHeader.SEC_WEBSOCKET_KEY, HttpHeader.SEC_WEBSOCKET_VERSION);

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (ASKING.stream().noneMatch(request.getHeaders()::contains)) {
      return super.handle(request, response, callback);
    }
    HttpFields rest = HttpFields.build(request.getHeaders()).remove(ASKING).asImmutable();
    Request plain =
        new Request.Wrapper(request) {
          @Override
          public HttpFields getHeaders() {
            return rest;
          }
        };
    return super.handle(plain, response, callback);
  }
}
