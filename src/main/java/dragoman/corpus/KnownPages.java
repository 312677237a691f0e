package dragoman.corpus;

import java.util.Optional;

/**
 * Pages that were read before. A record that is known by its bytes need not be decoded: its page is
 * handed on with its id and hash, and without content.
 */
@FunctionalInterface
public interface KnownPages {

  /** Nothing is known, so that all is read. */
  KnownPages NONE = (file, hash) -> Optional.empty();

  /**
   * The id of the page that a record was made into.
   *
   * @param file the file's path below its corpus folder
   * @param hash hex digest of the record
   */
  Optional<String> id(String file, String hash);
}
