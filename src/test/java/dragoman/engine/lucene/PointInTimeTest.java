package dragoman.engine.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.annotate.AnnotatedArticle;
import dragoman.engine.ExpiredCursorException;
import dragoman.engine.Filters;
import dragoman.engine.Hit;
import dragoman.engine.Match;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchResult;
import dragoman.engine.Sort;
import dragoman.query.QueryParser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Who pages through an index that changes meanwhile. */
@Execution(ExecutionMode.CONCURRENT)
class PointInTimeTest {

  /** More than are ranked at once, so that a long answer is found in several stretches. */
  private static final int MANY = 1010;

  private static final QueryAnalyses ANALYSES = new QueryAnalyses(Articles.LEXICON);

  @TempDir private Path index;

  /** Some are on frigates, and all on Japan; days and lengths differ. */
  private static List<AnnotatedArticle> articles(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> article(prefix + i, i)).toList();
  }

  private static AnnotatedArticle article(String id, int i) {
    String frigates = i % 3 == 0 ? " Frigates sailed." : "";
    String more = " It was calm.".repeat(i % 4);
    return Articles.article(
        id,
        "en",
        i % 5 == 0 ? null : "2025-04-" + (10 + i % 7),
        "Herald",
        "News of ship " + i,
        "Ministers of Japan met crew " + i + "." + frigates + more);
  }

  private static SearchRequest request(
      String query, Sort sort, int size, Optional<String> cursor, boolean byStory) {
    return new SearchRequest(
        QueryParser.parse(query),
        Filters.NONE,
        sort,
        size,
        cursor,
        true,
        Set.of(),
        Optional.empty(),
        byStory);
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(hit -> hit.article().id()).toList();
  }

  private static void await(LuceneEngine engine, String generation) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(20);
    while (!engine.status().generation().equals(generation)) {
      assertTrue(Instant.now().isBefore(end), "the new build was not taken up");
      Thread.sleep(20);
    }
  }

  private String change(int round, List<AnnotatedArticle> articles) throws IOException {
    if (round % 2 == 0) {
      return Articles.rebuild(index, articles(round + "-", 20));
    }
    try (LuceneIndexer indexer = LuceneIndexer.update(index, Articles.LEXICON.hash())) {
      for (AnnotatedArticle gone : articles.subList(0, 5)) {
        indexer.remove(gone.article().id());
      }
      indexer.put(article("new" + round, round));
      return indexer.publish().generation();
    }
  }

  /** Who pages: the query, the order, and whether by story. */
  private record Reader(String query, Sort sort, boolean byStory) {}

  @Test
  void whoFollowsTheCursorSeesTheIndexAsItWas() throws Exception {
    List<AnnotatedArticle> articles = articles("a", 24);
    Articles.rebuild(index, articles);
    try (LuceneEngine engine = LuceneEngine.open(index, Articles.LEXICON)) {
      for (Reader reader :
          List.of(
              new Reader("", Sort.NEWEST, false),
              new Reader("frigates Japan", Sort.RELEVANCE, false),
              new Reader("frigates Japan", Sort.OLDEST, false),
              new Reader("", Sort.NEWEST, true))) {
        await(engine, Articles.rebuild(index, articles));
        pageThrough(engine, reader, articles);
      }
    }
  }

  private void pageThrough(LuceneEngine engine, Reader reader, List<AnnotatedArticle> articles)
      throws IOException, InterruptedException {
    SearchRequest all = request(reader.query, reader.sort, 100, Optional.empty(), reader.byStory);
    List<String> wanted = ids(engine.search(all).hits());
    List<String> visited = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    int round = 0;
    do {
      SearchResult page =
          engine.search(request(reader.query, reader.sort, 8, cursor, reader.byStory));
      visited.addAll(ids(page.hits()));
      cursor = page.next();
      if (round < 2) {
        await(engine, change(round++, articles));
      }
    } while (cursor.isPresent());
    assertEquals(wanted, visited, reader.toString());
    assertEquals(visited.size(), new HashSet<>(visited).size());
    assertNotEquals(wanted, ids(engine.search(all).hits()));
  }

  @Test
  void aLongAnswerIsOfOneIndex() throws Exception {
    Articles.rebuild(index, articles("a", MANY));
    try (LuceneEngine engine = LuceneEngine.open(index, Articles.LEXICON);
        Stream<Hit> hits =
            engine.hits(request("Japan frigates", Sort.RELEVANCE, 1, Optional.empty(), false))) {
      Iterator<Hit> each = hits.iterator();
      List<String> visited = new ArrayList<>(List.of(each.next().article().id()));
      await(engine, Articles.rebuild(index, articles("b", 3)));
      each.forEachRemaining(hit -> visited.add(hit.article().id()));
      assertEquals(MANY, visited.size());
      assertEquals(MANY, new HashSet<>(visited).size());
      assertTrue(visited.stream().allMatch(id -> id.startsWith("a")));
    }
  }

  @Test
  void aCursorIsGoodAfterARestartButNotInAnIndexThatIsNotKept() throws Exception {
    Articles.rebuild(index, articles("a", 5));
    Optional<String> cursor;
    try (LuceneEngine engine = LuceneEngine.open(index, Articles.LEXICON)) {
      cursor = engine.search(request("", Sort.NEWEST, 2, Optional.empty(), false)).next();
    }
    SearchRequest next = request("", Sort.NEWEST, 2, cursor, false);
    String other = new Cursor("20200101T000000000", Cursor.search(next), Match.FULL, 0, 0).encode();
    SearchRequest gone = request("", Sort.NEWEST, 2, Optional.of(other), false);
    try (LuceneEngine restarted = LuceneEngine.open(index, Articles.LEXICON)) {
      assertEquals(2, restarted.search(next).hits().size());
      assertThrows(ExpiredCursorException.class, () -> restarted.search(gone));
      assertThrows(ExpiredCursorException.class, () -> restarted.hits(gone));
    }
  }

  @Test
  void anIndexIsKeptWhileItIsAskedFor() throws IOException {
    Instant[] now = {Instant.EPOCH};
    try (KeptIndexes kept = new KeptIndexes(() -> now[0])) {
      OpenIndex asked = open(articles("a", 1));
      OpenIndex other = open(articles("b", 1));
      kept.keep(asked);
      kept.keep(other);
      for (int i = 0; i < 3; i++) {
        now[0] = now[0].plus(KeptIndexes.LIFE).minusSeconds(1);
        OpenIndex found = kept.acquire(asked.generation()).orElseThrow();
        found.release();
      }
      assertEquals(0, other.reader().getRefCount());
      assertEquals(Optional.empty(), kept.acquire(other.generation()));
      now[0] = now[0].plus(KeptIndexes.LIFE).plus(Duration.ofSeconds(1));
      assertEquals(Optional.empty(), kept.acquire(asked.generation()));
      assertEquals(0, asked.reader().getRefCount());
    }
  }

  @Test
  void onlySoManyAreKept() throws IOException {
    Instant[] now = {Instant.EPOCH};
    List<OpenIndex> opened = new ArrayList<>();
    try (KeptIndexes kept = new KeptIndexes(() -> now[0])) {
      for (int i = 0; i <= KeptIndexes.MOST; i++) {
        now[0] = now[0].plusSeconds(1);
        opened.add(open(articles("a", 1)));
        kept.keep(opened.getLast());
      }
      assertEquals(Optional.empty(), kept.acquire(opened.getFirst().generation()));
      assertEquals(0, opened.getFirst().reader().getRefCount());
      assertEquals(1, opened.get(1).reader().getRefCount());
    }
    assertEquals(0, opened.getLast().reader().getRefCount());
  }

  private OpenIndex open(List<AnnotatedArticle> articles) throws IOException {
    return OpenIndex.open(index, Articles.rebuild(index, articles), Articles.LEXICON, ANALYSES);
  }
}
