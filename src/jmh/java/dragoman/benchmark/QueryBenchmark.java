package dragoman.benchmark;

import dragoman.analysis.TextAnalysis;
import dragoman.annotate.Annotator;
import dragoman.corpus.Article;
import dragoman.corpus.Page;
import dragoman.engine.Filters;
import dragoman.engine.SearchEngine;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchResult;
import dragoman.engine.Sort;
import dragoman.engine.lucene.LuceneEngine;
import dragoman.engine.lucene.LuceneIndexer;
import dragoman.engine.lucene.OneLanguage;
import dragoman.lexicon.Lexicon;
import dragoman.query.QueryParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a query costs that is read in every language and finds its concepts in all, against the same
 * read in its own language's chain alone: both with facets and snippets, over the starter corpus
 * many times.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class QueryBenchmark {

  private static final int TIMES = 50;
  private static final int SIZE = 10;

  private static final Map<String, String> QUERIES =
      Map.of(
          "it", "Giappone difesa",
          "en", "submarines Australia",
          "de", "Rüstungskooperation mit Japan",
          "th", "ญี่ปุ่น นาโต้",
          "vi", "hợp tác quốc phòng",
          "id", "latihan bersama angkatan laut");

  /** How queries are read. */
  public enum Read {
    /** In every language, with concepts. */
    ACROSS_LANGUAGES,
    /** In every language, for their words alone. */
    WORDS,
    /** In the query's own language, for its words alone. */
    ONE_LANGUAGE
  }

  @Param private Read read;

  private Path index;
  private SearchEngine engine;
  private final Map<String, OneLanguage> alone = new HashMap<>();

  @Setup
  public void index() throws IOException {
    Lexicon lexicon = Lexicon.builtIn();
    index = Files.createTempDirectory("dragoman-benchmark");
    Annotator annotator = new Annotator(new TextAnalysis(lexicon), lexicon);
    try (LuceneIndexer indexer = LuceneIndexer.rebuild(index, lexicon.hash())) {
      for (Page page : StarterCorpus.pages()) {
        for (int i = 0; i < TIMES; i++) {
          Page copy = page.withId(page.id() + "/" + i);
          put(indexer, annotator, StarterCorpus.corpus().reader().read(copy));
        }
      }
      indexer.publish();
    }
    engine = LuceneEngine.open(index, lexicon);
    for (String language : QUERIES.keySet()) {
      alone.put(language, new OneLanguage(index, lexicon, language));
    }
  }

  private static void put(LuceneIndexer indexer, Annotator annotator, Article article) {
    try {
      indexer.put(annotator.annotate(article));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TearDown
  public void delete() throws IOException {
    for (OneLanguage each : alone.values()) {
      each.close();
    }
    engine.close();
    try (var files = Files.walk(index)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Six queries, one in each of six languages. */
  @Benchmark
  public long sixQueries() throws IOException {
    return found(SIZE);
  }

  /** The same with facets alone: what is less is what hits and their snippets cost. */
  @Benchmark
  public long sixQueriesCounted() throws IOException {
    return found(0);
  }

  private long found(int size) throws IOException {
    long found = 0;
    for (Map.Entry<String, String> query : QUERIES.entrySet()) {
      SearchRequest request =
          new SearchRequest(
              QueryParser.parse(query.getValue()),
              Filters.NONE,
              Sort.RELEVANCE,
              size,
              Optional.empty(),
              read == Read.ACROSS_LANGUAGES,
              Optional.empty());
      SearchResult result =
          read == Read.ONE_LANGUAGE
              ? alone.get(query.getKey()).search(request)
              : engine.search(request);
      found += result.total();
    }
    return found;
  }
}
