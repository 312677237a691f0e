package dragoman.cli;

import dragoman.web.ApiKey;
import dragoman.web.Protection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;

/** Who reaches the server, and what they must bring. */
final class Exposure {

  /** No flag takes the key itself: every user of a machine sees the command lines of all. */
  static final String KEY = "DRAGOMAN_API_KEY";

  /** More than anybody clicks, and too few to try keys or to keep the server from others. */
  private static final int RATE = 20;

  /** The files of keys that are kept somewhere are one short line. */
  private static final int LONGEST_FILE = 4096;

  private Exposure() {}

  /**
   * What was typed of it.
   *
   * @throws UsageException where it is no key or no number
   */
  static Protection protection(Arguments typed, Map<String, String> environment) {
    if (typed.rate != null && typed.rate < 0) {
      throw new UsageException("--rate " + typed.rate + " must be 0, for any, or more");
    }
    int rate = typed.rate != null ? typed.rate : isOwn(typed.host) ? 0 : RATE;
    return new Protection(key(typed, environment), rate);
  }

  private static Optional<ApiKey> key(Arguments typed, Map<String, String> environment) {
    if (typed.apiKeyFile != null) {
      return Optional.of(key("--api-key-file " + typed.apiKeyFile, read(typed)));
    }
    return Optional.ofNullable(environment.get(KEY))
        .filter(key -> !key.isEmpty())
        .map(key -> key(KEY, key));
  }

  private static String read(Arguments typed) {
    try (var in = Files.newInputStream(typed.apiKeyFile)) {
      return new String(in.readNBytes(LONGEST_FILE), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException(
          "--api-key-file " + typed.apiKeyFile + " cannot be read: name a file with the key");
    }
  }

  private static ApiKey key(String place, String text) {
    try {
      return ApiKey.of(text);
    } catch (IllegalArgumentException e) {
      throw new UsageException(place + " holds no key: " + e.getMessage());
    }
  }

  /** Whether only this machine reaches an address; a name that is unknown is told of later. */
  static boolean isOwn(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return true;
    }
  }

  /** What the operator of a server should know of it. */
  static Optional<String> warning(Settings settings) {
    boolean open = !isOwn(settings.host()) && settings.protection().key().isEmpty();
    return open
        ? Optional.of(
            "warning: everybody who reaches "
                + settings.host()
                + " can read the articles: set "
                + KEY
                + " or --api-key-file, or serve on 127.0.0.1 behind a proxy that asks for more")
        : Optional.empty();
  }
}
