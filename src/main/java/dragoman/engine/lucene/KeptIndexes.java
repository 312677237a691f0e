package dragoman.engine.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Indexes whose place a newer one has taken, kept open for those who page through them: they go on
 * as if nothing had changed.
 */
public final class KeptIndexes implements Closeable {

  /** From the last time one was asked for; as long as a script may think about a page. */
  public static final Duration LIFE = Duration.ofMinutes(5);

  /** Each holds its files on disk, even if they have been deleted. */
  static final int MOST = 4;

  private record Kept(OpenIndex open, Instant used) {}

  private final Map<String, Kept> kept = new HashMap<>();
  private final InstantSource clock;

  KeptIndexes(InstantSource clock) {
    this.clock = clock;
  }

  /** Takes over an index that was open. */
  synchronized void keep(OpenIndex open) throws IOException {
    kept.put(open.generation(), new Kept(open, clock.instant()));
    letGo();
  }

  /** The index of that generation, to be released after; none where it is not kept any more. */
  synchronized Optional<OpenIndex> acquire(String generation) throws IOException {
    letGo();
    Kept found = kept.get(generation);
    if (found == null || !found.open.acquire()) {
      return Optional.empty();
    }
    kept.put(generation, new Kept(found.open, clock.instant()));
    return Optional.of(found.open);
  }

  /** Closes those that nobody has asked for lately, and those that are too many. */
  synchronized void letGo() throws IOException {
    Instant oldest = clock.instant().minus(LIFE);
    List<Kept> latestFirst = new ArrayList<>(kept.values());
    latestFirst.sort(Comparator.comparing(Kept::used).reversed());
    for (int i = 0; i < latestFirst.size(); i++) {
      Kept each = latestFirst.get(i);
      if (i >= MOST || each.used.isBefore(oldest)) {
        kept.remove(each.open.generation());
        each.open.close();
      }
    }
  }

  @Override
  public synchronized void close() throws IOException {
    for (Kept each : kept.values()) {
      each.open.close();
    }
    kept.clear();
  }
}
