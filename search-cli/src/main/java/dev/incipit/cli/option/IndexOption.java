package dev.incipit.cli.option;

import dev.incipit.opensearch.address.ClusterAccess;
import dev.incipit.opensearch.address.ClusterAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name the index. */
public final class IndexOption {
  @Option(
      names = "--index",
      paramLabel = "INDEX",
      description = {
        "The folder of the index, or the address of an index on a cluster:"
            + " opensearch://[USER@]HOST[:PORT][,HOST...]/NAME, or opensearch+https://... for TLS."
            + " Default: $$XDG_DATA_HOME/incipit/index, or ~/.local/share/incipit/index."
      })
  private @Nullable String index;

  @Option(
      names = "--index-password-file",
      paramLabel = "FILE",
      description = "File with the cluster user's password. Only its owner may read it.")
  private @Nullable Path password;

  @Option(
      names = "--index-token-file",
      paramLabel = "FILE",
      description = "File with a bearer token for the cluster. Only its owner may read it.")
  private @Nullable Path token;

  @Option(
      names = "--index-ca-file",
      paramLabel = "FILE",
      description = "CA certificates (PEM) to trust for the cluster. Default: Java's own.")
  private @Nullable Path authority;

  /**
   * Where the index is.
   *
   * @throws IllegalArgumentException if the address of a cluster is wrong
   */
  public IndexPlace place(Path byDefault) {
    if (index == null) {
      return new IndexPlace.Folder(byDefault);
    }
    // Told here, so that a folder's name loads no class of the cluster's.
    if (index.startsWith("opensearch:") || index.startsWith("opensearch+")) {
      return cluster(index, byDefault);
    }
    return new IndexPlace.Folder(Path.of(index));
  }

  /**
   * The folder that the index is in.
   *
   * @throws IllegalArgumentException if it is on a cluster
   */
  public Path folder(Path byDefault) {
    return switch (place(byDefault)) {
      case IndexPlace.Folder folder -> folder.path();
      case IndexPlace.Cluster cluster ->
          throw new IllegalArgumentException(
              "this command is for an index in a folder; a cluster checks its shards by itself and"
                  + " is backed up by snapshots, see docs/how-to/run-on-opensearch.md");
    };
  }

  private IndexPlace cluster(String address, Path byDefault) {
    ClusterAccess access = new ClusterAccess(password, token, authority);
    return new IndexPlace.Cluster(
        parsed(address).withAccess(access), byDefault.resolveSibling("clusters"));
  }

  private static ClusterAddress parsed(String address) {
    try {
      return ClusterAddress.parse(address);
    } catch (IllegalArgumentException wrong) {
      boolean password = address.matches("[^:]+://[^@/]*:[^@/]*@.*");
      throw new IllegalArgumentException(
          wrong.getMessage() + (password ? " (--index-password-file)" : ""), wrong);
    }
  }
}
