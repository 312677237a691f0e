package dragoman.engine.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dragoman.StarterCorpus;
import dragoman.annotate.AnnotatedArticle;
import dragoman.engine.Filters;
import dragoman.engine.Hit;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchResult;
import dragoman.engine.Sort;
import dragoman.engine.lucene.LuceneEngine;
import dragoman.engine.lucene.LuceneIndexer;
import dragoman.query.QueryParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Both engines give the same answers on the starter corpus: what is found, in which order, how it
 * is shown and counted.
 */
class EnginesAgreeTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Scores are sums of floats, in another order of summands. */
  private static final float ROUNDING = 1e-4f;

  /** What may be typed: every operator, script and way of matching. */
  private static final List<String> TYPED =
      List.of(
          "",
          "Giappone difesa",
          "ญี่ปุ่นนาโต้",
          "\"defence industry\"",
          "\"công nghiệp quốc phòng\"",
          "submar*",
          "\"Royal Navy\" OR frigat*",
          "japan def*",
          "quốc ph*",
          "title:Japan",
          "title:(Giappone OR Nato) -Cina",
          "-Japan",
          "Japan -NATO",
          "(Japan OR Italy) (frigate OR submarine)",
          "Japna",
          "submarin defense",
          "Zelenskyy",
          "Зеленский",
          "xqzzyq",
          "quốc phòng",
          "Rüstungsexporte",
          "the of and",
          "What did the ministers of defence of Japan and Italy agree on about the fighter in Rome",
          "sixth-generation fighter",
          "air defence",
          "日米韓",
          "2025",
          "*",
          "\"\"",
          "()");

  private static LuceneEngine embedded;
  private static OpenSearchEngine one;
  private static OpenSearchEngine three;

  @BeforeAll
  static void index(@TempDir Path folder) throws IOException {
    Collection<AnnotatedArticle> articles = StarterCorpus.articles().values();
    try (LuceneIndexer indexer = LuceneIndexer.rebuild(folder, ClusterTests.LEXICON.hash())) {
      for (AnnotatedArticle article : articles) {
        indexer.put(article);
      }
      indexer.publish();
    }
    embedded = LuceneEngine.open(folder, ClusterTests.LEXICON);
    ClusterSettings single = ClusterTests.settings("agree-one", 1);
    ClusterTests.rebuild(single, articles);
    one = OpenSearchEngine.open(single, ClusterTests.LEXICON);
    ClusterSettings several = ClusterTests.settings("agree-three", 3);
    ClusterTests.rebuild(several, articles);
    three = OpenSearchEngine.open(several, ClusterTests.LEXICON);
  }

  @AfterAll
  static void close() throws IOException {
    embedded.close();
    one.close();
    three.close();
  }

  @Test
  void everyQueryIsAnsweredAlike() {
    TYPED.forEach(query -> assertSame(request(query, Filters.NONE, Sort.RELEVANCE, 100)));
  }

  @Test
  void judgedQueriesAreAnsweredAlike() throws IOException {
    List<String> queries = judged();
    for (int i = 0; i < queries.size(); i += 4) {
      assertSame(request(queries.get(i), Filters.NONE, Sort.RELEVANCE, 10));
    }
  }

  static List<String> judged() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/dragoman/judged/queries.jsonl")).stream()
        .map(line -> JSON.readTree(line).get("text").asString())
        .toList();
  }

  private static SearchRequest request(String query, Filters filters, Sort sort, int size) {
    return new SearchRequest(
        QueryParser.parse(query), filters, sort, size, Optional.empty(), true, Optional.empty());
  }

  private static void assertSame(SearchRequest request) {
    assertSame(request.query().toString(), embedded.search(request), one.search(request));
  }

  private static void assertSame(String name, SearchResult wanted, SearchResult found) {
    assertEquals(wanted.total(), found.total(), name);
    assertEquals(wanted.concepts(), found.concepts(), name);
    assertEquals(wanted.suggestion(), found.suggestion(), name);
    assertEquals(wanted.facets(), found.facets(), name);
    assertEquals(wanted.next().isPresent(), found.next().isPresent(), name);
    assertSameHits(name, wanted.hits(), found.hits());
  }

  private static void assertSameHits(String name, List<Hit> wanted, List<Hit> found) {
    assertEquals(ids(wanted), ids(found), name);
    for (int i = 0; i < wanted.size(); i++) {
      Hit hit = found.get(i);
      Hit same = wanted.get(i);
      assertEquals(same.score(), hit.score(), ROUNDING * Math.max(1, same.score()), name);
      assertEquals(
          new Hit(
              same.article(),
              same.match(),
              hit.score(),
              same.missing(),
              same.title(),
              same.snippets(),
              same.story()),
          hit,
          name);
    }
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(hit -> hit.article().id()).toList();
  }
}
