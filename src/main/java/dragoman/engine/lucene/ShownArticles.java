package dragoman.engine.lucene;

import dragoman.analysis.AnalysedText;
import dragoman.corpus.Article;
import dragoman.engine.StoredArticle;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Articles at hand, to see where a query matches them.
 *
 * @param searcher of an index that has them
 * @param documents from an article's number to its document there
 */
public record ShownArticles(IndexSearcher searcher, IntUnaryOperator documents) {

  /**
   * Makes an index in memory of articles that are kept elsewhere.
   *
   * @param articles by number
   * @param analyse takes an article apart
   */
  public static ShownArticles inMemory(
      Map<Integer, StoredArticle> articles, Function<Article, AnalysedText> analyse)
      throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    Map<Integer, Integer> documents = new HashMap<>();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (Map.Entry<Integer, StoredArticle> each : articles.entrySet()) {
        Article article = Documents.article(each.getValue());
        writer.addDocument(Documents.shown(each.getValue(), article, analyse.apply(article)));
        documents.put(each.getKey(), documents.size());
      }
      writer.forceMerge(1);
    }
    return new ShownArticles(new IndexSearcher(DirectoryReader.open(directory)), documents::get);
  }

  int document(int article) {
    return documents.applyAsInt(article);
  }

  /** The article itself. */
  public StoredArticle stored(int article) throws IOException {
    return StoredArticles.read(searcher.storedFields(), document(article));
  }
}
