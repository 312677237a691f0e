package dragoman.engine;

import dragoman.query.QueryNode;
import java.util.Optional;
import java.util.Set;

/**
 * What to find.
 *
 * @param query the parsed query
 * @param size hits to give, from 0 to 100
 * @param cursor where to go on, from {@link SearchResult#next}
 * @param expand whether concepts also find other languages' words
 * @param literal ids of concepts that are looked for only as typed all the same
 * @param interval width of the date facet's bars; empty takes one that fits
 * @param byStory whether of the articles on one event only the best is a hit
 */
public record SearchRequest(
    QueryNode query,
    Filters filters,
    Sort sort,
    int size,
    Optional<String> cursor,
    boolean expand,
    Set<String> literal,
    Optional<Interval> interval,
    boolean byStory) {

  /** The most hits of one answer. */
  public static final int MAX_SIZE = 100;

  public SearchRequest {
    if (size < 0 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be from 0 to " + MAX_SIZE + ": " + size);
    }
    literal = Set.copyOf(literal);
  }

  /** A request in which all concepts are alike. */
  public SearchRequest(
      QueryNode query,
      Filters filters,
      Sort sort,
      int size,
      Optional<String> cursor,
      boolean expand,
      Optional<Interval> interval) {
    this(query, filters, sort, size, cursor, expand, Set.of(), interval, false);
  }

  /** The same for another query, to be counted only. */
  public SearchRequest counting(QueryNode other, Filters narrowing) {
    return new SearchRequest(
        other, narrowing, sort, 0, Optional.empty(), expand, literal, interval, byStory);
  }

  /** The same from the first hit on. */
  public SearchRequest fromStart() {
    return new SearchRequest(
        query, filters, sort, size, Optional.empty(), expand, literal, interval, byStory);
  }

  /** The same with every concept's words in all languages. */
  public SearchRequest expanded() {
    return new SearchRequest(query, filters, sort, size, cursor, true, Set.of(), interval, byStory);
  }
}
