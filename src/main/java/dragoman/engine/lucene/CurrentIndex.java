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
    this.open = OpenIndex.open(index, current, lexicon, analyses);
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

  private void look() {
    try {
      kept.letGo();
      Optional<String> current = generations.current();
      if (current.isEmpty() || current.get().equals(open.generation()) || current.equals(refused)) {
        return;
      }
      refused = current; // once is enough to say why
      OpenIndex next = OpenIndex.open(index, current.get(), lexicon, analyses);
      OpenIndex previous = open;
      kept.keep(previous); // before the next one answers, so that a cursor always finds it
      open = next;
      refused = Optional.empty();
    } catch (IOException | RuntimeException e) {
      LOG.warn("the new index is not taken up, the old one goes on answering: {}", e.getMessage());
    }
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
