package dragoman.engine.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.annotate.AnnotatedArticle;
import dragoman.engine.ArticleIndexer.Indexed;
import dragoman.engine.Filters;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchResult;
import dragoman.engine.Sort;
import dragoman.query.QueryParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Builds of an index beside each other. */
@Execution(ExecutionMode.CONCURRENT)
class LuceneIndexerTest {

  private static final String HASH = Articles.LEXICON.hash();
  private static final AnnotatedArticle ONE = article("one", "Some words on Japan.");
  private static final AnnotatedArticle TWO = article("two", "Some words on Italy.");

  @TempDir private Path index;

  @Test
  void anOpenEngineTakesUpANewBuildWithoutAFailedSearch() throws Exception {
    String first = Articles.rebuild(index, List.of(ONE));
    try (LuceneEngine engine = LuceneEngine.open(index, Articles.LEXICON);
        ExecutorService searcher = Executors.newSingleThreadExecutor()) {
      assertEquals(first, engine.status().generation());
      Future<List<Long>> totals =
          searcher.submit(() -> {
            List<Long> seen = new ArrayList<>();
            while (seen.isEmpty() || seen.getLast() < 2) {
              seen.add(search(engine, "words").total());
            }
            return seen;
          });
      String second = Articles.rebuild(index, List.of(ONE, TWO));
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> assertEquals(List.of(1L, 2L), totals.get().stream().distinct().toList()));
      assertEquals(second, engine.status().generation());
      assertEquals(2, engine.status().articles());
    }
  }

  @Test
  void onlyTheBuildThatAnswersAndTheOneBeforeAreKept() throws IOException {
    Articles.rebuild(index, List.of(ONE));
    String second = Articles.rebuild(index, List.of(ONE));
    String third = Articles.rebuild(index, List.of(ONE));
    assertEquals(List.of(second, third), builds());
  }

  @Test
  void whatIsNotPublishedChangesNothing() throws IOException {
    String first = Articles.rebuild(index, List.of(ONE));
    try (LuceneIndexer indexer = LuceneIndexer.rebuild(index, HASH)) {
      indexer.put(TWO);
    }
    try (LuceneIndexer indexer = LuceneIndexer.update(index, HASH)) {
      indexer.remove("one");
    }
    assertEquals(List.of(first), builds());
    assertFound("one");
  }

  @Test
  void aBuildThatACrashLeftIsCleanedUp() throws IOException {
    String first = Articles.rebuild(index, List.of(ONE));
    Path left = Files.createDirectories(index.resolve("generations/20200101T000000"));
    Files.writeString(left.resolve("_0.cfs"), "half");
    Files.writeString(index.resolve("CURRENT.new"), "2020");
    assertFound("one");
    assertEquals(List.of(first), builds());
    Articles.rebuild(index, List.of(ONE, TWO));
    assertFound("one", "two");
  }

  @Test
  void aSecondWriterIsRefusedWithTheProcessOfTheFirst() throws IOException {
    try (LuceneIndexer first = LuceneIndexer.rebuild(index, HASH)) {
      first.put(ONE);
      IndexException e =
          assertThrows(IndexException.class, () -> LuceneIndexer.rebuild(index, HASH));
      assertTrue(
          String.valueOf(e.getMessage()).contains("process " + ProcessHandle.current().pid() + ":"),
          e.getMessage());
      first.publish();
    }
    assertFound("one");
    Articles.rebuild(index, List.of(TWO));
    assertFound("two");
  }

  @Test
  void anUpdateBeginsWithWhatIsThereAndLeavesItReadable() throws IOException {
    Articles.rebuild(index, List.of(ONE, TWO));
    try (LuceneEngine before = LuceneEngine.open(index, Articles.LEXICON)) {
      try (LuceneIndexer indexer = LuceneIndexer.update(index, HASH)) {
        assertEquals(
            new Indexed("hash of Some words on Japan.", "one.txt", OptionalLong.empty(), List.of()),
            indexer.indexed().get("one"));
        indexer.put(article("one", "Other words on Japan."));
        indexer.put(article("three", "Some words on Chile."));
        indexer.remove("two");
        assertEquals(2, indexer.publish().articles());
      }
      assertEquals(2, search(before, "words").total());
    }
    assertFound("one", "three");
    try (LuceneIndexer indexer = LuceneIndexer.update(index, HASH)) {
      assertEquals("hash of Other words on Japan.", indexed(indexer, "one").hash());
      assertFalse(indexer.indexed().containsKey("two"));
    }
  }

  @Test
  void anUpdateOfNothingIsAnIndex() throws IOException {
    try (LuceneIndexer indexer = LuceneIndexer.update(index, HASH)) {
      indexer.put(ONE);
      indexer.publish();
    }
    assertFound("one");
    try (LuceneIndexer indexer = LuceneIndexer.rebuild(index, HASH)) {
      assertEquals(0, indexer.publish().articles());
    }
    assertFound();
  }

  @Test
  void anArticleReplacesTheOneWithItsId() throws IOException {
    Articles.rebuild(index, List.of(ONE, TWO, article("one", "New words on Japan.")));
    try (LuceneEngine engine = LuceneEngine.open(index, Articles.LEXICON)) {
      assertEquals(2, engine.status().articles());
      assertEquals("New words on Japan.", engine.article("one").orElseThrow().article().text());
    }
  }

  @Test
  void anIndexThatDoesNotFitIsRefusedWithTheRemedy() throws IOException {
    assertRefused("holds no index", () -> LuceneEngine.open(index, Articles.LEXICON).close());
    try (LuceneIndexer indexer = LuceneIndexer.rebuild(index, "another")) {
      indexer.put(ONE);
      indexer.publish();
    }
    assertRefused("another lexicon", () -> LuceneEngine.open(index, Articles.LEXICON).close());
    assertRefused("another lexicon", () -> LuceneIndexer.update(index, HASH).close());

    Path build = index.resolve("generations").resolve(Articles.rebuild(index, List.of(ONE)));
    try (FSDirectory directory = FSDirectory.open(build);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("schema", "0", "lexicon", HASH).entrySet());
      writer.commit();
    }
    assertRefused("another version", () -> LuceneEngine.open(index, Articles.LEXICON).close());
    assertRefused("another version", () -> LuceneIndexer.update(index, HASH).close());

    try (Stream<Path> files = Files.list(build)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments")).toList()) {
        Files.writeString(file, "broken");
      }
    }
    assertRefused("cannot be read", () -> LuceneEngine.open(index, Articles.LEXICON).close());
    assertRefused("cannot be read", () -> LuceneIndexer.update(index, HASH).close());
    Articles.rebuild(index, List.of(TWO));
    assertFound("two");
  }

  @Test
  void aClosedEngineSaysSo() throws IOException {
    Articles.rebuild(index, List.of(ONE));
    LuceneEngine engine = LuceneEngine.open(index, Articles.LEXICON);
    engine.close();
    engine.close();
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertThrows(IndexException.class, () -> search(engine, "words")));
  }

  private interface Action {
    void run() throws IOException;
  }

  private void assertRefused(String reason, Action action) {
    IndexException e = assertThrows(IndexException.class, action::run);
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith(index.toString()) && message.contains(reason), message);
    assertTrue(message.contains("--reindex"), message);
  }

  private void assertFound(String... ids) throws IOException {
    try (LuceneIndexer indexer = LuceneIndexer.update(index, HASH)) {
      assertEquals(List.of(ids), indexer.indexed().keySet().stream().sorted().toList());
    }
  }

  private List<String> builds() throws IOException {
    try (Stream<Path> folders = Files.list(index.resolve("generations"))) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  private static Indexed indexed(LuceneIndexer indexer, String id) throws IOException {
    return Optional.ofNullable(indexer.indexed().get(id)).orElseThrow();
  }

  private static SearchResult search(LuceneEngine engine, String query) {
    return engine.search(
        new SearchRequest(
            QueryParser.parse(query),
            Filters.NONE,
            Sort.RELEVANCE,
            10,
            Optional.empty(),
            true,
            Optional.empty()));
  }

  private static AnnotatedArticle article(String id, String text) {
    return Articles.article(id, "en", "2025-01-01", "Herald", "A title", text);
  }
}
