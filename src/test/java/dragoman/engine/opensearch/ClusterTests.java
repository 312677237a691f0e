package dragoman.engine.opensearch;

import dragoman.annotate.AnnotatedArticle;
import dragoman.lexicon.Lexicon;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/** Indices on the node that all tests share. */
final class ClusterTests {

  static final Lexicon LEXICON = Lexicon.builtIn();

  private ClusterTests() {}

  static ClusterSettings settings(String name, int shards) {
    return ClusterSettings.of(NodeProcess.shared().address().toString(), name, shards, Map.of());
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
