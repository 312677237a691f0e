package dragoman.engine;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/** Answers requests from an index. Safe for threads. */
public interface SearchEngine extends Closeable {

  /**
   * Finds articles.
   *
   * @throws BadCursorException where the request's cursor is none of this engine's
   * @throws SearchTimeoutException where it takes too long
   */
  SearchResult search(SearchRequest request);

  /**
   * The pairs of all articles that a request finds; its order, size and cursor play no part.
   *
   * @throws SearchTimeoutException where it takes too long
   */
  Relations relations(SearchRequest request);

  /** One article, or none of that id. */
  Optional<ArticleDetail> article(String id);

  /** Titles that contain words beginning with what was typed, newest first. */
  List<String> titles(String prefix, int count);

  IndexStatus status();
}
