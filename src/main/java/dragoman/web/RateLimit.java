package dragoman.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Lets each client ask so many times a second, and for a while more often (a token bucket). A
 * client is an address; of IPv6 the first 64 bits, since the rest is the client's own to choose.
 */
final class RateLimit {

  /** A page with its styles and scripts is a dozen requests, and people read between pages. */
  static final int SECONDS_SAVED = 10;

  /** Who has not asked for longest is forgotten, which gives them a full bucket again. */
  static final int MOST_CLIENTS = 10_000;

  private static final int NETWORK_BYTES = 8;
  private static final double NANOS = 1e9;

  private final int rate;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  private record Bucket(double tokens, long at) {}

  RateLimit(int rate) {
    this(rate, System::nanoTime);
  }

  RateLimit(int rate, LongSupplier nanos) {
    this.rate = rate;
    this.nanos = nanos;
  }

  /**
   * Whether a client may ask now.
   *
   * @param address as a socket has it
   */
  boolean allows(String address) {
    return rate == 0 || take(network(address));
  }

  private synchronized boolean take(String client) {
    long now = nanos.getAsLong();
    double most = (double) rate * SECONDS_SAVED;
    Bucket known = buckets.get(client);
    double tokens =
        known == null ? most : Math.min(most, known.tokens + rate * ((now - known.at) / NANOS));
    boolean allowed = tokens >= 1;
    buckets.put(client, new Bucket(allowed ? tokens - 1 : tokens, now));
    if (buckets.size() > MOST_CLIENTS) {
      buckets.remove(buckets.keySet().iterator().next());
    }
    return allowed;
  }

  synchronized int clients() {
    return buckets.size();
  }

  private static String network(String address) {
    try {
      // An address in numbers: no name is looked up.
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
          : address;
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
