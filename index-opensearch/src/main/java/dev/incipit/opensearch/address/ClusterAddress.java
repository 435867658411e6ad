package dev.incipit.opensearch.address;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where an index on a cluster is and how to be let in, for instance {@code
 * opensearch://search-1:9200,search-2:9200/papers} or {@code
 * opensearch+https://incipit@search-1/papers}.
 *
 * @param hosts nodes of one cluster, 1 or more; if one fails, the others are asked
 * @param encrypted whether they are spoken to by TLS
 * @param user who asks; null if nobody is named
 * @param index the index's name
 * @param access the files that hold secrets
 */
public record ClusterAddress(
    List<ClusterHost> hosts,
    boolean encrypted,
    @Nullable String user,
    String index,
    ClusterAccess access) {
  public static final String PLAIN = "opensearch://";
  public static final String ENCRYPTED = "opensearch+https://";

  /** Checks that what is needed to be let in is there and consistent. */
  public ClusterAddress {
    hosts = List.copyOf(hosts);
    if (hosts.isEmpty()) {
      throw new IllegalArgumentException("the address of a cluster needs a host");
    }
    if (access.authority() != null && !encrypted) {
      throw new IllegalArgumentException(
          "certificates are given for a cluster that is not spoken to by TLS; start its address"
              + " with "
              + ENCRYPTED);
    }
    if (access.token() != null && user != null) {
      throw new IllegalArgumentException(
          "a token stands for its user; remove " + user + "@ from the address, or the token");
    }
    if (access.password() != null && user == null) {
      throw new IllegalArgumentException(
          "a password is given, but no user; write USER@ before the address's first host");
    }
  }

  /**
   * Reads an address: {@code opensearch://[USER@]HOST[:PORT][,HOST[:PORT]...]/INDEX}, with {@code
   * opensearch+https://} for TLS. The port is 9200 unless it is given.
   *
   * @throws IllegalArgumentException if it is wrong, with a message that says where and how to mend
   *     it
   */
  public static ClusterAddress parse(String text) {
    return AddressParser.parse(text);
  }

  /** The same address with files to be let in by. */
  public ClusterAddress withAccess(ClusterAccess other) {
    return new ClusterAddress(hosts, encrypted, user, index, other);
  }

  /** The same cluster's index of another name. */
  public ClusterAddress withIndex(String other) {
    return new ClusterAddress(hosts, encrypted, user, AddressParser.checkIndex(other), access);
  }

  /** The address as it is written; it holds no secret. */
  @Override
  public String toString() {
    String names = hosts.stream().map(ClusterHost::toString).collect(Collectors.joining(","));
    return (encrypted ? ENCRYPTED : PLAIN) + (user == null ? "" : user + "@") + names + "/" + index;
  }
}
