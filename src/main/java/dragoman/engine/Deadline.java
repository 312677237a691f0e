package dragoman.engine;

import java.time.Duration;

/**
 * How long the work of this thread may still take. It covers all that a request asks of an engine:
 * reading the query, looking up words near it, finding, counting, marking what was found, and
 * looking for what would find more. Whoever loops over what a request decides looks at it.
 */
public final class Deadline {

  /** What one question to an index may take. */
  public static final Duration OF_A_SEARCH = Duration.ofSeconds(5);

  private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

  private final Duration limit;
  private final long end;

  private Deadline(Duration limit, long end) {
    this.limit = limit;
    this.end = end;
  }

  /** Something that takes time. */
  public interface Work<T, X extends Throwable> extends ScopedValue.CallableOp<T, X> {}

  /**
   * Does work that is to end in time. Work within work ends with the first of both.
   *
   * @throws SearchTimeoutException where it did not
   */
  public static <T, X extends Throwable> T within(Duration limit, Work<T, X> work) throws X {
    long end = System.nanoTime() + limit.toNanos();
    if (CURRENT.isBound() && CURRENT.get().end - end <= 0) {
      return work.call();
    }
    return ScopedValue.where(CURRENT, new Deadline(limit, end)).call(work);
  }

  /** How long this thread's work may still take, and never longer than this. */
  public static Duration left(Duration most) {
    long left = CURRENT.isBound() ? CURRENT.get().end - System.nanoTime() : Long.MAX_VALUE;
    return left < most.toNanos() ? Duration.ofNanos(Math.max(0, left)) : most;
  }

  /** Whether this thread's work should have ended; never where it has no limit. */
  public static boolean hasPassed() {
    return CURRENT.isBound() && System.nanoTime() - CURRENT.get().end >= 0;
  }

  /**
   * Goes on only in time.
   *
   * @throws SearchTimeoutException where the time is up
   */
  public static void check() {
    if (hasPassed()) {
      throw new SearchTimeoutException(CURRENT.get().limit);
    }
  }
}
