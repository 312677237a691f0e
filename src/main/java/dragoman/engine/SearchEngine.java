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

  /** One article, by its own id or that of one of its copies; or none of that id. */
  Optional<ArticleDetail> article(String id);

  /** Titles that contain words beginning with what was typed, newest first. */
  List<String> titles(String prefix, int count);

  IndexStatus status();
}
