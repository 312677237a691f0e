package dragoman.engine.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.LongValues;

/** Counts the facet values of the articles that a search visits. */
final class FacetCounter implements CollectorManager<FacetCounter.Segments, FacetCounts> {

  private final FacetValues values;

  FacetCounter(FacetValues values) {
    this.values = values;
  }

  @Override
  public Segments newCollector() {
    return new Segments();
  }

  @Override
  public FacetCounts reduce(Collection<Segments> collectors) {
    long total = 0;
    int[] counts = new int[values.size()];
    for (Segments segments : collectors) {
      total += segments.total;
      for (int number = 0; number < counts.length; number++) {
        counts[number] += segments.counts[number];
      }
    }
    return new FacetCounts(values, total, counts);
  }

  final class Segments implements Collector {
    private final int[] counts = new int[values.size()];
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
          if (facets.advanceExact(doc)) {
            for (int n = facets.docValueCount(); n > 0; n--) {
              counts[(int) numbers.get(facets.nextOrd())]++;
            }
          }
        }
      };
    }
  }
}
