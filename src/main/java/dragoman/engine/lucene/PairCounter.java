package dragoman.engine.lucene;

import dragoman.engine.Dimension;
import dragoman.engine.lucene.FacetValues.Range;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.CollectorManager;

/** Counts each pair of the articles that a search visits, day by day. */
final class PairCounter implements CollectorManager<PairCounter.Segments, PairCounter.Counts> {

  /** The day of articles that have none. */
  static final int UNDATED = -1;

  private final FacetValues values;

  PairCounter(FacetValues values) {
    this.values = values;
  }

  /**
   * What was counted.
   *
   * @param total articles, with a pair or without
   * @param days by the pair's number, how many articles of each day's number
   */
  record Counts(FacetValues values, long total, Map<Integer, Map<Integer, Long>> days) {}

  @Override
  public Segments newCollector() {
    return new Segments(values);
  }

  @Override
  public Counts reduce(Collection<Segments> collectors) {
    long total = 0;
    Map<Integer, Map<Integer, Long>> all = new HashMap<>();
    for (Segments segments : collectors) {
      total += segments.total();
      segments.days.forEach((pair, days) -> {
        Map<Integer, Long> more = all.computeIfAbsent(pair, p -> new HashMap<>());
        days.forEach((day, count) -> more.merge(day, count, Long::sum));
      });
    }
    return new Counts(values, total, all);
  }

  static final class Segments extends FacetWalk {
    private final Map<Integer, Map<Integer, Long>> days = new HashMap<>();
    private final Range pairRange;
    private final Range dayRange;
    private int day = UNDATED;

    private Segments(FacetValues values) {
      super(values);
      pairRange = values.of(Dimension.PAIR);
      dayRange = values.days();
    }

    @Override
    void article() {
      day = UNDATED;
    }

    @Override
    void value(int number) {
      if (dayRange.contains(number)) {
        day = number; // "day" comes before "pair", so it is known by then
      } else if (pairRange.contains(number)) {
        days.computeIfAbsent(number, p -> new HashMap<>()).merge(day, 1L, Long::sum);
      }
    }
  }
}
