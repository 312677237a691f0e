package dragoman.engine.lucene;

import dragoman.engine.Deadline;
import dragoman.engine.Hit;
import dragoman.engine.lucene.RankedHits.Ranked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * All hits of a search. A stretch of the order is found at a time, and a few of its hits are made,
 * so that a million of them take no more room than a page.
 */
public final class EveryHit implements Iterator<Hit> {

  /** Each stretch goes through all matches once more, so it is long. */
  private static final int STRETCH = 1000;

  private static final int MADE_AT_ONCE = 50;

  /** What is to be done around each step: it has a time limit of its own. */
  public interface Guard {
    Iterator<Hit> run(Deadline.Work<Iterator<Hit>, IOException> step) throws IOException;
  }

  private final Search search;
  private final Guard guard;
  private List<Ranked> ranked = List.of();
  private int made;
  private Iterator<Hit> hits;
  private boolean ended;

  /** Finds the first ones at once, so that what is wrong with the request shows here. */
  public EveryHit(Search search, Guard guard) throws IOException {
    this.search = search;
    this.guard = guard;
    this.hits = guard.run(this::advance);
  }

  @Override
  public boolean hasNext() {
    try {
      while (!hits.hasNext() && !ended) {
        hits = guard.run(this::advance);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return hits.hasNext();
  }

  /** The next ones; none where there are no more. */
  private Iterator<Hit> advance() throws IOException {
    if (made == ranked.size()) {
      if (made > 0 && made < STRETCH) {
        ended = true;
        return Collections.emptyIterator();
      }
      Optional<Ranked> last = made == 0 ? Optional.empty() : Optional.of(ranked.getLast());
      ranked = search.next(last, STRETCH);
      made = 0;
      ended = ranked.isEmpty();
    }
    int end = Math.min(made + MADE_AT_ONCE, ranked.size());
    List<Hit> next = search.hits(ranked.subList(made, end));
    made = end;
    return next.iterator();
  }

  @Override
  public Hit next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return hits.next();
  }
}
