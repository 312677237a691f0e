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
import dragoman.lexicon.Lexicon;
import dragoman.query.QueryParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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
 * What a query costs that finds its concepts in every language, against the same for its words
 * alone: both with facets and snippets, over the starter corpus many times.
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

  private static final List<String> QUERIES =
      List.of(
          "Giappone difesa",
          "submarines Australia",
          "Rüstungskooperation mit Japan",
          "ญี่ปุ่น นาโต้",
          "hợp tác quốc phòng",
          "latihan bersama angkatan laut");

  @Param({"true", "false"})
  private boolean acrossLanguages;

  private Path index;
  private SearchEngine engine;

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
    engine.close();
    try (var files = Files.walk(index)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Six queries, one in each of six languages. */
  @Benchmark
  public long sixQueries() {
    return found(SIZE);
  }

  /** The same with facets alone: what is less is what hits and their snippets cost. */
  @Benchmark
  public long sixQueriesCounted() {
    return found(0);
  }

  private long found(int size) {
    long found = 0;
    for (String query : QUERIES) {
      SearchResult result =
          engine.search(
              new SearchRequest(
                  QueryParser.parse(query),
                  Filters.NONE,
                  Sort.RELEVANCE,
                  size,
                  Optional.empty(),
                  acrossLanguages,
                  Optional.empty()));
      found += result.total();
    }
    return found;
  }
}
