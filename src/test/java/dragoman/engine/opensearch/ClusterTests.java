package dragoman.engine.opensearch;

import dragoman.annotate.AnnotatedArticle;
import dragoman.engine.SearchEngine;
import dragoman.engine.SearchTimeoutException;
import dragoman.engine.UnavailableException;
import dragoman.lexicon.Lexicon;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Map;

/** Indices on the node that all tests share. */
final class ClusterTests {

  static final Lexicon LEXICON = Lexicon.builtIn();

  private static final int ATTEMPTS = 10;

  private ClusterTests() {}

  static ClusterSettings settings(String name, int shards) {
    return ClusterSettings.of(NodeProcess.shared().address().toString(), name, shards, Map.of());
  }

  /**
   * An engine that is asked again where the machine is too busy with other tests to answer in time;
   * what is answered, not how soon, is what these tests are about.
   */
  static SearchEngine patient(SearchEngine engine) {
    return (SearchEngine)
        Proxy.newProxyInstance(
            SearchEngine.class.getClassLoader(),
            new Class<?>[] {SearchEngine.class},
            (proxy, method, arguments) -> {
              for (int attempt = 1; ; attempt++) {
                try {
                  return method.invoke(engine, arguments);
                } catch (InvocationTargetException e) {
                  boolean busy =
                      e.getCause() instanceof UnavailableException
                          || e.getCause() instanceof SearchTimeoutException;
                  if (!busy || attempt == ATTEMPTS) {
                    throw e.getCause();
                  }
                }
              }
            });
  }

  static String rebuild(ClusterSettings settings, Collection<AnnotatedArticle> articles)
      throws IOException {
    try (OpenSearchIndexer indexer = OpenSearchIndexer.rebuild(settings, LEXICON.hash())) {
      for (AnnotatedArticle article : articles) {
        indexer.put(article);
      }
      return indexer.publish().generation();
    }
  }
}
