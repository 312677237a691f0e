package dragoman.engine;

import dragoman.annotate.AnnotatedArticle;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Fills a new generation of an index, beside the one that answers. Nothing is seen before {@link
 * #publish}; closing without it leaves all as it was. Safe for threads.
 */
public interface ArticleIndexer extends Closeable {

  /** What is already in, by id. */
  Map<String, Indexed> indexed() throws IOException;

  /**
   * An article that is in the index.
   *
   * @param hash of what it was made from
   * @param file where that was read
   * @param fingerprint of its text
   * @param copies other pages with that text
   */
  record Indexed(String hash, String file, OptionalLong fingerprint, List<Copy> copies) {}

  /** Adds an article, or replaces the one with its id. */
  void put(AnnotatedArticle article) throws IOException;

  void remove(String id) throws IOException;

  /** Says which other pages have the text of an article that is in; instead of what was said. */
  void copies(String id, List<Copy> copies) throws IOException;

  /** Makes the new generation the one that answers, in one step. */
  IndexStatus publish() throws IOException;
}
