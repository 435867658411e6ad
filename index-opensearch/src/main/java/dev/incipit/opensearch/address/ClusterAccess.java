package dev.incipit.opensearch.address;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Files by which a cluster lets in and is trusted. They are read when an index is opened, so that a
 * secret is neither in an address nor in a list of processes.
 *
 * @param password holds the password of the address's user; null if there is none
 * @param token holds a bearer token, which stands for a user and a password; null if there is none
 * @param authority certificates in PEM, of which one has signed the cluster's; null to trust those
 *     that Java trusts
 */
public record ClusterAccess(
    @Nullable Path password, @Nullable Path token, @Nullable Path authority) {

  /** For a cluster that lets in everyone. */
  public static final ClusterAccess OPEN = new ClusterAccess(null, null, null);

  /** Checks that there are not two ways to be let in. */
  public ClusterAccess {
    if (password != null && token != null) {
      throw new IllegalArgumentException(
          "a cluster takes a password or a token; name the file of one of them only");
    }
  }
}
