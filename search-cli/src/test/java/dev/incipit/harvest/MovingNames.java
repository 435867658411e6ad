package dev.incipit.harvest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Looks names up for tests: those ending in {@code .moving.test} lead where a test says, and
 * nowhere before it said so. All others are looked up as always.
 */
public final class MovingNames extends InetAddressResolverProvider {
  private static final String SUFFIX = ".moving.test";
  private static final Map<String, InetAddress> ADDRESSES = new ConcurrentHashMap<>();

  /** Has a name lead to an address from now on. */
  static void lead(String name, InetAddress address) {
    ADDRESSES.put(name, address);
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    InetAddressResolver usual = configuration.builtinResolver();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        if (!host.endsWith(SUFFIX)) {
          return usual.lookupByName(host, policy);
        }
        InetAddress address = ADDRESSES.get(host);
        if (address == null) {
          throw new UnknownHostException(host);
        }
        return Stream.of(InetAddress.getByAddress(host, address.getAddress()));
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        return usual.lookupByAddress(address);
      }
    };
  }

  @Override
  public String name() {
    return "moving names";
  }
}
