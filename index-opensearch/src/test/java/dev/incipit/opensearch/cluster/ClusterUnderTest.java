package dev.incipit.opensearch.cluster;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.incipit.opensearch.address.ClusterAccess;
import dev.incipit.opensearch.address.ClusterAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cluster that tests use: the one that INCIPIT_OPENSEARCH names, or else, if INCIPIT_CI is set,
 * three nodes that are started once and end with the JVM. Otherwise tests are skipped.
 */
public final class ClusterUnderTest {
  private final ClusterAddress address;
  private final @Nullable ClusterNodes nodes;

  private ClusterUnderTest(ClusterAddress address, @Nullable ClusterNodes nodes) {
    this.address = address;
    this.nodes = nodes;
  }

  /** The cluster of this JVM, started if need be; skips the test if there is none. */
  public static ClusterUnderTest shared() {
    return Holder.CLUSTER.orElseGet(() ->
        abort(
            "no cluster to test with: name one in INCIPIT_OPENSEARCH"
                + " (opensearch://HOST:9200/PREFIX; indexes whose names start so are made and"
                + " deleted there), or set INCIPIT_CI=1 to have three nodes started here"));
  }

  /** The address of the index that ends so; no other test may use the same. */
  public ClusterAddress address(String name) {
    return address.withIndex(address.index() + "-" + name);
  }

  /** The nodes, to be hurt; skips the test if they were not started here. */
  public ClusterNodes nodes() {
    return nodes == null ? abort("kills nodes, so not on a cluster of others") : nodes;
  }

  private static Optional<ClusterUnderTest> find(Map<String, String> environment) {
    String named = environment.getOrDefault("INCIPIT_OPENSEARCH", "");
    if (!named.isEmpty()) {
      ClusterAddress address = ClusterAddress.parse(named).withAccess(access(environment));
      return Optional.of(new ClusterUnderTest(address, null));
    }
    if (environment.getOrDefault("INCIPIT_CI", "").isEmpty()) {
      return Optional.empty();
    }
    try {
      ClusterNodes nodes = ClusterNodes.start(3);
      Runtime.getRuntime().addShutdownHook(new Thread(nodes::close));
      return Optional.of(new ClusterUnderTest(nodes.address("test"), nodes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClusterAccess access(Map<String, String> environment) {
    return new ClusterAccess(
        file(environment.get("INCIPIT_INDEX_PASSWORD_FILE")),
        file(environment.get("INCIPIT_INDEX_TOKEN_FILE")),
        file(environment.get("INCIPIT_INDEX_CA_FILE")));
  }

  private static @Nullable Path file(@Nullable String name) {
    return name == null ? null : Path.of(name);
  }

  /** Starts the cluster when it is first asked for. */
  private static final class Holder {
    static final Optional<ClusterUnderTest> CLUSTER = find(System.getenv());
  }
}
