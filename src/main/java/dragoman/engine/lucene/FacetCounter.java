package dragoman.engine.lucene;

import dragoman.engine.Dimension;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts the values of the articles that a search visits. */
final class FacetCounter implements CollectorManager<FacetCounter.Segments, FacetCounter.Counts> {

  private final Set<Dimension> dimensions;

  FacetCounter(Set<Dimension> dimensions) {
    this.dimensions = dimensions;
  }

  /** What was counted: by value, and by day (days since 1970-01-01). */
  static final class Counts {
    private final Map<Dimension, Map<String, Long>> values = new EnumMap<>(Dimension.class);
    private final Map<Long, Long> days = new HashMap<>();
    private long total;
    private long undated;

    long total() {
      return total;
    }

    long undated() {
      return undated;
    }

    Map<Long, Long> days() {
      return days;
    }

    Map<String, Long> values(Dimension dimension) {
      return values.computeIfAbsent(dimension, d -> new HashMap<>());
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
      Counts more = segments.counts;
      counts.total += more.total;
      counts.undated += more.undated;
      more.days.forEach((day, count) -> counts.days.merge(day, count, Long::sum));
      more.values.forEach((dimension, values) ->
          values.forEach(
              (value, count) -> counts.values(dimension).merge(value, count, Long::sum)));
    }
    return counts;
  }

  final class Segments implements Collector {
    private final Counts counts = new Counts();
    private final Map<Dimension, SortedSetDocValues> readers = new EnumMap<>(Dimension.class);
    private final Map<Dimension, int[]> ordinals = new EnumMap<>(Dimension.class);

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      finish();
      for (Dimension dimension : dimensions) {
        SortedSetDocValues values =
            DocValues.getSortedSet(context.reader(), Schema.field(dimension));
        readers.put(dimension, values);
        ordinals.put(dimension, new int[Math.toIntExact(values.getValueCount())]);
      }
      SortedSetDocValues[] values = readers.values().toArray(SortedSetDocValues[]::new);
      int[][] seen = ordinals.values().toArray(int[][]::new);
      NumericDocValues dates = DocValues.getNumeric(context.reader(), Schema.DATE);
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) throws IOException {
          counts.total++;
          if (dates.advanceExact(doc)) {
            counts.days.merge(dates.longValue(), 1L, Long::sum);
          } else {
            counts.undated++;
          }
          for (int i = 0; i < values.length; i++) {
            if (values[i].advanceExact(doc)) {
              for (int n = values[i].docValueCount(); n > 0; n--) {
                seen[i][(int) values[i].nextOrd()]++;
              }
            }
          }
        }
      };
    }

    /** Turns the segment's ordinals into values. */
    private void finish() throws IOException {
      for (Map.Entry<Dimension, int[]> entry : ordinals.entrySet()) {
        Map<String, Long> values = counts.values(entry.getKey());
        SortedSetDocValues names = readers.get(entry.getKey());
        int[] seen = entry.getValue();
        for (int ordinal = 0; ordinal < seen.length && names != null; ordinal++) {
          if (seen[ordinal] > 0) {
            values.merge(names.lookupOrd(ordinal).utf8ToString(), (long) seen[ordinal], Long::sum);
          }
        }
      }
      ordinals.clear();
      readers.clear();
    }
  }
}
