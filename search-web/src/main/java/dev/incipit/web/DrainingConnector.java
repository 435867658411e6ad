package dev.incipit.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.Graceful;

/**
 * Listens, and can stop without losing a request. Jetty's own connector closes its port whatever
 * waits there: clients that the system has connected already are cut off without an answer.
 */
final class DrainingConnector extends ServerConnector {
  /** How long the accepting thread looks for a client before it looks whether it is to end. */
  private static final int ACCEPT_MILLIS = 100;

  /** The port counts as deserted when nobody came for so long. */
  private static final int DESERTED_MILLIS = 1;

  /** How long the port stays open at most for those who keep coming. */
  private static final long CROWDED_MILLIS = 10_000;

  /** How long a connection without a request is kept while the server stops. */
  private static final long IDLE_MILLIS = 2_000;

  /** How often it is looked for connections that are late. */
  private static final long WATCH_MILLIS = 500;

  private final CountDownLatch deserted = new CountDownLatch(1);
  private final AtomicLong accepted = new AtomicLong();
  private final AtomicLong opened = new AtomicLong();
  private final OpenConnections<EndPoint> connections;
  private volatile boolean ending;

  /**
   * Does not listen yet.
   *
   * @param connections takes in those that come, and says which have to go
   */
  DrainingConnector(
      Server server, OpenConnections<EndPoint> connections, ConnectionFactory... factories) {
    super(server, factories);
    this.connections = connections;
    setShutdownIdleTimeout(IDLE_MILLIS);
  }

  @Override
  public void accept(int acceptor) throws IOException {
    if (!(getTransport() instanceof ServerSocketChannel port) || !port.isOpen()) {
      throw new ClosedChannelException();
    }
    try {
      port.socket().setSoTimeout(ending ? DESERTED_MILLIS : ACCEPT_MILLIS);
      SocketChannel client = port.socket().accept().getChannel();
      accepted.incrementAndGet();
      client.configureBlocking(false);
      configure(client.socket());
      getSelectorManager().accept(client);
    } catch (SocketTimeoutException e) {
      if (ending) {
        // In the thread that accepts, as nobody can come then between the last look and this.
        port.close();
        deserted.countDown();
      }
    }
  }

  @Override
  protected boolean handleAcceptFailure(Throwable failure) {
    return !(failure instanceof ClosedChannelException) && super.handleAcceptFailure(failure);
  }

  @Override
  protected void onEndPointOpened(EndPoint endPoint) {
    super.onEndPointOpened(endPoint);
    opened.incrementAndGet();
    if (endPoint.getRemoteSocketAddress() instanceof InetSocketAddress client) {
      close(connections.opened(endPoint, client.getAddress(), System.nanoTime()));
    }
    if (ending) {
      expectLittle(endPoint);
    }
  }

  @Override
  protected void onEndPointClosed(EndPoint endPoint) {
    connections.closed(endPoint);
    super.onEndPointClosed(endPoint);
  }

  /** Closes in other threads, as a connection that is being opened must be open first. */
  private void close(List<EndPoint> leaving) {
    for (EndPoint endPoint : leaving) {
      getExecutor()
          .execute(() -> {
            Connection connection = endPoint.getConnection();
            if (connection != null) {
              connection.close();
            }
            endPoint.close();
          });
    }
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    watch();
  }

  /** Looks for those who are late, again and again while the server runs. */
  private void watch() {
    getScheduler()
        .schedule(
            () -> {
              if (isRunning()) {
                close(connections.overdue(System.nanoTime()));
                watch();
              }
            },
            WATCH_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  /** Soon closes a connection on which nobody asks for anything; answers take their time. */
  private static void expectLittle(EndPoint endPoint) {
    long usual = endPoint.getIdleTimeout();
    if (endPoint.isFillInterested()) {
      endPoint.setIdleTimeout(IDLE_MILLIS);
    }
    if (!endPoint.isFillInterested()) {
      endPoint.setIdleTimeout(usual);
    }
  }

  /**
   * Closes the port as soon as nobody waits there, then waits until all who came have their answers
   * and are gone, or until the time is over.
   */
  void drain(Duration patience) throws InterruptedException {
    if (!isRunning()) {
      return;
    }
    long end = System.nanoTime() + patience.toNanos();
    ending = true;
    if (!deserted.await(Math.min(CROWDED_MILLIS, patience.toMillis()), TimeUnit.MILLISECONDS)) {
      close();
    }
    // HTTP/2 connections tell their clients that they take no further requests.
    for (Graceful part : getContainedBeans(Graceful.class)) {
      if (part != this) {
        var unused = part.shutdown();
      }
    }
    getConnectedEndPoints().forEach(DrainingConnector::expectLittle);
    while (isInUse() && System.nanoTime() - end < 0) {
      Thread.sleep(1);
    }
  }

  /** A client that was accepted gets its connection a moment later. */
  private boolean isInUse() {
    return opened.get() < accepted.get() || !getConnectedEndPoints().isEmpty();
  }
}
