package dragoman.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.LongValues;

/**
 * The facet values of each article of a segment, in memory: some ten numbers an article, four bytes
 * each. Unpacking them from the mapped file is most of what counting costs otherwise.
 */
final class FacetColumn {

  private final int[] starts;
  private final int[] numbers;

  private FacetColumn(int[] starts, int[] numbers) {
    this.starts = starts;
    this.numbers = numbers;
  }

  /**
   * Reads it.
   *
   * @param shared from the segment's numbers to the index's
   */
  static FacetColumn read(LeafReader segment, LongValues shared) throws IOException {
    SortedSetDocValues facets = DocValues.getSortedSet(segment, Schema.FACETS);
    int[] starts = new int[segment.maxDoc() + 1];
    int[] numbers = new int[segment.maxDoc()];
    int size = 0;
    for (int doc = 0; doc < segment.maxDoc(); doc++) {
      starts[doc] = size;
      for (int n = facets.advanceExact(doc) ? facets.docValueCount() : 0; n > 0; n--) {
        numbers = ArrayUtil.grow(numbers, size + 1);
        numbers[size++] = (int) shared.get(facets.nextOrd());
      }
    }
    starts[segment.maxDoc()] = size;
    return new FacetColumn(starts, ArrayUtil.copyOfSubArray(numbers, 0, size));
  }

  /** Where an article's numbers begin, for {@link #number}. */
  int start(int doc) {
    return starts[doc];
  }

  /** One past the last of an article's. */
  int end(int doc) {
    return starts[doc + 1];
  }

  /** One number; an article's come in order. */
  int number(int place) {
    return numbers[place];
  }
}
