package dragoman.engine.lucene;

import dragoman.engine.Facets.Count;
import dragoman.engine.Interval;
import dragoman.engine.Relations;
import dragoman.engine.Relations.Relation;
import dragoman.engine.SearchRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LongSummaryStatistics;
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
            .map(pair -> relation(pair.getKey(), pair.getValue(), interval))
            .sorted(MOST_FREQUENT)
            .toList());
  }

  private static Relation relation(String pair, Map<Long, Long> days, Interval interval) {
    Map<String, Long> bars = new TreeMap<>();
    days.forEach((day, count) -> {
      if (day != PairCounter.UNDATED) {
        bars.merge(interval.bar(LocalDate.ofEpochDay(day)), count, Long::sum);
      }
    });
    return new Relation(
        pair,
        days.values().stream().mapToLong(Long::longValue).sum(),
        days.getOrDefault(PairCounter.UNDATED, 0L),
        bars.entrySet().stream().map(bar -> new Count(bar.getKey(), bar.getValue())).toList());
  }

  /** Fits the range asked for; where it is open, the articles' days close it. */
  private static Interval fitting(PairCounter.Counts counts, SearchRequest request) {
    LongSummaryStatistics days =
        counts.days().values().stream()
            .flatMap(each -> each.keySet().stream())
            .mapToLong(Long::longValue)
            .filter(day -> day != PairCounter.UNDATED)
            .summaryStatistics();
    if (days.getCount() == 0) {
      return Interval.MONTH;
    }
    return Interval.fitting(
        request.filters().from().orElse(LocalDate.ofEpochDay(days.getMin())),
        request.filters().to().orElse(LocalDate.ofEpochDay(days.getMax())));
  }
}
