package dev.incipit.opensearch.cluster;

import dev.incipit.opensearch.address.ClusterAccess;
import dev.incipit.opensearch.address.ClusterAddress;
import dev.incipit.opensearch.address.ClusterHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cluster of nodes on this machine, each a process of its own. Nothing is left of it once it is
 * closed. Used by one thread.
 */
public final class ClusterNodes implements AutoCloseable {
  private static final Duration LEAVE_TO_START = Duration.ofMinutes(5);

  private final Path folder;
  private final List<ClusterNode> nodes = new ArrayList<>();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private ClusterNodes(Path folder) {
    this.folder = folder;
  }

  /** Starts nodes and waits until all have found each other. */
  public static ClusterNodes start(int count) throws IOException {
    ClusterNodes cluster = new ClusterNodes(Owner.temporaryFolder());
    try {
      cluster.startNodes(count);
      cluster.awaitGreen(LEAVE_TO_START);
      return cluster;
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private void startNodes(int count) throws IOException {
    ServerHome home = ServerHome.create(folder.resolve("home"));
    List<Integer> ports = freePorts(2 * count);
    String names =
        IntStream.range(0, count).mapToObj(i -> "n" + i).collect(Collectors.joining(","));
    String seeds =
        ports.subList(count, 2 * count).stream()
            .map(port -> "127.0.0.1:" + port)
            .collect(Collectors.joining(","));
    for (int i = 0; i < count; i++) {
      String configuration =
          """
          cluster.name: incipit-test
          node.name: n%d
          node.processors: 2
          network.host: 127.0.0.1
          http.port: %d
          transport.port: %d
          discovery.seed_hosts: [%s]
          cluster.initial_cluster_manager_nodes: [%s]
          cluster.routing.allocation.disk.threshold_enabled: false
          action.auto_create_index: false
          """
              .formatted(i, ports.get(i), ports.get(count + i), seeds, names);
      nodes.add(new ClusterNode(home, folder.resolve("n" + i), ports.get(i), configuration));
    }
    Owner.giveAway(folder);
    for (ClusterNode node : nodes) {
      node.start();
    }
  }

  /**
   * Ports that no one listens on, below those that systems hand out: a connection that begins
   * before a node listens, or while a killed one is away, does not take its port.
   */
  private static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int attempt = 0; sockets.size() < count; attempt++) {
        int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
        try {
          sockets.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
        } catch (BindException taken) {
          if (attempt > 1_000) {
            throw taken;
          }
        }
      }
      return sockets.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket socket : sockets) {
        socket.close();
      }
    }
  }

  /** The address of an index, with every node. */
  public ClusterAddress address(String index) {
    List<ClusterHost> hosts =
        nodes.stream().map(node -> new ClusterHost("127.0.0.1", node.port())).toList();
    return new ClusterAddress(hosts, false, null, index, ClusterAccess.OPEN);
  }

  /** How many nodes there are, running or not. */
  public int size() {
    return nodes.size();
  }

  /** Ends a node at once, as a crash does; answers once it is gone. */
  public void kill(int node) {
    nodes.get(node).kill();
  }

  /** Starts a node again that was killed. */
  public void restart(int node) throws IOException {
    nodes.get(node).start();
  }

  /** Ends all nodes at once. */
  public void killAll() {
    nodes.forEach(ClusterNode::kill);
  }

  /** Starts all nodes again that do not run. */
  public void restartAll() throws IOException {
    for (ClusterNode node : nodes) {
      if (!node.isRunning()) {
        node.start();
      }
    }
  }

  /**
   * Waits until every running node has joined and every shard has all its copies.
   *
   * @throws IOException if that takes longer, with the last words of a node
   */
  public void awaitGreen(Duration patience) throws IOException {
    long running = nodes.stream().filter(ClusterNode::isRunning).count();
    long end = System.nanoTime() + patience.toNanos();
    while (!answersGreen(running)) {
      ClusterNode node = firstEnded();
      if (node != null && running == nodes.size()) {
        throw new IOException("a node ended; its last words:\n" + node.lastWords());
      }
      if (System.nanoTime() > end) {
        throw new IOException(
            "no green cluster of "
                + running
                + " nodes within "
                + patience
                + "; last words:\n"
                + nodes.get(0).lastWords());
      }
      pause();
    }
  }

  private @Nullable ClusterNode firstEnded() {
    return nodes.stream().filter(node -> !node.isRunning()).findFirst().orElse(null);
  }

  private boolean answersGreen(long running) {
    ClusterNode node =
        nodes.stream().filter(ClusterNode::isRunning).findFirst().orElse(nodes.get(0));
    try {
      String health =
          send(
              "GET",
              node,
              "/_cluster/health?wait_for_status=green&timeout=1s&wait_for_nodes=" + running,
              "");
      return health.contains("\"status\":\"green\"") && health.contains("\"timed_out\":false");
    } catch (IOException e) {
      return false; // it does not listen yet
    }
  }

  /**
   * Asks the first running node.
   *
   * @param body JSON; empty for none
   * @return the answer's body, whatever its status
   */
  public String send(String method, String path, String body) throws IOException {
    ClusterNode node = nodes.stream().filter(ClusterNode::isRunning).findFirst().orElseThrow();
    return send(method, node, path, body);
  }

  private String send(String method, ClusterNode node, String path, String body)
      throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + path))
            .timeout(Duration.ofMinutes(1))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while asking a node", e);
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for nodes", e);
    }
  }

  /** Stops the nodes, all at once, and deletes what they wrote. */
  @Override
  public void close() {
    nodes.forEach(ClusterNode::tellToStop);
    nodes.forEach(ClusterNode::stop);
    http.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts three nodes, prints the address of an index on them, and ends with the input. */
  public static void main(String[] arguments) throws IOException {
    try (ClusterNodes cluster = start(3)) {
      System.out.println(cluster.address(arguments.length == 0 ? "papers" : arguments[0]));
      while (System.in.read() >= 0) {
        // until the input ends
      }
    }
  }
}
