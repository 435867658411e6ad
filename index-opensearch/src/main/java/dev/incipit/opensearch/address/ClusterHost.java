package dev.incipit.opensearch.address;

/**
 * A node that answers HTTP.
 *
 * @param name a host's name or address; an IPv6 address without brackets
 * @param port 1 to 65,535
 */
public record ClusterHost(String name, int port) {
  static final int DEFAULT_PORT = 9200;
  private static final int MAX_PORT = 65_535;

  /** Checks that there is a name and that the port is in range. */
  public ClusterHost {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("the name of a host must not be empty");
    }
    if (port < 1 || port > MAX_PORT) {
      throw new IllegalArgumentException("port " + port + " is not from 1 to " + MAX_PORT);
    }
  }

  @Override
  public String toString() {
    return (name.contains(":") ? "[" + name + "]" : name) + ":" + port;
  }
}
