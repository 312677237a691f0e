package dragoman.engine.lucene;

import dragoman.engine.Dimension;
import dragoman.engine.Interval;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
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
  private final Map<Interval, DayBars> bars = new ConcurrentHashMap<>();
  private final Map<Integer, FacetColumn> columns = new ConcurrentHashMap<>();
  private final Optional<OrdinalMap> segments;

  private FacetValues(List<String> all, Optional<OrdinalMap> segments) {
    this.segments = segments;
    for (int i = 0; i < all.size(); i++) {
      String value = all.get(i);
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
    List<String> named = new ArrayList<>();
    for (long i = 0; all != null && i < all.getValueCount(); i++) {
      named.add(all.lookupOrd(i).utf8ToString());
    }
    return new FacetValues(
        named,
        all instanceof MultiDocValues.MultiSortedSetDocValues several
            ? Optional.of(several.mapping)
            : Optional.empty());
  }

  /**
   * Those that were counted elsewhere.
   *
   * @param named each with the name of what it is a value of, in order
   */
  static FacetValues of(SortedSet<String> named) {
    return new FacetValues(List.copyOf(named), Optional.empty());
  }

  /** A value with the name of its dimension. */
  static String named(Dimension dimension, String value) {
    return dimension.id() + SEPARATOR + value;
  }

  /** A day as a value. */
  static String named(LocalDate day) {
    return DAY + SEPARATOR + day;
  }

  static void add(Document document, Dimension dimension, String value) {
    add(document, named(dimension, value));
  }

  static void add(Document document, LocalDate day) {
    add(document, named(day));
  }

  private static void add(Document document, String named) {
    document.add(new SortedSetDocValuesField(Schema.FACETS, new BytesRef(named)));
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

  /** The bars that {@link #days()} are in. */
  DayBars bars(Interval interval) {
    return bars.computeIfAbsent(interval, i -> new DayBars(dates, i));
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

  /** A segment's articles with these numbers, read when the first search asks. */
  FacetColumn column(LeafReaderContext segment) throws IOException {
    FacetColumn known = columns.get(segment.ord);
    if (known == null) {
      LongValues shared =
          segments.map(map -> map.getGlobalOrds(segment.ord)).orElse(LongValues.IDENTITY);
      known = FacetColumn.read(segment.reader(), shared);
      columns.put(segment.ord, known);
    }
    return known;
  }
}
