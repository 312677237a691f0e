package dragoman.engine.lucene;

import dragoman.engine.Dimension;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/** Counts each pair of the articles that a search visits, day by day. */
final class PairCounter implements CollectorManager<PairCounter.Segments, PairCounter.Counts> {

  /** The day of articles that have none. */
  static final long UNDATED = Long.MIN_VALUE;

  /** What was counted: articles, and by pair those of each day. */
  static final class Counts {
    private final Map<String, Map<Long, Long>> days = new HashMap<>();
    private long total;

    long total() {
      return total;
    }

    Map<String, Map<Long, Long>> days() {
      return days;
    }
  }

  @Override
  public Segments newCollector() {
    return new Segments();
  }

  @Override
  public Counts reduce(Collection<Segments> collectors) throws IOException {
    Counts counts = new Counts();
    for (Segments segments : collectors) {
      segments.finish();
      counts.total += segments.counts.total;
      segments.counts.days.forEach((pair, days) -> {
        Map<Long, Long> all = counts.days.computeIfAbsent(pair, p -> new HashMap<>());
        days.forEach((day, count) -> all.merge(day, count, Long::sum));
      });
    }
    return counts;
  }

  static final class Segments implements Collector {
    private final Counts counts = new Counts();
    private final Map<Long, Map<Long, Long>> ordinals = new HashMap<>();
    private @Nullable SortedSetDocValues pairs;

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      finish();
      SortedSetDocValues values =
          DocValues.getSortedSet(context.reader(), Schema.field(Dimension.PAIR));
      NumericDocValues dates = DocValues.getNumeric(context.reader(), Schema.DATE);
      pairs = values;
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) throws IOException {
          counts.total++;
          if (values.advanceExact(doc)) {
            long day = dates.advanceExact(doc) ? dates.longValue() : UNDATED;
            for (int n = values.docValueCount(); n > 0; n--) {
              ordinals
                  .computeIfAbsent(values.nextOrd(), o -> new HashMap<>())
                  .merge(day, 1L, Long::sum);
            }
          }
        }
      };
    }

    /** Turns the segment's ordinals into pairs. */
    private void finish() throws IOException {
      SortedSetDocValues names = pairs;
      if (names != null) {
        for (Map.Entry<Long, Map<Long, Long>> entry : ordinals.entrySet()) {
          Map<Long, Long> all =
              counts.days.computeIfAbsent(
                  names.lookupOrd(entry.getKey()).utf8ToString(), p -> new HashMap<>());
          entry.getValue().forEach((day, count) -> all.merge(day, count, Long::sum));
        }
      }
      ordinals.clear();
      pairs = null;
    }
  }
}
