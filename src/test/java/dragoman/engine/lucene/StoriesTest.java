package dragoman.engine.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.annotate.AnnotatedArticle;
import dragoman.engine.Filters;
import dragoman.engine.Hit;
import dragoman.engine.Relations;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchResult;
import dragoman.engine.Sort;
import dragoman.engine.StoryGroup;
import dragoman.engine.StoryGroup.Other;
import dragoman.query.QueryParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Articles on one event, found as one; all are made up. */
@Execution(ExecutionMode.CONCURRENT)
class StoriesTest {

  private static final AnnotatedArticle ITALIAN =
      article(
          "pact-it",
          "it",
          "2025-04-09",
          "Il Giappone e la NATO firmano un accordo sui radar",
          "Il Giappone e la NATO hanno firmato un accordo su 150 radar. Ishiba ha ricevuto Rutte a Tokyo.");
  private static final AnnotatedArticle THAI =
      article(
          "pact-th",
          "th",
          "2025-04-10",
          "ญี่ปุ่นและนาโต้ลงนามข้อตกลงเรดาร์",
          "ญี่ปุ่นและนาโต้ลงนามข้อตกลงเรดาร์ 150 ชุด อิชิบะพบกับรุตเต้ที่กรุงโตเกียว");
  private static final AnnotatedArticle ENGLISH =
      article(
          "pact-en",
          "en",
          "2025-04-09",
          "Japan and NATO sign a pact on radars",
          "Japan and NATO signed a pact on 150 radars. Ishiba received Rutte in Tokyo.");

  /** The same two in the same words, half a year before. */
  private static final AnnotatedArticle EARLIER =
      article(
          "earlier",
          "en",
          "2024-10-10",
          "Japan and NATO sign a pact on radars",
          "Japan and NATO signed a pact on 150 radars. Ishiba received Rutte in Tokyo, it was raining.");

  /** The same two on the same day, about another thing. */
  private static final AnnotatedArticle DRILL =
      article(
          "drill",
          "en",
          "2025-04-09",
          "Japanese frigate joins NATO drill",
          "A Japanese frigate joined ships of NATO for a drill in the Baltic Sea. Submarines took part as well.");

  private static final List<AnnotatedArticle> ALL = List.of(ITALIAN, THAI, ENGLISH, EARLIER, DRILL);

  @TempDir Path index;

  @Test
  void theBestOfAStoryTellsOfTheOthers() throws IOException {
    Articles.rebuild(index, ALL);
    try (LuceneEngine engine = LuceneEngine.open(index, Articles.LEXICON)) {
      SearchResult result = engine.search(request("Giappone", 10, Optional.empty()));
      assertEquals(5, result.total());
      assertEquals(List.of("drill", "earlier", "pact-it"), ids(result).stream().sorted().toList());
      Hit pact =
          result.hits().stream()
              .filter(hit -> hit.article().id().equals("pact-it"))
              .findFirst()
              .orElseThrow();
      StoryGroup story = pact.story().orElseThrow();
      assertEquals(3, story.count());
      assertEquals(new TreeSet<>(List.of("en", "it", "th")), new TreeSet<>(story.languages()));
      assertEquals(
          List.of("pact-en", "pact-th"), story.others().stream().map(Other::id).sorted().toList());
      assertTrue(
          result.hits().stream()
              .filter(hit -> !hit.article().id().equals("pact-it"))
              .allMatch(hit -> hit.story().isEmpty()));
    }
  }

  @Test
  void noPageRepeatsAStory() throws IOException {
    Articles.rebuild(index, ALL);
    try (LuceneEngine engine = LuceneEngine.open(index, Articles.LEXICON)) {
      for (Sort sort : Sort.values()) {
        List<String> met = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
          SearchResult page = engine.search(request("Giappone", 1, cursor, sort));
          met.addAll(
              page.hits().stream()
                  .map(hit -> hit.story().map(StoryGroup::id).orElse(hit.article().id()))
                  .toList());
          cursor = page.next();
        } while (cursor.isPresent());
        assertEquals(3, met.size(), sort + ": " + met);
        assertEquals(3, new HashSet<>(met).size(), sort + ": " + met);
      }
    }
  }

  @Test
  void anArticleKnowsItsStory() throws IOException {
    Articles.rebuild(index, ALL);
    try (LuceneEngine engine = LuceneEngine.open(index, Articles.LEXICON)) {
      assertEquals(3, engine.article("pact-th").orElseThrow().story().orElseThrow().count());
      assertEquals(Optional.empty(), engine.article("drill").orElseThrow().story());
    }
  }

  @Test
  void anUpdateMakesTheStoriesOfARebuild() throws IOException {
    Articles.rebuild(index, List.of(EARLIER, THAI, DRILL));
    try (LuceneIndexer indexer = LuceneIndexer.update(index, Articles.LEXICON.hash())) {
      indexer.put(ENGLISH);
      indexer.put(ITALIAN);
      indexer.publish();
    }
    String story = story("pact-th");
    assertEquals(story, story("pact-en"));
    assertEquals(story, story("pact-it"));
    Articles.rebuild(index, ALL);
    assertEquals(story, story("pact-th"));
    try (LuceneIndexer indexer = LuceneIndexer.update(index, Articles.LEXICON.hash())) {
      indexer.remove("pact-en");
      indexer.remove("pact-it");
      indexer.publish();
    }
    try (LuceneEngine engine = LuceneEngine.open(index, Articles.LEXICON)) {
      assertEquals(Optional.empty(), engine.article("pact-th").orElseThrow().story());
    }
  }

  @Test
  void relationsAreCountedOverTime() throws IOException {
    Articles.rebuild(index, ALL);
    try (LuceneEngine engine = LuceneEngine.open(index, Articles.LEXICON)) {
      Relations relations = engine.relations(request("Giappone", 10, Optional.empty()));
      assertEquals(5, relations.total());
      assertEquals("JP-NATO", relations.pairs().getFirst().pair());
      assertEquals(5, relations.pairs().getFirst().count());
      assertEquals(
          5, relations.pairs().getFirst().bars().stream().mapToLong(bar -> bar.count()).sum());
    }
  }

  private String story(String id) throws IOException {
    try (LuceneEngine engine = LuceneEngine.open(index, Articles.LEXICON)) {
      return engine.article(id).orElseThrow().story().orElseThrow().id();
    }
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.article().id()).toList();
  }

  private static SearchRequest request(String query, int size, Optional<String> cursor) {
    return request(query, size, cursor, Sort.RELEVANCE);
  }

  private static SearchRequest request(String query, int size, Optional<String> cursor, Sort sort) {
    return new SearchRequest(
        QueryParser.parse(query),
        Filters.NONE,
        sort,
        size,
        cursor,
        true,
        Set.of(),
        Optional.empty(),
        true);
  }

  private static AnnotatedArticle article(
      String id, String language, String date, String title, String text) {
    return Articles.article(id, language, date, "Test", title, text);
  }
}
