package dev.incipit.harvest;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.Security;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses may be asked. A harvester that follows links is a way into the network that it
 * stands in; so private addresses are refused unless a person allows them.
 *
 * <p>The name is looked up here and again by the client at once. Both see the same addresses if
 * Java remembers lookups, see {@link #rememberLookups}.
 *
 * @param allowPrivate whether addresses of this machine and of private networks may be asked
 * @param permission what a person sets to allow that, for messages
 */
public record AddressRule(boolean allowPrivate, String permission) {

  /**
   * Has Java remember each lookup for as long as the program runs, so that what is connected to is
   * what was checked. To be called before anything is looked up, by a program that harvests and
   * ends.
   */
  static void rememberLookups() {
    Security.setProperty("networkaddress.cache.ttl", "-1");
  }

  /**
   * Why an address may not be asked; null if it may.
   *
   * @throws UnknownHostException if there is no such host
   */
  public @Nullable String refusal(URI address) throws UnknownHostException {
    String host = address.getHost();
    if (!isHttp(address) || host == null || address.getRawUserInfo() != null) {
      return address + " is refused: it is no plain http or https address";
    }
    if (allowPrivate) {
      return null;
    }
    for (InetAddress resolved : InetAddress.getAllByName(host)) {
      if (isPrivate(resolved)) {
        return address
            + " is refused: "
            + resolved.getHostAddress()
            + " is an address of this machine or of a private network; allow it with "
            + permission;
      }
    }
    return null;
  }

  private static boolean isHttp(URI address) {
    return "http".equalsIgnoreCase(address.getScheme())
        || "https".equalsIgnoreCase(address.getScheme());
  }

  static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    boolean shared = bytes.length == 4 && first == 100 && (second & 0xC0) == 64;
    boolean uniqueLocal = address instanceof Inet6Address && (first & 0xFE) == 0xFC;
    return address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isAnyLocalAddress()
        || address.isMulticastAddress()
        || (bytes.length == 4 && (first == 0 || first >= 240))
        || shared
        || uniqueLocal;
  }

  /** Why a redirect is not followed; null if it is. */
  static @Nullable String redirectRefusal(URI from, URI to) {
    String refused = "the redirect from " + from + " to " + to + " is refused: ";
    if (!isHttp(to) || to.getHost() == null) {
      return refused + "it is no http or https address";
    }
    if (!to.getHost().equalsIgnoreCase(from.getHost())) {
      return refused + "it is another host; give that one with --url if you trust it";
    }
    boolean sameScheme = scheme(from).equals(scheme(to));
    if (!sameScheme && scheme(to).equals("http")) {
      return refused + "it gives up encryption";
    }
    return sameScheme && from.getPort() != to.getPort() ? refused + "it is another port" : null;
  }

  private static String scheme(URI address) {
    return String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
  }
}
