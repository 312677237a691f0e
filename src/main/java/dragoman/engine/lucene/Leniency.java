package dragoman.engine.lucene;

import dragoman.analysis.QueryUnit;
import java.util.List;

/** What counts as a query's word besides the word itself. */
interface Leniency {

  /** Nothing else does. */
  Leniency NONE = (text, units) -> units.stream().map(Wanted::exactly).toList();

  /**
   * Finds what may stand for each unit.
   *
   * @param text the run of words that the units are of
   */
  List<Wanted> of(String text, List<QueryUnit> units);
}
