package dragoman.engine.opensearch;

import dragoman.engine.UnavailableException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Waits before asking again: longer each time, and never as long as others do at once. */
final class Pause {

  private static final int SHORTEST_MS = 50;
  private static final int LONGEST_MS = 3000;

  private Pause() {}

  /**
   * Waits.
   *
   * @param attempt how often it has been tried
   * @param most not longer than this, in nanoseconds
   */
  static void before(int attempt, long most) {
    long longest = Math.min(LONGEST_MS, (long) SHORTEST_MS << Math.min(attempt, 10));
    long nanos = TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(longest) + 1);
    try {
      TimeUnit.NANOSECONDS.sleep(Math.min(nanos, most));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("interrupted while waiting for the cluster", e);
    }
  }
}
