package dev.incipit.web;

import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Tells clients of a server that is about to stop that an answer is the last one on its connection,
 * so that none of them sends another request there. On connections beyond the limit it answers what
 * asks for the server's health, and refuses the rest.
 */
final class LastAnswers extends Handler.Wrapper {
  private static final String HEALTH = "/health";

  private final BooleanSupplier draining;
  private final Predicate<EndPoint> surplus;

  LastAnswers(BooleanSupplier draining, Predicate<EndPoint> surplus) {
    this.draining = draining;
    this.surplus = surplus;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    ConnectionMetaData connection = request.getConnectionMetaData();
    boolean beyond = surplus.test(connection.getConnection().getEndPoint());
    // HTTP/2 has no such header: its connections say so in a frame of their own.
    if ((beyond || draining.getAsBoolean()) && connection.getHttpVersion() != HttpVersion.HTTP_2) {
      response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
      // It may have been cut down while there was no request.
      connection
          .getConnection()
          .getEndPoint()
          .setIdleTimeout(connection.getConnector().getIdleTimeout());
    }
    if (beyond && !Request.getPathInContext(request).startsWith(HEALTH)) {
      Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
      return true;
    }
    return super.handle(request, response, callback);
  }
}
