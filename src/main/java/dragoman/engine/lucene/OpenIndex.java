package dragoman.engine.lucene;

import dragoman.analysis.QueryAnalysis;
import dragoman.engine.Dimension;
import dragoman.engine.IndexStatus;
import dragoman.lexicon.Lexicon;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * A generation that is open for searching, until the last search on it has ended.
 *
 * @param queries analyses queries for the languages that are in it
 * @param facets what its articles can be narrowed by
 * @param words what its articles are written with
 * @param everything the counts of all articles, once somebody has asked for them
 * @param status what there is to tell of it, also when its files have been deleted since
 */
record OpenIndex(
    String generation,
    DirectoryReader reader,
    QueryAnalysis queries,
    FacetValues facets,
    IndexWords words,
    AtomicReference<Optional<FacetCounts>> everything,
    IndexStatus status)
    implements Closeable {

  private static final Similarity SIMILARITY = new BM25Similarity(Bm25.K1, Bm25.B);

  /**
   * Opens a generation.
   *
   * @throws DamagedIndexException where it cannot be read
   * @throws IndexException where it was made by another version or lexicon
   */
  static OpenIndex open(Path index, String generation, Lexicon lexicon, QueryAnalyses analyses) {
    try {
      FSDirectory directory = FSDirectory.open(new Generations(index).folder(generation));
      DirectoryReader reader = new TimedReader(DirectoryReader.open(directory));
      try {
        Commits.check(reader, index, lexicon.hash());
        return new OpenIndex(
            generation,
            reader,
            analyses.of(languages(reader)),
            FacetValues.of(reader),
            new IndexWords(reader),
            new AtomicReference<>(Optional.empty()),
            status(generation, reader));
      } catch (IOException | RuntimeException e) {
        reader.close();
        throw e;
      }
    } catch (IndexException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // What reads a changed byte may trip over it in any way.
      throw new DamagedIndexException(index, e);
    }
  }

  /**
   * Reads it as a whole; a search on it may go on meanwhile.
   *
   * @throws DamagedIndexException where it is not as it was written
   */
  void verify(Path index) {
    Integrity.check(index, reader);
  }

  private static IndexStatus status(String generation, DirectoryReader reader) throws IOException {
    long bytes = 0;
    for (String file : reader.getIndexCommit().getFileNames()) {
      bytes += reader.directory().fileLength(file);
    }
    return new IndexStatus(reader.numDocs(), generation, Generations.made(generation), bytes);
  }

  /** A searcher for one request: it carries the request's time limit. */
  IndexSearcher searcher() {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(SIMILARITY);
    searcher.setQueryCache(null); // its locks cost more than it saves on queries that do not repeat
    return searcher;
  }

  private static Set<String> languages(DirectoryReader reader) throws IOException {
    Set<String> languages = new TreeSet<>();
    Terms terms = MultiTerms.getTerms(reader, Schema.field(Dimension.LANGUAGE));
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        languages.add(term.utf8ToString());
      }
    }
    return languages;
  }

  /** Keeps it open for a search; false where it has been closed meanwhile. */
  boolean acquire() {
    return reader.tryIncRef();
  }

  void release() throws IOException {
    reader.decRef();
  }

  /** Lets go of it; files are closed when the last search has ended. */
  @Override
  public void close() throws IOException {
    release();
  }
}
