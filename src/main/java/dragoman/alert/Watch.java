package dragoman.alert;

import dragoman.engine.Hit;
import dragoman.engine.SearchEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Holds alerts against the articles that an update has brought.
 *
 * <p>Which articles those are is on disk before the index that has them is published, and until the
 * alerts' feeds and calls are. So a crash in between loses none: the next update takes them up. It
 * may tell of some twice, with a feed entry that is the same and a call that is another.
 */
public final class Watch {

  private static final String UNMATCHED = "unmatched";

  /** Articles that are asked about at once, and told of in one call at most. */
  private static final int CHUNK = 100;

  private final AlertFeeds feeds;
  private final Store store;
  private final Courier courier;
  private final Map<String, String> environment;
  private final InstantSource clock;

  /**
   * For an index.
   *
   * @param index its folder
   * @param environment holds secrets
   */
  public Watch(List<Alert> alerts, Path index, Map<String, String> environment) {
    this(alerts, index, environment, InstantSource.system(), Thread::sleep);
  }

  Watch(
      List<Alert> alerts,
      Path index,
      Map<String, String> environment,
      InstantSource clock,
      Courier.Sleep sleep) {
    this.feeds = new AlertFeeds(alerts, index);
    this.store = Store.of(index);
    this.courier = new Courier(feeds, store, environment, clock, sleep);
    this.environment = environment;
    this.clock = clock;
  }

  /**
   * Looks whether all secrets are there, before work is done.
   *
   * @throws IllegalArgumentException says which is not
   */
  public void requireSecrets() {
    for (Alert alert : feeds.alerts()) {
      try {
        alert.webhook().ifPresent(webhook -> webhook.secret().read(environment));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "alert " + alert.name() + " cannot sign its calls: " + e.getMessage(), e);
      }
    }
  }

  /** Notes articles that are about to be published. */
  public void expect(Collection<String> ids) throws IOException {
    if (!ids.isEmpty()) {
      Set<String> all = new TreeSet<>(unmatched());
      all.addAll(ids);
      store.write(UNMATCHED, all);
    }
  }

  /** Whether there are articles that no alert has been held against. */
  public boolean isBehind() throws IOException {
    return !feeds.alerts().isEmpty() && !unmatched().isEmpty();
  }

  private List<String> unmatched() throws IOException {
    return store.read(UNMATCHED, String[].class).map(List::of).orElse(List.of());
  }

  /**
   * Holds all alerts against the noted articles.
   *
   * @param engine on the index that has them
   * @return how many matches there are
   */
  public long match(SearchEngine engine) throws IOException {
    List<String> ids = unmatched();
    long matches = 0;
    for (Alert alert : feeds.alerts()) {
      for (int from = 0; from < ids.size(); from += CHUNK) {
        List<Hit> hits =
            engine.among(alert.request(), ids.subList(from, Math.min(from + CHUNK, ids.size())));
        matches += hits.size();
        tell(alert, hits);
      }
    }
    store.delete(UNMATCHED);
    return matches;
  }

  private void tell(Alert alert, List<Hit> hits) throws IOException {
    if (hits.isEmpty()) {
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<FeedEntry> found = new ArrayList<>();
    hits.forEach(hit -> found.add(FeedEntry.of(hit, now)));
    feeds.add(alert, found);
    if (alert.webhook().isPresent()) {
      courier.add(new Delivery(UUID.randomUUID().toString(), alert.name(), now, 0, now, found));
    }
  }

  /**
   * Makes the calls that are due, for as long as an update may take for it.
   *
   * @return how many are still to be made
   */
  public int deliver() throws IOException {
    return courier.run();
  }
}
