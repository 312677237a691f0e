package dragoman.engine.lucene;

import dragoman.engine.Dimension;
import dragoman.engine.lucene.FacetValues.Range;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.LongValues;

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
    return new Segments();
  }

  @Override
  public Counts reduce(Collection<Segments> collectors) {
    long total = 0;
    Map<Integer, Map<Integer, Long>> all = new HashMap<>();
    for (Segments segments : collectors) {
      total += segments.total;
      segments.days.forEach((pair, days) -> {
        Map<Integer, Long> more = all.computeIfAbsent(pair, p -> new HashMap<>());
        days.forEach((day, count) -> more.merge(day, count, Long::sum));
      });
    }
    return new Counts(values, total, all);
  }

  final class Segments implements Collector {
    private final Map<Integer, Map<Integer, Long>> days = new HashMap<>();
    private final Range pairRange = values.of(Dimension.PAIR);
    private final Range dayRange = values.days();
    private long total;

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      SortedSetDocValues facets = DocValues.getSortedSet(context.reader(), Schema.FACETS);
      LongValues numbers = values.numbers(context);
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) throws IOException {
          total++;
          int day = UNDATED; // comes before the pairs, since values are in order
          for (int n = facets.advanceExact(doc) ? facets.docValueCount() : 0; n > 0; n--) {
            int number = (int) numbers.get(facets.nextOrd());
            if (dayRange.contains(number)) {
              day = number;
            } else if (pairRange.contains(number)) {
              days.computeIfAbsent(number, p -> new HashMap<>()).merge(day, 1L, Long::sum);
            }
          }
        }
      };
    }
  }
}
