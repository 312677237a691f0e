package dragoman.engine.lucene;

import dragoman.engine.Facets.Count;
import dragoman.engine.Interval;
import dragoman.engine.Relations;
import dragoman.engine.Relations.Relation;
import dragoman.engine.SearchRequest;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;

/** Puts counted pairs in order, and their days into bars. */
final class RelationsAnswer {

  private static final Comparator<Relation> MOST_FREQUENT =
      Comparator.comparingLong(Relation::count).reversed().thenComparing(Relation::pair);

  private RelationsAnswer() {}

  static Relations of(PairCounter.Counts counts, SearchRequest request) {
    Interval interval = request.interval().orElseGet(() -> fitting(counts, request));
    return new Relations(
        counts.total(),
        interval,
        counts.days().entrySet().stream()
            .map(pair -> relation(counts.values(), pair.getKey(), pair.getValue(), interval))
            .sorted(MOST_FREQUENT)
            .toList());
  }

  private static Relation relation(
      FacetValues values, int pair, Map<Integer, Long> days, Interval interval) {
    Map<String, Long> bars = new TreeMap<>();
    days.forEach((day, count) -> {
      if (day != PairCounter.UNDATED) {
        bars.merge(interval.bar(values.day(day)), count, Long::sum);
      }
    });
    return new Relation(
        values.value(pair),
        days.values().stream().mapToLong(Long::longValue).sum(),
        days.getOrDefault(PairCounter.UNDATED, 0L),
        bars.entrySet().stream().map(bar -> new Count(bar.getKey(), bar.getValue())).toList());
  }

  /** Fits the range asked for; where it is open, the articles' days close it. */
  private static Interval fitting(PairCounter.Counts counts, SearchRequest request) {
    IntSummaryStatistics days =
        counts.days().values().stream()
            .flatMap(each -> each.keySet().stream())
            .mapToInt(Integer::intValue)
            .filter(day -> day != PairCounter.UNDATED)
            .summaryStatistics();
    if (days.getCount() == 0) {
      return Interval.MONTH;
    }
    return Interval.fitting(
        request.filters().from().orElseGet(() -> counts.values().day(days.getMin())),
        request.filters().to().orElseGet(() -> counts.values().day(days.getMax())));
  }
}
