package dragoman.engine.lucene;

import dragoman.engine.ExpiredCursorException;
import dragoman.lexicon.Lexicon;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The generation that answers; takes up a new one as soon as it is published. */
final class CurrentIndex implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(CurrentIndex.class);
  private static final Duration LOOK = Duration.ofMillis(500);

  private final Path index;
  private final Lexicon lexicon;
  private final Generations generations;
  private final QueryAnalyses analyses;
  private final KeptIndexes kept = new KeptIndexes(InstantSource.system());
  private final ScheduledExecutorService watcher =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("index-watcher").factory());

  private volatile OpenIndex open;
  private volatile boolean closed;
  private Optional<String> refused = Optional.empty();
  private Optional<String> verified = Optional.empty();

  CurrentIndex(Path index, Lexicon lexicon) throws IOException {
    this.index = index;
    this.lexicon = lexicon;
    this.generations = new Generations(index);
    this.analyses = new QueryAnalyses(lexicon);
    String current =
        generations
            .current()
            .orElseThrow(
                () -> new IndexException(index + " holds no index: make one with --reindex"));
    this.open = openOrBefore(current);
    long millis = LOOK.toMillis();
    var _ = watcher.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
  }

  /** The index to search; to be released after. */
  OpenIndex acquire() {
    while (true) {
      OpenIndex current = open;
      if (current.acquire()) {
        return current;
      }
      if (closed) {
        throw new IndexException(index + " has been closed");
      }
    }
  }

  /**
   * The index that a cursor goes on in; to be released after.
   *
   * @throws ExpiredCursorException where it is not kept any more
   */
  OpenIndex acquire(String generation) throws IOException {
    OpenIndex current = acquire();
    if (current.generation().equals(generation)) {
      return current;
    }
    current.release();
    return kept.acquire(generation).orElseThrow(() -> new ExpiredCursorException(KeptIndexes.LIFE));
  }

  /** The generation that is to answer; where its files are damaged, the last one that is whole. */
  private OpenIndex openOrBefore(String current) throws IOException {
    try {
      return OpenIndex.open(index, current, lexicon, analyses);
    } catch (DamagedIndexException e) {
      refused = Optional.of(current);
      OpenIndex before = before(current).orElseThrow(() -> e);
      LOG.warn("{}; until then {} answers", e.getMessage(), before.generation());
      return before;
    }
  }

  /** The newest other generation that is whole. */
  private Optional<OpenIndex> before(String damaged) throws IOException {
    for (String name : generations.others(damaged)) {
      try {
        OpenIndex found = verified(name);
        verified = Optional.of(name);
        return Optional.of(found);
      } catch (IndexException e) {
        // half made, damaged too, or of another lexicon
      }
    }
    return Optional.empty();
  }

  private void look() {
    try {
      kept.letGo();
      Optional<String> current = generations.current();
      if (current.isPresent()
          && !current.get().equals(open.generation())
          && !current.equals(refused)) {
        takeUp(current.get());
      } else if (!verified.equals(Optional.of(open.generation()))) {
        verify();
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("the new index is not taken up, the old one goes on answering: {}", e.getMessage());
    }
  }

  private void takeUp(String name) throws IOException {
    refused = Optional.of(name); // once is enough to say why
    OpenIndex next;
    try {
      next = verified(name);
    } catch (DamagedIndexException e) {
      if (generations.current().equals(refused)) {
        throw e;
      }
      return; // another one has taken its place, and a writer may have deleted it
    }
    verified = refused;
    answerFrom(next);
    refused = Optional.empty();
  }

  private OpenIndex verified(String name) throws IOException {
    OpenIndex next = OpenIndex.open(index, name, lexicon, analyses);
    try {
      next.verify(index);
      return next;
    } catch (DamagedIndexException e) {
      next.close();
      throw e;
    }
  }

  /**
   * What was opened at the start answered at once, and is read as a whole here, beside searches.
   */
  private void verify() throws IOException {
    OpenIndex current = acquire();
    try {
      verified = Optional.of(current.generation()); // once is enough here too
      current.verify(index);
    } catch (DamagedIndexException e) {
      Optional<OpenIndex> before = before(current.generation());
      LOG.warn(
          "{}; until then {} answers",
          e.getMessage(),
          before.map(OpenIndex::generation).orElse("it"));
      if (before.isPresent()) {
        refused = Optional.of(current.generation());
        answerFrom(before.get());
      }
    } finally {
      current.release();
    }
  }

  private void answerFrom(OpenIndex next) throws IOException {
    kept.keep(open); // before the next one answers, so that a cursor always finds it
    open = next;
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      watcher.shutdownNow();
      open.close();
      kept.close();
    }
  }
}
