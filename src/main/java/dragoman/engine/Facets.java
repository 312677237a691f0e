package dragoman.engine;

import java.util.List;
import java.util.Map;

/**
 * Counts of what an answer could be narrowed to.
 *
 * @param dates bars in the order of time
 * @param interval the bars' width
 * @param undated articles without a date
 * @param values by dimension, the most frequent first
 */
public record Facets(
    List<Count> dates, Interval interval, long undated, Map<Dimension, List<Count>> values) {

  /** How many articles have a value. */
  public record Count(String value, long count) {}

  public List<Count> values(Dimension dimension) {
    return values.getOrDefault(dimension, List.of());
  }
}
