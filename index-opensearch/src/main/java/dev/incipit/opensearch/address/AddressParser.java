package dev.incipit.opensearch.address;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the address of a cluster apart. */
final class AddressParser {
  private static final Pattern HOST =
      Pattern.compile("(?:\\[(?<six>[0-9A-Fa-f:.%]+)\\]|(?<name>[^\\[\\]:]+))(?::(?<port>.*))?");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

  /** What OpenSearch takes as a name, without the rare letters, and with room for generations. */
  private static final Pattern INDEX = Pattern.compile("[a-z0-9][a-z0-9_-]{0,199}");

  private static final String FORM =
      "; an address is opensearch://[USER@]HOST[:PORT][,HOST[:PORT]...]/INDEX";

  private final String text;

  private AddressParser(String text) {
    this.text = text;
  }

  static ClusterAddress parse(String text) {
    return new AddressParser(text).address();
  }

  static String checkIndex(String index) {
    if (!INDEX.matcher(index).matches()) {
      throw new IllegalArgumentException(
          "index name \""
              + index
              + "\" is not of lower-case letters a to z, digits, - and _, at most 200, the first a"
              + " letter or digit");
    }
    return index;
  }

  private ClusterAddress address() {
    boolean encrypted = text.startsWith(ClusterAddress.ENCRYPTED);
    if (!encrypted && !text.startsWith(ClusterAddress.PLAIN)) {
      throw wrong(
          "it starts neither with " + ClusterAddress.PLAIN + " nor " + ClusterAddress.ENCRYPTED);
    }
    String rest = text.substring(text.indexOf("//") + 2);
    int slash = rest.indexOf('/');
    if (slash < 0 || slash == rest.length() - 1) {
      throw wrong("the index's name is missing: end it with /papers, for instance" + FORM);
    }
    String authority = rest.substring(0, slash);
    int at = authority.lastIndexOf('@');
    return new ClusterAddress(
        hosts(authority.substring(at + 1)),
        encrypted,
        at < 0 ? null : user(authority.substring(0, at)),
        index(rest.substring(slash + 1)),
        ClusterAccess.OPEN);
  }

  private @Nullable String user(String user) {
    if (user.contains(":")) {
      // Not told whole: it would show the password.
      throw new IllegalArgumentException(
          "the address of the cluster has a password in it, which logs and lists of processes"
              + " would show; keep it in a file, name that as the password's, and write"
              + " only USER@ in the address");
    }
    if (user.isEmpty()) {
      throw wrong("there is nothing before the @" + FORM);
    }
    return user;
  }

  private List<ClusterHost> hosts(String list) {
    List<ClusterHost> hosts = new ArrayList<>();
    for (String host : list.split(",", -1)) {
      hosts.add(host(host));
    }
    return hosts;
  }

  private ClusterHost host(String host) {
    Matcher parts = HOST.matcher(host);
    if (!parts.matches()) {
      throw wrong(
          host.isEmpty() ? "a host's name is missing" + FORM : "\"" + host + "\" is no host");
    }
    String six = parts.group("six");
    String name = six == null ? parts.group("name") : six;
    if (six == null && !NAME.matcher(name).matches()) {
      throw wrong("\"" + name + "\" is no name of a host");
    }
    return new ClusterHost(name, port(parts.group("port")));
  }

  private int port(@Nullable String port) {
    if (port == null) {
      return ClusterHost.DEFAULT_PORT;
    }
    try {
      int number = Integer.parseInt(port);
      if (number >= 1 && number <= 65_535) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as numbers out of range are
    }
    throw wrong("port \"" + port + "\" is not a number from 1 to 65535");
  }

  private String index(String index) {
    try {
      return checkIndex(index);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private IllegalArgumentException wrong(String why) {
    return new IllegalArgumentException("cluster address " + text + ": " + why);
  }
}
