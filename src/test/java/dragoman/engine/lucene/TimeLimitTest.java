package dragoman.engine.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.engine.Deadline;
import dragoman.engine.Filters;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchTimeoutException;
import dragoman.engine.Sort;
import dragoman.query.QueryParser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A question whose time is up ends wherever it is. */
final class TimeLimitTest {

  private static LuceneEngine engine;
  private static OpenIndex open;

  @BeforeAll
  static void index(@TempDir Path index) throws IOException {
    Articles.rebuild(index, Articles.NEWS);
    engine = LuceneEngine.open(index, Articles.LEXICON);
    open =
        OpenIndex.open(
            index,
            engine.status().generation(),
            Articles.LEXICON,
            new QueryAnalyses(Articles.LEXICON));
  }

  @AfterAll
  static void close() throws IOException {
    open.close();
    engine.close();
  }

  private static SearchRequest request(String query) {
    return new SearchRequest(
        QueryParser.parse(query),
        Filters.NONE,
        Sort.RELEVANCE,
        10,
        Optional.empty(),
        true,
        Optional.empty());
  }

  private static void late(Executable work) {
    assertThrows(
        SearchTimeoutException.class,
        () ->
            Deadline.within(
                Duration.ZERO,
                () -> {
                  work.execute();
                  return true;
                }));
  }

  @Test
  void everyQuestionEnds() {
    for (String query :
        List.of("Japan", "Jap*", "\"Japan NATO\"", "\"Japan N*\"", "-x", "Jxpan", "")) {
      SearchRequest request = request(query);
      for (Executable question :
          List.<Executable>of(
              () -> engine.search(request),
              () -> engine.count(request),
              () -> engine.relations(request),
              () -> engine.hits(request).close(),
              () -> engine.among(request, List.of("it")),
              () -> engine.inSearch("it", request))) {
        late(question);
      }
    }
    late(() -> engine.searched(request("Japan")));
    late(() -> engine.titles("Jap", 5));
    assertTrue(engine.search(request("Japan")).total() > 0);
  }

  /** What a searcher's own limit does not see. */
  @Test
  void walksThroughWordsEnd() throws IOException {
    Words words = new IndexWords(open.reader());
    IndexSearcher searcher = open.searcher();
    PrefixQuery prefix = new PrefixQuery(new Term(Schema.CONTENT, "a"));
    late(() -> words.sounds("", 10));
    late(() -> words.near("japam", 4));
    late(() -> searcher.search(prefix, new TotalHitCountCollectorManager(searcher.getSlices())));
    assertFalse(words.sounds("", 10).isEmpty());
  }

  @Test
  void workWithinWorkEndsWithTheFirst() {
    assertFalse(Deadline.hasPassed());
    boolean passed =
        Deadline.within(
            Duration.ZERO, () -> Deadline.within(Duration.ofHours(1), Deadline::hasPassed));
    assertTrue(passed);
    Map<String, Boolean> inside =
        Deadline.within(
            Duration.ofHours(1),
            () ->
                Map.of(
                    "outer",
                    Deadline.hasPassed(),
                    "inner",
                    Deadline.within(Duration.ZERO, Deadline::hasPassed)));
    assertEquals(Map.of("outer", false, "inner", true), inside);
  }
}
