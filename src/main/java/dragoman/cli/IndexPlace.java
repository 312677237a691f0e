package dragoman.cli;

import dragoman.engine.ArticleIndexer;
import dragoman.engine.SearchEngine;
import dragoman.engine.lucene.LuceneEngine;
import dragoman.engine.lucene.LuceneIndexer;
import dragoman.engine.opensearch.ClusterSettings;
import dragoman.engine.opensearch.OpenSearchEngine;
import dragoman.engine.opensearch.OpenSearchIndexer;
import dragoman.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Path;

/** Where the index is, and so which engine it takes. */
sealed interface IndexPlace {

  /** Whether there is an index. */
  boolean exists() throws IOException;

  SearchEngine open(Lexicon lexicon) throws IOException;

  /** Begins an index anew. */
  ArticleIndexer rebuild(String lexiconHash) throws IOException;

  /** Begins with what is there. */
  ArticleIndexer update(String lexiconHash) throws IOException;

  /** A folder of this machine. */
  record Folder(Path folder) implements IndexPlace {
    @Override
    public boolean exists() throws IOException {
      return LuceneEngine.exists(folder);
    }

    @Override
    public SearchEngine open(Lexicon lexicon) throws IOException {
      return LuceneEngine.open(folder, lexicon);
    }

    @Override
    public ArticleIndexer rebuild(String lexiconHash) throws IOException {
      return LuceneIndexer.rebuild(folder, lexiconHash);
    }

    @Override
    public ArticleIndexer update(String lexiconHash) throws IOException {
      return LuceneIndexer.update(folder, lexiconHash);
    }

    @Override
    public String toString() {
      return folder.toString();
    }
  }

  /** An OpenSearch cluster. */
  record InCluster(ClusterSettings cluster) implements IndexPlace {
    @Override
    public boolean exists() throws IOException {
      return OpenSearchEngine.exists(cluster);
    }

    @Override
    public SearchEngine open(Lexicon lexicon) throws IOException {
      return OpenSearchEngine.open(cluster, lexicon);
    }

    @Override
    public ArticleIndexer rebuild(String lexiconHash) throws IOException {
      return OpenSearchIndexer.rebuild(cluster, lexiconHash);
    }

    @Override
    public ArticleIndexer update(String lexiconHash) throws IOException {
      return OpenSearchIndexer.update(cluster, lexiconHash);
    }

    @Override
    public String toString() {
      return "the index " + cluster;
    }
  }
}
