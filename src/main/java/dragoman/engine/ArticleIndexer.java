package dragoman.engine;

import dragoman.annotate.AnnotatedArticle;
import java.io.Closeable;
import java.io.IOException;
import java.util.Map;

/**
 * Fills a new generation of an index, beside the one that answers. Nothing is seen before {@link
 * #publish}; closing without it leaves all as it was. Safe for threads.
 */
public interface ArticleIndexer extends Closeable {

  /** Ids with the hash of what each was made from, of the articles that are already in. */
  Map<String, String> hashes() throws IOException;

  /** Adds an article, or replaces the one with its id. */
  void put(AnnotatedArticle article) throws IOException;

  void remove(String id) throws IOException;

  /** Makes the new generation the one that answers, in one step. */
  IndexStatus publish() throws IOException;
}
