package dragoman.engine;

import java.io.Closeable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers requests from an index. Safe for threads. */
public interface SearchEngine extends Closeable {

  /**
   * How many searches serve best at once. Those that compute take the processors from each other:
   * more of them are no faster, and the slowest of them far slower.
   */
  default int searchesAtOnce() {
    return Runtime.getRuntime().availableProcessors();
  }

  /**
   * Finds articles.
   *
   * @throws BadCursorException where the request's cursor is none of this engine's
   * @throws ExpiredCursorException where what the cursor goes on in is no longer kept
   * @throws SearchTimeoutException where it takes too long
   */
  SearchResult search(SearchRequest request);

  /**
   * Every hit of a request from its cursor on, each made when it is taken, on one state of the
   * index; its size plays no part. To be closed. Taking one may throw what {@link #search} does.
   */
  Stream<Hit> hits(SearchRequest request);

  /**
   * Finds articles among some only: those that have all that is wanted, as it is, however long the
   * query; the newest first. The request's order, size and cursor play no part.
   *
   * @param ids those of the articles; others are none
   */
  List<Hit> among(SearchRequest request, Collection<String> ids);

  /**
   * The pairs of all articles that a request finds; its order, size and cursor play no part.
   *
   * @throws SearchTimeoutException where it takes too long
   */
  Relations relations(SearchRequest request);

  /** One article, by its own id or that of one of its copies; or none of that id. */
  Optional<ArticleDetail> article(String id);

  /**
   * What a search says of one article: where it has the words, and what stands before and after it.
   *
   * @throws SearchTimeoutException where it takes too long
   */
  ArticleInSearch inSearch(String id, SearchRequest request);

  /** How many articles have all that is wanted, as it is. */
  long count(SearchRequest request);

  /** Where a query's words were looked for, whatever language the request narrows to. */
  List<SearchedWord> searched(SearchRequest request);

  /** How many articles name a concept, in whatever words; none for an id that is none. */
  long naming(String concept);

  /** Words of titles that go on as typed, those of the most titles first. */
  List<String> titles(String typed, int count);

  IndexStatus status();

  /**
   * How the cluster is that holds the index: {@code green}, {@code yellow} where a copy is lacking,
   * {@code red} where a part is; none where the index is on this machine.
   */
  default Optional<String> cluster() {
    return Optional.empty();
  }
}
