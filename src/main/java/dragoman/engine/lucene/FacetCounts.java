package dragoman.engine.lucene;

import dragoman.engine.Dimension;
import dragoman.engine.Facets.Count;
import dragoman.engine.Interval;
import dragoman.engine.lucene.FacetValues.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** How many articles have each facet value. */
public final class FacetCounts {

  private static final Comparator<Count> MOST_FREQUENT =
      Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value);

  private final FacetValues values;
  private final long total;
  private final int[] counts;

  /**
   * Takes what was counted.
   *
   * @param total all articles that were visited
   * @param counts by the value's number; not copied
   */
  FacetCounts(FacetValues values, long total, int[] counts) {
    this.values = values;
    this.total = total;
    this.counts = counts;
  }

  /**
   * What was counted elsewhere.
   *
   * @param total all articles
   */
  public static FacetCounts of(
      long total, Map<LocalDate, Long> days, Map<Dimension, Map<String, Long>> values) {
    TreeMap<String, Long> named = new TreeMap<>();
    days.forEach((day, count) -> named.put(FacetValues.named(day), count));
    values.forEach((dimension, counted) ->
        counted.forEach((value, count) -> named.put(FacetValues.named(dimension, value), count)));
    int[] counts = named.values().stream().mapToInt(Math::toIntExact).toArray();
    return new FacetCounts(FacetValues.of(named.navigableKeySet()), total, counts);
  }

  /** All articles that were visited. */
  long total() {
    return total;
  }

  /** Articles without a day. */
  long undated() {
    long dated = 0;
    for (int day = values.days().from(); day < values.days().to(); day++) {
      dated += counts[day];
    }
    return total - dated;
  }

  /** The bars that have any article, in the order of time. */
  List<Count> bars(Interval interval) {
    Map<String, Long> bars = new TreeMap<>();
    for (int day = values.days().from(); day < values.days().to(); day++) {
      if (counts[day] > 0) {
        bars.merge(interval.bar(values.day(day)), (long) counts[day], Long::sum);
      }
    }
    return bars.entrySet().stream().map(bar -> new Count(bar.getKey(), bar.getValue())).toList();
  }

  /** The earliest day of any article, where one has a day. */
  Optional<LocalDate> earliest() {
    return days().stream().min(Comparator.naturalOrder());
  }

  /** The latest day of any article, where one has a day. */
  Optional<LocalDate> latest() {
    return days().stream().max(Comparator.naturalOrder());
  }

  private List<LocalDate> days() {
    List<LocalDate> days = new ArrayList<>();
    for (int day = values.days().from(); day < values.days().to(); day++) {
      if (counts[day] > 0) {
        days.add(values.day(day));
      }
    }
    return days;
  }

  /**
   * The most frequent values of a dimension.
   *
   * @param chosen values that are listed however few articles have them
   */
  List<Count> mostFrequent(Dimension dimension, int most, Collection<String> chosen) {
    Range range = values.of(dimension);
    PriorityQueue<Count> best = new PriorityQueue<>(MOST_FREQUENT.reversed());
    List<Count> listed = new ArrayList<>();
    for (int number = range.from(); number < range.to(); number++) {
      if (counts[number] > 0) {
        Count count = new Count(values.value(number), counts[number]);
        best.add(count);
        if (best.size() > most) {
          Count least = best.remove();
          if (chosen.contains(least.value())) {
            listed.add(least);
          }
        }
      }
    }
    listed.addAll(best);
    listed.sort(MOST_FREQUENT);
    return listed;
  }

  /** All values of a dimension that any article has. */
  Map<String, Long> all(Dimension dimension) {
    Map<String, Long> all = new HashMap<>();
    Range range = values.of(dimension);
    for (int number = range.from(); number < range.to(); number++) {
      if (counts[number] > 0) {
        all.put(values.value(number), (long) counts[number]);
      }
    }
    return all;
  }
}
