package dragoman.engine.lucene;

import dragoman.analysis.QueryUnit;
import java.util.List;

/**
 * A unit of a query, and what may stand for it.
 *
 * @param near the same in other spellings
 * @param sounds names that sound like it, each as the pieces that may stand at its places
 */
record Wanted(QueryUnit unit, List<QueryUnit> near, List<List<List<String>>> sounds) {

  /** A unit that nothing else may stand for. */
  static Wanted exactly(QueryUnit unit) {
    return new Wanted(unit, List.of(), List.of());
  }

  boolean isExact() {
    return near.isEmpty() && sounds.isEmpty();
  }
}
