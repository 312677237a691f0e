package dragoman.engine.lucene;

import dragoman.engine.Deadline;
import dragoman.engine.Filters;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Narrows what is wanted to what the filters allow. */
final class Narrowed {

  private Narrowed() {}

  static Query by(Filters filters, Query wanted) {
    Deadline.check(); // each of a request's searches begins here
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(wanted, Occur.MUST);
    filters
        .values()
        .forEach((dimension, values) -> {
          List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
          narrowed.add(new TermInSetQuery(Schema.field(dimension), terms), Occur.FILTER);
        });
    if (filters.hasDates()) {
      long from = filters.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
      long to = filters.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
      Query points = LongPoint.newRangeQuery(Schema.DATE, from, to);
      Query values = NumericDocValuesField.newSlowRangeQuery(Schema.DATE, from, to);
      narrowed.add(new IndexOrDocValuesQuery(points, values), Occur.FILTER);
    }
    return narrowed.build();
  }
}
