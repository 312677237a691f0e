package dragoman.engine;

import java.time.Duration;

/** A cursor into an index that is no longer kept. */
public final class ExpiredCursorException extends RuntimeException {

  public ExpiredCursorException(Duration life) {
    super(
        "the index has changed, and what this cursor goes on in was let go of "
            + life.toMinutes()
            + " minutes after it was last asked for: begin again without a cursor");
  }
}
