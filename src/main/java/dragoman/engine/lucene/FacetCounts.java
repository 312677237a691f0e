package dragoman.engine.lucene;

import dragoman.engine.Dimension;
import dragoman.engine.Facets.Count;
import dragoman.engine.Interval;
import dragoman.engine.lucene.FacetValues.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.util.LongHeap;

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
    Range days = values.days();
    long dated = 0;
    for (int day = days.from(); day < days.to(); day++) {
      dated += counts[day];
    }
    return total - dated;
  }

  /** The bars that have any article, in the order of time. */
  List<Count> bars(Interval interval) {
    DayBars bars = values.bars(interval);
    long[] sums = new long[bars.size()];
    Range days = values.days();
    for (int day = days.from(); day < days.to(); day++) {
      if (counts[day] > 0) {
        sums[bars.of(day - days.from())] += counts[day];
      }
    }
    List<Count> counted = new ArrayList<>();
    for (int bar = 0; bar < sums.length; bar++) {
      if (sums[bar] > 0) {
        counted.add(new Count(bars.name(bar), sums[bar]));
      }
    }
    return counted;
  }

  /** The earliest day of any article, where one has a day. */
  Optional<LocalDate> earliest() {
    Range days = values.days();
    for (int day = days.from(); day < days.to(); day++) {
      if (counts[day] > 0) {
        return Optional.of(values.day(day));
      }
    }
    return Optional.empty();
  }

  /** The latest day of any article, where one has a day. */
  Optional<LocalDate> latest() {
    Range days = values.days();
    for (int day = days.to() - 1; day >= days.from(); day--) {
      if (counts[day] > 0) {
        return Optional.of(values.day(day));
      }
    }
    return Optional.empty();
  }

  /**
   * The most frequent values of a dimension; of equals, the first by name.
   *
   * @param chosen values that are listed however few articles have them
   */
  List<Count> mostFrequent(Dimension dimension, int most, Collection<String> chosen) {
    Range range = values.of(dimension);
    LongHeap best = new LongHeap(most);
    for (int number = range.from(); number < range.to(); number++) {
      if (counts[number] > 0) {
        best.insertWithOverflow(rank(number));
      }
    }
    List<Count> listed = new ArrayList<>(best.size());
    while (best.size() > 0) {
      int number = number(best.pop());
      listed.add(new Count(values.value(number), counts[number]));
    }
    Collections.reverse(listed);
    if (!chosen.isEmpty()) {
      addMissing(range, chosen, listed);
    }
    return listed;
  }

  private void addMissing(Range range, Collection<String> chosen, List<Count> listed) {
    Set<String> missing = new HashSet<>(chosen);
    listed.forEach(count -> missing.remove(count.value()));
    for (int number = range.from(); number < range.to() && !missing.isEmpty(); number++) {
      if (missing.remove(values.value(number)) && counts[number] > 0) {
        listed.add(new Count(values.value(number), counts[number]));
      }
    }
    listed.sort(MOST_FREQUENT);
  }

  /** Grows with the count; of equals, the one with the lesser number is greater. */
  private long rank(int number) {
    return ((long) counts[number] << Integer.SIZE) | (Integer.MAX_VALUE - number);
  }

  private static int number(long rank) {
    return Integer.MAX_VALUE - (int) rank;
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
