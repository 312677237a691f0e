package dragoman.engine.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.StarterCorpus;
import dragoman.annotate.AnnotatedArticle;
import dragoman.engine.Dimension;
import dragoman.engine.Facets;
import dragoman.engine.Filters;
import dragoman.engine.Hit;
import dragoman.engine.Interval;
import dragoman.engine.SearchEngine;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchResult;
import dragoman.engine.Sort;
import dragoman.engine.lucene.LuceneEngine;
import dragoman.engine.lucene.LuceneIndexer;
import dragoman.query.QueryParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  private static SearchEngine embedded;
  private static SearchEngine one;
  private static SearchEngine three;

  @BeforeAll
  static void index(@TempDir Path folder) throws IOException {
    Collection<AnnotatedArticle> articles = StarterCorpus.articles().values();
    try (LuceneIndexer indexer = LuceneIndexer.rebuild(folder, ClusterTests.LEXICON.hash())) {
      for (AnnotatedArticle article : articles) {
        indexer.put(article);
      }
      indexer.publish();
    }
    embedded = ClusterTests.patient(LuceneEngine.open(folder, ClusterTests.LEXICON));
    ClusterSettings single = ClusterTests.settings("agree-one", 1);
    ClusterTests.rebuild(single, articles);
    one = ClusterTests.patient(OpenSearchEngine.open(single, ClusterTests.LEXICON));
    ClusterSettings several = ClusterTests.settings("agree-three", 3);
    ClusterTests.rebuild(several, articles);
    three = ClusterTests.patient(OpenSearchEngine.open(several, ClusterTests.LEXICON));
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

  @Test
  void everyFilterAndOrderNarrowsAlike() {
    List<Filters> filters = new ArrayList<>();
    filters.add(new Filters(Optional.of(LocalDate.of(2025, 3, 1)), Optional.empty(), Map.of()));
    filters.add(
        new Filters(
            Optional.empty(),
            Optional.of(LocalDate.of(2025, 12, 31)),
            Map.of(Dimension.LANGUAGE, List.of("it", "th"))));
    Facets all = embedded.search(request("", Filters.NONE, Sort.NEWEST, 0)).facets();
    for (Dimension dimension : Dimension.values()) {
      List<String> two = all.values(dimension).stream().limit(2).map(Facets.Count::value).toList();
      assertTrue(!two.isEmpty(), dimension::id);
      filters.add(new Filters(Optional.empty(), Optional.empty(), Map.of(dimension, two)));
    }
    for (Filters each : filters) {
      for (Sort sort : Sort.values()) {
        assertSame(request("Japan", each, sort, 10));
      }
      assertSame(request("", each, Sort.OLDEST, 10));
    }
  }

  @Test
  void pagesStoriesAndExportsGoOnAlike() {
    for (boolean byStory : List.of(false, true)) {
      for (Sort sort : List.of(Sort.RELEVANCE, Sort.OLDEST)) {
        List<String> wanted = paged(embedded, byStory, sort);
        assertEquals(wanted, paged(one, byStory, sort));
        assertEquals(wanted.size(), wanted.stream().distinct().count());
        assertTrue(wanted.size() > 7);
      }
    }
    SearchRequest export = request("Japan", Filters.NONE, Sort.RELEVANCE, 10);
    try (Stream<Hit> wanted = embedded.hits(export);
        Stream<Hit> found = one.hits(export)) {
      assertSameHits("all hits", wanted.toList(), found.toList());
    }
  }

  private static List<String> paged(SearchEngine engine, boolean byStory, Sort sort) {
    List<String> ids = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      SearchResult page =
          engine.search(
              new SearchRequest(
                  QueryParser.parse("Japan missile"),
                  Filters.NONE,
                  sort,
                  7,
                  cursor,
                  true,
                  Set.of(),
                  Optional.of(Interval.MONTH),
                  byStory));
      ids.addAll(ids(page.hits()));
      page.hits().forEach(hit -> hit.story().ifPresent(story -> ids.add(story.toString())));
      cursor = page.next();
    } while (cursor.isPresent());
    return ids;
  }

  @Test
  void everythingElseIsToldAlike() {
    for (String query : List.of("Japan", "Giappone accordo", "xqzzyq", "")) {
      SearchRequest request = request(query, Filters.NONE, Sort.RELEVANCE, 10);
      assertEquals(embedded.relations(request), one.relations(request));
      assertEquals(embedded.count(request), one.count(request));
      assertEquals(embedded.searched(request), one.searched(request));
      List<String> some =
          embedded.search(request).hits().stream().map(h -> h.article().id()).toList();
      assertEquals(ids(embedded.among(request, some)), ids(one.among(request, some)));
      for (String id : some) {
        assertEquals(embedded.article(id), one.article(id));
        assertEquals(embedded.inSearch(id, request), one.inSearch(id, request));
      }
    }
    for (String typed : List.of("jap", "quoc", "f-3", "ญี่", "giappone e")) {
      assertEquals(embedded.titles(typed, 8), one.titles(typed, 8), typed);
    }
    assertEquals(embedded.naming("JP"), one.naming("JP"));
    assertEquals(embedded.status().articles(), one.status().articles());
    assertEquals(Optional.empty(), one.article("no such article"));
  }

  @Test
  void aConceptMayBeTakenLiterally() {
    for (boolean expand : List.of(true, false)) {
      assertSame(
          new SearchRequest(
              QueryParser.parse("Giappone difesa"),
              Filters.NONE,
              Sort.RELEVANCE,
              20,
              Optional.empty(),
              expand,
              expand ? Set.of("JP") : Set.of(),
              Optional.of(Interval.YEAR),
              true));
    }
  }

  @Test
  void nothingThatIsTypedIsTooMuch() {
    String words =
        IntStream.range(0, 300)
            .mapToObj(i -> "Verteidigungsindustrie frigates" + i + " quốc phòng")
            .collect(Collectors.joining(" "));
    for (String typed : List.of(words, words.replace("Ver", "\"Ver"), "a* ".repeat(300))) {
      SearchRequest request = request(typed, Filters.NONE, Sort.RELEVANCE, 10);
      assertEquals(10, one.search(request).hits().size());
    }
  }

  /** The order on several shards is as good as that on one: nDCG, with its places for grades. */
  @Test
  void threeShardsOrderNearlyAlike() throws IOException {
    List<String> queries = judged();
    double sum = 0;
    int asked = 0;
    for (int i = 1; i < queries.size(); i += 6) {
      SearchRequest request = request(queries.get(i), Filters.NONE, Sort.RELEVANCE, 10);
      SearchResult wanted = embedded.search(request);
      SearchResult found = three.search(request);
      assertEquals(wanted.total(), found.total());
      assertEquals(wanted.facets(), found.facets());
      if (!wanted.hits().isEmpty()) {
        sum +=
            gain(ids(wanted.hits()), ids(found.hits()))
                / gain(ids(wanted.hits()), ids(wanted.hits()));
        asked++;
      }
    }
    assertTrue(asked > 40);
    assertTrue(sum / asked >= 0.98, "nDCG " + sum / asked);
  }

  private static double gain(List<String> wanted, List<String> found) {
    double gain = 0;
    for (int i = 0; i < found.size(); i++) {
      int place = wanted.indexOf(found.get(i));
      gain += place < 0 ? 0 : (wanted.size() - place) / (Math.log(i + 2) / Math.log(2));
    }
    return gain;
  }

  static List<String> judged() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/dragoman/judged/queries.jsonl")).stream()
        .map(line -> JSON.readTree(line).get("text").asString())
        .toList();
  }

  static SearchRequest request(String query, Filters filters, Sort sort, int size) {
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
