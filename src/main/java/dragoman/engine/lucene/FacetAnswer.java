package dragoman.engine.lucene;

import dragoman.engine.Dimension;
import dragoman.engine.Facets;
import dragoman.engine.Facets.Count;
import dragoman.engine.Interval;
import dragoman.engine.SearchRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Puts counts of several passes together and in order. */
final class FacetAnswer {

  /** More values of one dimension than a reader looks through; scripts narrow by them instead. */
  private static final int MOST_VALUES = 100;

  private final Map<Dimension, FacetCounts> counts = new EnumMap<>(Dimension.class);
  private FacetCounts dates;

  FacetAnswer(FacetCounts all) {
    for (Dimension dimension : Dimension.values()) {
      counts.put(dimension, all);
    }
    this.dates = all;
  }

  void replace(Dimension dimension, FacetCounts withoutChoice) {
    counts.put(dimension, withoutChoice);
  }

  void replaceDates(FacetCounts withoutChoice) {
    dates = withoutChoice;
  }

  Facets facets(SearchRequest request) {
    Map<Dimension, List<Count>> values = new EnumMap<>(Dimension.class);
    counts.forEach((dimension, counted) ->
        values.put(
            dimension,
            counted.mostFrequent(dimension, MOST_VALUES, request.filters().values(dimension))));
    Interval interval = request.interval().orElseGet(() -> fitting(request));
    return new Facets(dates.bars(interval), interval, dates.undated(), values);
  }

  /** Fits the range asked for; where it is open, the articles' days close it. */
  private Interval fitting(SearchRequest request) {
    return dates
        .earliest()
        .map(earliest ->
            Interval.fitting(
                request.filters().from().orElse(earliest),
                request.filters().to().or(dates::latest).orElse(earliest)))
        .orElse(Interval.MONTH);
  }
}
