package dragoman.engine;

import java.time.Duration;

/** A search that ran past its time. */
public final class SearchTimeoutException extends RuntimeException {

  public SearchTimeoutException(Duration limit) {
    super(
        "the search took longer than "
            + limit.toMillis()
            + " ms: ask for less, for example without prefix*");
  }
}
