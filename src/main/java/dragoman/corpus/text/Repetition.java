package dragoman.corpus.text;

import java.util.Optional;

/** What is known of the site that a page is of: which lines stand on many of its pages. */
@FunctionalInterface
public interface Repetition {
  /** Nothing is known. */
  Repetition UNKNOWN = line -> Optional.empty();

  /** Says on how many pages the line stands, if those are many. */
  Optional<String> of(String line);
}
