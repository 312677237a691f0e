package dragoman.engine.lucene;

import dragoman.engine.Dimension;
import dragoman.engine.Facets;
import dragoman.engine.Facets.Count;
import dragoman.engine.Interval;
import dragoman.engine.SearchRequest;
import dragoman.engine.lucene.FacetCounter.Counts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts counts of several passes together and in order. */
final class FacetAnswer {

  private static final Comparator<Count> MOST_FREQUENT =
      Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value);

  private final Map<Dimension, Counts> counts = new EnumMap<>(Dimension.class);
  private Counts dates;

  FacetAnswer(Counts all) {
    for (Dimension dimension : Dimension.values()) {
      counts.put(dimension, all);
    }
    this.dates = all;
  }

  void replace(Dimension dimension, Counts withoutChoice) {
    counts.put(dimension, withoutChoice);
  }

  void replaceDates(Counts withoutChoice) {
    dates = withoutChoice;
  }

  Facets facets(SearchRequest request) {
    Map<Dimension, List<Count>> values = new EnumMap<>(Dimension.class);
    counts.forEach((dimension, counted) ->
        values.put(dimension, list(counted.values(dimension)).sorted(MOST_FREQUENT).toList()));
    Interval interval = request.interval().orElseGet(() -> fitting(request));
    Map<String, Long> bars = new TreeMap<>();
    dates
        .days()
        .forEach(
            (day, count) -> bars.merge(interval.bar(LocalDate.ofEpochDay(day)), count, Long::sum));
    return new Facets(list(bars).toList(), interval, dates.undated(), values);
  }

  private static Stream<Count> list(Map<String, Long> values) {
    return values.entrySet().stream().map(entry -> new Count(entry.getKey(), entry.getValue()));
  }

  /** Fits the range asked for; where it is open, the articles' days close it. */
  private Interval fitting(SearchRequest request) {
    var days = dates.days().keySet().stream().mapToLong(Long::longValue).summaryStatistics();
    if (days.getCount() == 0) {
      return Interval.MONTH;
    }
    LocalDate first = request.filters().from().orElse(LocalDate.ofEpochDay(days.getMin()));
    LocalDate last = request.filters().to().orElse(LocalDate.ofEpochDay(days.getMax()));
    return Interval.fitting(first, last);
  }
}
