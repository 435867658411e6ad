package dev.incipit.web;

import java.util.Comparator;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http2.HTTP2Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * What a connection does.
 *
 * @param stage how far its request is
 * @param since when its request began to come, in nanoseconds; says nothing without one
 * @param messages how many requests have come
 */
record ConnectionActivity(Stage stage, long since, long messages) {

  /** How far a request is. */
  enum Stage {
    /** Its head comes. */
    HEAD,
    /** Its body comes. */
    BODY,
    /** There is none. */
    IDLE,
    /** It is answered. */
    BUSY
  }

  /** Of two that wait for the same, that which has done so longer. */
  static final Comparator<ConnectionActivity> LONGEST_WAITING_FIRST =
      Comparator.comparing(ConnectionActivity::stage)
          .thenComparing((one, other) -> Long.signum(one.since - other.since));

  /** What a connection of the server does. Asked beside its own thread, it may be over already. */
  static ConnectionActivity of(EndPoint endPoint) {
    return switch (endPoint.getConnection()) {
      case HttpConnection http -> of(http.getParser(), http.getMessagesIn());
      case HTTP2Connection http2 ->
          new ConnectionActivity(
              http2.getSession().getStreams().isEmpty() ? Stage.IDLE : Stage.BUSY,
              0,
              http2.getMessagesIn());
      case null, default -> new ConnectionActivity(Stage.BUSY, 0, 0);
    };
  }

  private static ConnectionActivity of(HttpParser parser, long messages) {
    if (parser.isStart()) {
      return new ConnectionActivity(Stage.IDLE, 0, messages);
    }
    if (parser.inHeaderState()) {
      return new ConnectionActivity(Stage.HEAD, parser.getBeginNanoTime(), messages);
    }
    return new ConnectionActivity(
        parser.inContentState() ? Stage.BODY : Stage.BUSY, parser.getBeginNanoTime(), messages);
  }

  /** Whether the server waits for its client. */
  boolean isWaiting() {
    return stage != Stage.BUSY;
  }
}
