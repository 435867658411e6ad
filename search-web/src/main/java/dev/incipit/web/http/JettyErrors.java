package dev.incipit.web.http;

import dev.incipit.web.api.ProblemJson;
import dev.incipit.web.json.Json;
import dev.incipit.web.params.Problem;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers requests that are refused before any route sees them, as those that are not HTTP. A
 * caller that sends such is a program, so it is told in JSON whatever the address.
 */
public final class JettyErrors implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    Problem problem = RequestFailures.problem(status);
    SecurityHeaders.ALL.forEach((name, value) -> response.getHeaders().put(name, value));
    boolean closing =
        response.getHeaders().contains(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
    if (!closing && request.getConnectionMetaData().getHttpVersion() != HttpVersion.HTTP_2) {
      // What else comes on this connection cannot be told from what came.
      response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
    }
    if (status == 503) {
      response.getHeaders().put("Retry-After", "1");
    }
    response.getHeaders().put("Content-Type", ProblemJson.MEDIA_TYPE);
    byte[] body = Json.bytes(ProblemJson.of(problem, null));
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }
}
