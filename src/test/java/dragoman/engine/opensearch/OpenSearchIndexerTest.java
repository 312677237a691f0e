package dragoman.engine.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.analysis.TextAnalysis;
import dragoman.annotate.AnnotatedArticle;
import dragoman.annotate.Annotator;
import dragoman.corpus.Article;
import dragoman.corpus.Found;
import dragoman.corpus.Origin;
import dragoman.corpus.Passage;
import dragoman.engine.Copy;
import dragoman.engine.Filters;
import dragoman.engine.SearchEngine;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchResult;
import dragoman.engine.Sort;
import dragoman.engine.lucene.IndexException;
import dragoman.query.QueryParser;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Builds of an index in a cluster, beside each other and one after the other. */
class OpenSearchIndexerTest {

  private static final Annotator ANNOTATOR =
      new Annotator(new TextAnalysis(ClusterTests.LEXICON), ClusterTests.LEXICON);

  private static final List<AnnotatedArticle> NEWS =
      List.of(
          article("it", "it", "Il Giappone e la NATO firmano un accordo sui radar a Roma."),
          article("en", "en", "Japan and NATO sign a radar pact in Rome."),
          article("other", "en", "A quiet day in the harbour."));

  private static AnnotatedArticle article(String id, String language, String text) {
    return ANNOTATOR.annotate(
        new Article(
            id,
            text,
            text,
            new Found<>(language, "test", 1),
            List.of(new Passage(0, text.length(), language)),
            Optional.of(new Found<>(LocalDate.of(2025, 4, 9), "test", 1)),
            Optional.of("Wire"),
            Optional.empty(),
            Optional.empty(),
            new Origin(id + ".txt", "hash of " + text, Map.of())));
  }

  private static Set<String> found(SearchEngine engine, String query) {
    SearchResult result =
        engine.search(
            new SearchRequest(
                QueryParser.parse(query),
                Filters.NONE,
                Sort.NEWEST,
                10,
                Optional.empty(),
                true,
                Optional.empty()));
    return result.hits().stream().map(hit -> hit.article().id()).collect(Collectors.toSet());
  }

  @Test
  void anUpdateTouchesWhatChangedAndIsSeenAtOnce() throws Exception {
    ClusterSettings settings = ClusterTests.settings("update", 2);
    String first = ClusterTests.rebuild(settings, NEWS);
    try (SearchEngine engine =
        ClusterTests.patient(OpenSearchEngine.open(settings, ClusterTests.LEXICON))) {
      assertEquals(Set.of("it", "en"), found(engine, "Giappone"));
      String second;
      try (OpenSearchIndexer indexer =
          OpenSearchIndexer.update(settings, ClusterTests.LEXICON.hash())) {
        assertEquals(Set.of("it", "en", "other"), indexer.indexed().keySet());
        indexer.remove("other");
        indexer.put(article("en", "en", "Japan and NATO sign a sonar pact in Rome."));
        indexer.put(article("new", "de", "Japan und die NATO unterzeichnen ein Abkommen."));
        indexer.copies("it", List.of(new Copy("twin", "twin.txt", Optional.empty(), "h")));
        assertEquals(Set.of("it", "en"), found(engine, "Giappone"), "nothing is seen before");
        second = indexer.publish().generation();
      }
      assertNotEquals(first, second);
      Thread.sleep(600); // the engine looks twice a second
      assertEquals(Set.of("it", "en", "new"), found(engine, "Giappone"));
      assertEquals(Set.of("en"), found(engine, "sonar"));
      assertEquals(Set.of(), found(engine, "harbour"));
      assertEquals("it", engine.article("twin").orElseThrow().article().id());
      assertEquals(3, engine.status().articles());
      try (OpenSearchIndexer indexer =
          OpenSearchIndexer.update(settings, ClusterTests.LEXICON.hash())) {
        assertEquals(
            "twin", Objects.requireNonNull(indexer.indexed().get("it")).copies().getFirst().id());
        assertEquals(List.of(), Objects.requireNonNull(indexer.indexed().get("en")).copies());
      }
    }
  }

  @Test
  void aBuildThatFailsLeavesTheOneThatAnswers() throws IOException {
    ClusterSettings settings = ClusterTests.settings("failing", 1);
    ClusterTests.rebuild(settings, NEWS);
    try (OpenSearchIndexer indexer =
        OpenSearchIndexer.rebuild(settings, ClusterTests.LEXICON.hash())) {
      indexer.put(NEWS.getFirst());
      IndexException busy =
          assertThrows(
              IndexException.class,
              () -> OpenSearchIndexer.rebuild(settings, ClusterTests.LEXICON.hash()));
      assertTrue(
          String.valueOf(busy.getMessage()).contains("is being written by process "),
          busy::getMessage);
    }
    try (SearchEngine engine =
        ClusterTests.patient(OpenSearchEngine.open(settings, ClusterTests.LEXICON))) {
      assertEquals(Set.of("it", "en"), found(engine, "NATO"));
    }
  }

  @Test
  void anIndexOfAnotherLexiconIsRefused() throws IOException {
    ClusterSettings settings = ClusterTests.settings("lexicon", 1);
    try (OpenSearchIndexer indexer = OpenSearchIndexer.rebuild(settings, "another")) {
      indexer.put(NEWS.getFirst());
      indexer.publish();
    }
    IndexException refused =
        assertThrows(
            IndexException.class, () -> OpenSearchEngine.open(settings, ClusterTests.LEXICON));
    assertTrue(
        String.valueOf(refused.getMessage()).endsWith("make it anew with --reindex"),
        refused::getMessage);
  }
}
