package dev.incipit.web;

import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Tells clients of a server that is about to stop that an answer is the last one on its connection,
 * so that none of them sends another request there.
 */
final class LastAnswers extends Handler.Wrapper {
  private final BooleanSupplier draining;

  LastAnswers(BooleanSupplier draining) {
    this.draining = draining;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    ConnectionMetaData connection = request.getConnectionMetaData();
    // HTTP/2 has no such header: its connections say so in a frame of their own.
    if (draining.getAsBoolean() && connection.getHttpVersion() != HttpVersion.HTTP_2) {
      response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
      // It may have been cut down while there was no request.
      connection
          .getConnection()
          .getEndPoint()
          .setIdleTimeout(connection.getConnector().getIdleTimeout());
    }
    return super.handle(request, response, callback);
  }
}
