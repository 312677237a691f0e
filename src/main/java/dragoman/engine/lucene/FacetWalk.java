package dragoman.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Goes through the facet values of the articles that a search visits. */
abstract class FacetWalk implements Collector {

  private final FacetValues values;
  private long total;

  FacetWalk(FacetValues values) {
    this.values = values;
  }

  /** The articles that were visited. */
  final long total() {
    return total;
  }

  /** Begins an article. */
  void article() {}

  /** A value of the article, by its number; they come in the order of the numbers. */
  abstract void value(int number);

  @Override
  public final ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public final LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
    FacetColumn column = values.column(context);
    return new LeafCollector() {
      @Override
      public void setScorer(Scorable scorer) {}

      @Override
      public void collect(int doc) {
        total++;
        article();
        int end = column.end(doc);
        for (int place = column.start(doc); place < end; place++) {
          value(column.number(place));
        }
      }
    };
  }
}
