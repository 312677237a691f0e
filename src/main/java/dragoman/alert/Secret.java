package dragoman.alert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a webhook's calls are signed with. A file of alerts says where it is, never what it is; it
 * is read when it is needed, and no message holds it.
 */
public sealed interface Secret {

  /** Shorter ones can be guessed from a signature. */
  int SHORTEST = 16;

  /** A variable of the environment. */
  record Variable(String name) implements Secret {}

  /** A file that holds nothing else. */
  record InFile(Path file) implements Secret {}

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException says what is missing
   */
  default String read(Map<String, String> environment) {
    return switch (this) {
      case Variable(String name) ->
          longEnough(
              environment.getOrDefault(name, "").strip(), "the environment variable " + name);
      case InFile(Path file) -> {
        try {
          yield longEnough(Files.readString(file).strip(), "the file " + file);
        } catch (IOException e) {
          throw new IllegalArgumentException("the secret's file " + file + " cannot be read", e);
        }
      }
    };
  }

  private static String longEnough(String secret, String place) {
    if (secret.length() < SHORTEST) {
      throw new IllegalArgumentException(
          place + " must hold a secret of " + SHORTEST + " characters or more");
    }
    return secret;
  }
}
