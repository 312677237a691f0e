package dragoman.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * The key that every request must bring. Only its digest is kept, and digests are compared in a
 * time that tells nothing of how much was right, or how long the key is.
 */
public final class ApiKey {

  /** Shorter ones can be tried through. */
  public static final int SHORTEST = 16;

  /** What asks for it: programs send the first, browsers ask their user for the second. */
  static final String CHALLENGE =
      "Bearer realm=\"Dragoman\", Basic realm=\"Dragoman\", charset=\"UTF-8\"";

  private final byte[] digest;

  private ApiKey(byte[] digest) {
    this.digest = digest;
  }

  /**
   * A key of printable ASCII, as headers carry it.
   *
   * @throws IllegalArgumentException says what is wrong, and never shows the key
   */
  public static ApiKey of(String text) {
    String key = text.strip();
    if (key.length() < SHORTEST) {
      throw new IllegalArgumentException("it must have " + SHORTEST + " characters or more");
    }
    if (!key.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      throw new IllegalArgumentException("it must be one line of ASCII without spaces");
    }
    return new ApiKey(digest(key));
  }

  /** Whether an {@code Authorization} header brings it: as a bearer token, or as a password. */
  boolean isIn(Optional<String> authorization) {
    return authorization.flatMap(ApiKey::given).filter(this::is).isPresent();
  }

  private boolean is(String given) {
    return MessageDigest.isEqual(digest, digest(given));
  }

  private static Optional<String> given(String header) {
    String[] parts = header.strip().split(" +", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "bearer" -> Optional.of(parts[1]);
      case "basic" -> password(parts[1]);
      default -> Optional.empty();
    };
  }

  /** What comes after the user's name, which may be any (RFC 7617). */
  private static Optional<String> password(String coded) {
    try {
      String pair = new String(Base64.getDecoder().decode(coded), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0 ? Optional.empty() : Optional.of(pair.substring(colon + 1));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
