package dragoman.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A call to a webhook that is still to be made.
 *
 * @param id the same at each attempt, so that a receiver knows it again
 * @param attempts how many have failed
 * @param due when the next may be made
 */
record Delivery(
    String id, String alert, Instant created, int attempts, Instant due, List<FeedEntry> articles) {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  /** Who has not answered for so long reads the feed. */
  private static final Duration LIFE = Duration.ofDays(3);

  /**
   * After one more failed attempt. The wait doubles each time; half of it is left to chance, so
   * that many senders do not come back together.
   */
  Delivery failed(Instant now, RandomGenerator chance) {
    long most = Math.min(LONGEST_WAIT.toMillis(), FIRST_WAIT.toMillis() << Math.min(attempts, 20));
    Duration wait = Duration.ofMillis(most / 2 + chance.nextLong(most / 2 + 1));
    return new Delivery(id, alert, created, attempts + 1, now.plus(wait), articles);
  }

  /** The same, not before then. */
  Delivery notBefore(Instant then) {
    return due.isBefore(then) ? new Delivery(id, alert, created, attempts, then, articles) : this;
  }

  boolean isTooOld(Instant now) {
    return created.plus(LIFE).isBefore(now);
  }
}
