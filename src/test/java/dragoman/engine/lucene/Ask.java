package dragoman.engine.lucene;

import dragoman.engine.Dimension;
import dragoman.engine.Filters;
import dragoman.engine.Interval;
import dragoman.engine.SearchRequest;
import dragoman.engine.Sort;
import dragoman.query.QueryParser;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request, where most is left as it is. */
record Ask(
    String query,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Map<Dimension, List<String>> values,
    Sort sort,
    int size,
    Optional<String> cursor,
    boolean expand,
    Optional<Interval> interval) {

  Ask(String query) {
    this(
        query,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Sort.RELEVANCE,
        20,
        Optional.empty(),
        true,
        Optional.empty());
  }

  Ask from(String day) {
    return new Ask(
        query, Optional.of(LocalDate.parse(day)), to, values, sort, size, cursor, expand, interval);
  }

  Ask dates(String first, String last) {
    return new Ask(
        query,
        Optional.of(LocalDate.parse(first)),
        Optional.of(LocalDate.parse(last)),
        values,
        sort,
        size,
        cursor,
        expand,
        interval);
  }

  Ask choose(Dimension dimension, String... ids) {
    Map<Dimension, List<String>> more = new EnumMap<>(Dimension.class);
    more.putAll(values);
    more.put(dimension, List.of(ids));
    return new Ask(query, from, to, more, sort, size, cursor, expand, interval);
  }

  Ask sort(Sort order) {
    return new Ask(query, from, to, values, order, size, cursor, expand, interval);
  }

  Ask size(int hits) {
    return new Ask(query, from, to, values, sort, hits, cursor, expand, interval);
  }

  Ask cursor(Optional<String> after) {
    return new Ask(query, from, to, values, sort, size, after, expand, interval);
  }

  Ask expand(boolean languages) {
    return new Ask(query, from, to, values, sort, size, cursor, languages, interval);
  }

  Ask interval(Interval width) {
    return new Ask(query, from, to, values, sort, size, cursor, expand, Optional.of(width));
  }

  SearchRequest request() {
    return new SearchRequest(
        QueryParser.parse(query),
        new Filters(from, to, values),
        sort,
        size,
        cursor,
        expand,
        interval);
  }
}
