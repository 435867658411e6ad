package dev.incipit.web.http;

import dev.incipit.web.config.ServerConfig;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/** The web servers in front: those on this machine, and those that the operator named. */
public final class TrustedProxies {
  private final Set<String> named;

  public TrustedProxies(ServerConfig config) {
    this.named = config.trustedProxies();
  }

  /** Whether an address is that of a web server in front. */
  public boolean isOne(InetAddress address) {
    return address.isLoopbackAddress() || named.contains(address.getHostAddress());
  }

  /** Whether an address in numbers is that of a web server in front. */
  boolean isOne(String address) {
    if (named.contains(address)) {
      return true;
    }
    try {
      // Written as numbers, so that nothing is looked up.
      return InetAddress.getByName(address.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
