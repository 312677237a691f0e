package dragoman.engine.lucene;

import dragoman.engine.ArticleDetail;
import dragoman.engine.ArticleInSearch;
import dragoman.engine.Deadline;
import dragoman.engine.Hit;
import dragoman.engine.IndexStatus;
import dragoman.engine.Relations;
import dragoman.engine.SearchEngine;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchResult;
import dragoman.engine.SearchedWord;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** Answers from an index on this machine. */
public final class LuceneEngine implements SearchEngine {

  /**
   * Lucene's own limit refuses a query of many words, each with its forms in every language and
   * their neighbours. How many words are read, and how long a search takes, is limited here.
   */
  private static final int MOST_CLAUSES = 1 << 16;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private final CurrentIndex index;
  private final Lexicon lexicon;
  private final ArticleDetails details;
  private final CopyIds copyIds = new CopyIds();
  private final LabelSpellings labels;

  private LuceneEngine(CurrentIndex index, Lexicon lexicon) {
    this.index = index;
    this.lexicon = lexicon;
    this.details = new ArticleDetails(lexicon);
    this.labels = new LabelSpellings(lexicon);
  }

  /**
   * Opens an index, and follows it to new generations.
   *
   * @throws IndexException where there is none, or it does not fit the program
   */
  public static LuceneEngine open(Path index, Lexicon lexicon) throws IOException {
    return new LuceneEngine(new CurrentIndex(index, lexicon), lexicon);
  }

  /** Whether there is an index to open. */
  public static boolean exists(Path index) throws IOException {
    return new Generations(index).current().isPresent();
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return withSearch(request, Search::run);
  }

  @Override
  public Stream<Hit> hits(SearchRequest request) {
    OpenIndex open = acquire(request);
    try {
      IndexSearcher searcher = open.searcher();
      Search search = search(open, searcher, request);
      Iterator<Hit> hits = new EveryHit(search, step -> inTime(searcher, step));
      return StreamSupport.stream(
              Spliterators.spliteratorUnknownSize(hits, Spliterator.ORDERED), false)
          .onClose(() -> release(open));
    } catch (IOException e) {
      release(open);
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      release(open);
      throw e;
    }
  }

  @Override
  public List<Hit> among(SearchRequest request, Collection<String> ids) {
    return ids.isEmpty() ? List.of() : withSearch(request.fromStart(), search -> search.among(ids));
  }

  @Override
  public Relations relations(SearchRequest request) {
    return withSearch(request.fromStart(), Search::relations);
  }

  @Override
  public long count(SearchRequest request) {
    return withSearch(request, Search::total);
  }

  @Override
  public List<SearchedWord> searched(SearchRequest request) {
    return withSearch(request, Search::searched);
  }

  @Override
  public long naming(String concept) {
    Optional<Concept> known = lexicon.concept(concept);
    return known.isEmpty()
        ? 0
        : withIndex(
            open -> (long) open.reader().docFreq(new Term(Schema.CONTENT, known.get().token())));
  }

  /** Something that a search can tell. */
  private interface Told<T> {
    T by(Search search) throws IOException;
  }

  private <T> T withSearch(SearchRequest request, Told<T> told) {
    return with(acquire(request), open -> withSearch(open, request, told));
  }

  private <T> T withSearch(OpenIndex open, SearchRequest request, Told<T> told) throws IOException {
    IndexSearcher searcher = open.searcher();
    return inTime(searcher, () -> told.by(search(open, searcher, request)));
  }

  /** The index that a request is for: the one that answers now, or that its cursor goes on in. */
  private OpenIndex acquire(SearchRequest request) {
    Optional<String> generation =
        request.cursor().map(cursor -> Cursor.of(request, cursor).generation());
    try {
      return generation.isEmpty() ? index.acquire() : index.acquire(generation.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Search search(OpenIndex open, IndexSearcher searcher, SearchRequest request) {
    return new Search(new EmbeddedIndex(open, searcher), request, labels);
  }

  /** A searcher that runs out of time stops in silence; all else throws. */
  private static <T> T inTime(IndexSearcher searcher, Deadline.Work<T, IOException> work)
      throws IOException {
    searcher.setTimeout(Deadline::hasPassed);
    return Deadline.within(
        Deadline.OF_A_SEARCH,
        () -> {
          T answer = work.call();
          if (searcher.timedOut()) {
            Deadline.check();
          }
          return answer;
        });
  }

  @Override
  public Optional<ArticleDetail> article(String id) {
    return withIndex(open -> {
      Optional<Integer> doc = document(open, id);
      return doc.isEmpty()
          ? Optional.empty()
          : Optional.of(details.of(new EmbeddedIndex(open, open.searcher()), doc.get()));
    });
  }

  @Override
  public ArticleInSearch inSearch(String id, SearchRequest request) {
    return withIndex(open -> {
      Optional<Integer> doc = document(open, id);
      return doc.isEmpty()
          ? ArticleInSearch.NONE
          : withSearch(open, request, search -> search.around(doc.get()));
    });
  }

  private Optional<Integer> document(OpenIndex open, String id) throws IOException {
    TopDocs found = open.searcher().search(new TermQuery(new Term(Schema.ID, id)), 1);
    return found.scoreDocs.length == 0
        ? copyIds.document(open, id)
        : Optional.of(found.scoreDocs[0].doc);
  }

  @Override
  public List<String> titles(String typed, int count) {
    return withIndex(open -> {
      IndexSearcher searcher = open.searcher();
      return inTime(
          searcher, () -> new TitleCompletions(new EmbeddedIndex(open, searcher)).of(typed, count));
    });
  }

  @Override
  public IndexStatus status() {
    return withIndex(open -> open.status());
  }

  /** Something to do with the index that answers now. */
  private interface Use<T> {
    T with(OpenIndex open) throws IOException;
  }

  private <T> T withIndex(Use<T> use) {
    return with(index.acquire(), use);
  }

  private static <T> T with(OpenIndex open, Use<T> use) {
    try {
      return use.with(open);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      release(open);
    }
  }

  private static void release(OpenIndex open) {
    try {
      open.release();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
