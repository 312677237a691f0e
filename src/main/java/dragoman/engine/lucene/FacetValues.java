package dragoman.engine.lucene;

import dragoman.engine.Dimension;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;

/**
 * The facet values of a generation, each under one number in all its segments.
 *
 * <p>An article's values of every dimension, and its day, stand in one field: counting them is one
 * look at it. They are read when the generation is opened, so that an answer looks nothing up.
 */
final class FacetValues {

  private static final String DAY = "day";
  private static final char SEPARATOR = '/';

  /**
   * The numbers of one dimension, which are neighbours.
   *
   * @param from first
   * @param to one past the last
   */
  record Range(int from, int to) {
    private static final Range NONE = new Range(0, 0);

    boolean contains(int number) {
      return number >= from && number < to;
    }
  }

  private final List<String> values = new ArrayList<>();
  private final Map<String, Range> ranges = new HashMap<>();
  private final List<LocalDate> dates = new ArrayList<>();
  private final Optional<OrdinalMap> segments;

  private FacetValues(SortedSetDocValues all) throws IOException {
    this.segments =
        all instanceof MultiDocValues.MultiSortedSetDocValues several
            ? Optional.of(several.mapping)
            : Optional.empty();
    for (int i = 0; i < all.getValueCount(); i++) {
      String value = all.lookupOrd(i).utf8ToString();
      int end = value.indexOf(SEPARATOR);
      String name = value.substring(0, end);
      values.add(value.substring(end + 1));
      ranges.put(name, new Range(range(name).contains(i - 1) ? range(name).from : i, i + 1));
    }
    values.subList(days().from, days().to).forEach(day -> dates.add(LocalDate.parse(day)));
  }

  /** Reads those of an index. */
  static FacetValues of(IndexReader reader) throws IOException {
    SortedSetDocValues all = MultiDocValues.getSortedSetValues(reader, Schema.FACETS);
    return new FacetValues(all == null ? DocValues.emptySortedSet() : all);
  }

  static void add(Document document, Dimension dimension, String value) {
    add(document, dimension.id(), value);
  }

  static void add(Document document, LocalDate day) {
    add(document, DAY, day.toString());
  }

  private static void add(Document document, String name, String value) {
    document.add(
        new SortedSetDocValuesField(Schema.FACETS, new BytesRef(name + SEPARATOR + value)));
  }

  /** How many there are. */
  int size() {
    return values.size();
  }

  String value(int number) {
    return values.get(number);
  }

  /** The day of a number in {@link #days()}. */
  LocalDate day(int number) {
    return dates.get(number - days().from);
  }

  Range of(Dimension dimension) {
    return range(dimension.id());
  }

  Range days() {
    return range(DAY);
  }

  private Range range(String name) {
    return ranges.getOrDefault(name, Range.NONE);
  }

  /** From a segment's numbers to these. */
  LongValues numbers(LeafReaderContext segment) {
    return segments.map(map -> map.getGlobalOrds(segment.ord)).orElse(LongValues.IDENTITY);
  }
}
