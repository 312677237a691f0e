package dragoman.engine.opensearch;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Name and password as a header says them (RFC 7617). */
final class BasicCredentials {

  private BasicCredentials() {}

  static String of(String name, String password) {
    byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }
}
