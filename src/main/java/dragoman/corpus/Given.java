package dragoman.corpus;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the file itself states about a page outside of its content: a JSON record's fields, a feed
 * entry's, an archive's address. What is given is not guessed again.
 */
public record Given(
    Optional<String> title,
    Optional<LocalDate> date,
    Optional<String> language,
    Optional<String> source,
    Optional<String> author,
    Optional<String> url) {

  public static final Given NOTHING =
      new Given(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Only the address is known, as in a web archive. */
  public static Given address(String url) {
    return new Given(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(url));
  }
}
