package dragoman.engine;

import dragoman.engine.Facets.Count;
import java.util.List;

/**
 * Who deals with whom in the articles of a request, and when.
 *
 * @param total articles that match
 * @param interval the bars' width
 * @param pairs the most frequent first
 */
public record Relations(long total, Interval interval, List<Relation> pairs) {

  public Relations {
    pairs = List.copyOf(pairs);
  }

  /**
   * A pair.
   *
   * @param count articles on it
   * @param undated those of them without a date
   * @param bars the others, in the order of time
   */
  public record Relation(String pair, long count, long undated, List<Count> bars) {

    /** Its two. */
    public List<String> actors() {
      int dash = pair.indexOf('-');
      return List.of(pair.substring(0, dash), pair.substring(dash + 1));
    }
  }
}
