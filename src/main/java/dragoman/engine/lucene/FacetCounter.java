package dragoman.engine.lucene;

import java.util.Collection;
import org.apache.lucene.search.CollectorManager;

/** Counts the facet values of the articles that a search visits. */
final class FacetCounter implements CollectorManager<FacetCounter.Segments, FacetCounts> {

  private final FacetValues values;

  FacetCounter(FacetValues values) {
    this.values = values;
  }

  @Override
  public Segments newCollector() {
    return new Segments(values);
  }

  @Override
  public FacetCounts reduce(Collection<Segments> collectors) {
    if (collectors.size() == 1) {
      Segments only = collectors.iterator().next();
      return new FacetCounts(values, only.total(), only.counts);
    }
    long total = 0;
    int[] counts = new int[values.size()];
    for (Segments segments : collectors) {
      total += segments.total();
      for (int number = 0; number < counts.length; number++) {
        counts[number] += segments.counts[number];
      }
    }
    return new FacetCounts(values, total, counts);
  }

  static final class Segments extends FacetWalk {
    private final int[] counts;

    private Segments(FacetValues values) {
      super(values);
      counts = new int[values.size()];
    }

    @Override
    void value(int number) {
      counts[number]++;
    }
  }
}
