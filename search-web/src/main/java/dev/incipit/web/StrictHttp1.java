package dev.incipit.web;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.BufferUtil;

/**
 * HTTP/1.1 with one blank between the parts of a request line, as RFC 9112 has it. Jetty reads more
 * as one, where a proxy in front may see another address.
 */
final class StrictHttp1 extends HttpConnectionFactory {
  StrictHttp1(HttpConfiguration configuration) {
    super(configuration);
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    HttpConfiguration configuration = getHttpConfiguration();
    HttpConnection connection =
        new HttpConnection(configuration, connector, endPoint) {
          @Override
          protected HttpParser newHttpParser(HttpCompliance compliance) {
            return new Parser(super.newHttpParser(compliance), configuration, compliance);
          }
        };
    connection.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
    return configure(connection, connector, endPoint);
  }

  /** Looks at a request line before it is read; it may come in any number of parts. */
  private static final class Parser extends HttpParser {
    private static final Set<State> LINE =
        EnumSet.of(
            State.START,
            State.METHOD,
            State.SPACE1,
            State.URI,
            State.SPACE2,
            State.REQUEST_VERSION);

    /** Whether the line's last byte so far is a blank. */
    private boolean blank;

    /** The same as a parser of Jetty's, with its handler: the connection knows no other. */
    Parser(HttpParser usual, HttpConfiguration configuration, HttpCompliance compliance) {
      super((RequestHandler) usual.getHandler(), configuration.getRequestHeaderSize(), compliance);
      setHeaderCacheSize(usual.getHeaderCacheSize());
      setHeaderCacheCaseSensitive(usual.isHeaderCacheCaseSensitive());
    }

    @Override
    public boolean parseNext(ByteBuffer buffer) {
      if (isStart()) {
        blank = false;
      }
      if (LINE.contains(getState()) && hasBlanks(buffer)) {
        BufferUtil.clear(buffer);
        badMessage(
            new HttpException.RuntimeException(
                HttpStatus.BAD_REQUEST_400, "more than one blank in the request line"));
        return false;
      }
      return super.parseNext(buffer);
    }

    private boolean hasBlanks(ByteBuffer buffer) {
      boolean begun = !isStart();
      for (int i = buffer.position(); i < buffer.limit(); i++) {
        byte next = buffer.get(i);
        boolean end = next == '\r' || next == '\n';
        if (end && begun) {
          return false;
        }
        if (next == ' ' && blank) {
          return true;
        }
        blank = next == ' ';
        begun |= !end;
      }
      return false;
    }
  }
}
