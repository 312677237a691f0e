package dragoman.engine.lucene;

import dragoman.analysis.QueryAnalysis;
import dragoman.engine.Copy;
import dragoman.engine.Relations;
import dragoman.engine.SearchRequest;
import dragoman.engine.Sort;
import dragoman.engine.StoryGroup;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/**
 * One state of an index, as one request searches it: on this machine, or on others that understand
 * Lucene's queries. Its articles are known by numbers, which mean nothing in another state.
 */
public interface SearchedIndex {

  /** Which state it is. */
  String generation();

  /** One past the last article's number. */
  int end();

  /** Analyses queries for the languages that are in it. */
  QueryAnalysis queries();

  /** The words its articles are written with. */
  Words words();

  /** How many articles match. */
  long count(Query query) throws IOException;

  /** What the articles that match can be narrowed by. */
  FacetCounts facets(Query query) throws IOException;

  /**
   * What the articles that match can be narrowed by, and the first of them.
   *
   * @param top as {@link #top} gives them
   */
  record Beginning(FacetCounts counts, List<ScoreDoc> top) {}

  /** Counts and ranks at once. */
  default Beginning begin(Query query, Sort order, int count) throws IOException {
    return new Beginning(facets(query), List.of(top(query, order, Optional.empty(), count)));
  }

  /** The pairs of the articles that match. */
  Relations relations(Query query, SearchRequest request) throws IOException;

  /**
   * The first matches in an order; of equals, the one with the lesser number. By date, each is a
   * {@link org.apache.lucene.search.FieldDoc} whose first field is the day.
   *
   * @param after the last one before
   */
  ScoreDoc[] top(Query query, Sort order, Optional<ScoreDoc> after, int count) throws IOException;

  /** Articles to show. */
  ShownArticles show(Collection<Integer> articles) throws IOException;

  /** The titles of articles, in their order. */
  List<String> titles(List<Integer> articles) throws IOException;

  /** The number of each article's story. */
  Map<Integer, Long> stories(Collection<Integer> articles) throws IOException;

  /** Finds the articles of stories. */
  Query ofStories(Set<Long> stories) throws IOException;

  /** The stories of these articles that have others in them, by article. */
  Map<Integer, StoryGroup> groups(Collection<Integer> articles) throws IOException;

  /** Other pages with the article's text. */
  List<Copy> copies(int article) throws IOException;
}
