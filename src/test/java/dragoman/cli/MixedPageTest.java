package dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.engine.Dimension;
import dragoman.engine.Facets.Count;
import dragoman.engine.Filters;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchResult;
import dragoman.engine.Sort;
import dragoman.engine.lucene.LuceneEngine;
import dragoman.lexicon.Lexicon;
import dragoman.query.QueryParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page in two languages, from its file to the hits: each passage is read in its own. */
final class MixedPageTest {
  private static final String PAGE =
      """
      Harbours sign a pact / Häfen schließen einen Vertrag
      9 April 2025
      The two ministers met in the capital and agreed that their sailors will train together next \
      year, when the first of the new vessels is to be handed over to the navy of the host.
      Die beiden Minister trafen sich in der Hauptstadt und vereinbarten, dass ihre Matrosen im \
      nächsten Jahr gemeinsam üben, wenn das erste der neuen Schiffe übergeben werden soll.
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void bothLanguagesAreSearchedCountedAndChosen() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("mixed.txt"), PAGE);
    Files.writeString(
        corpus.resolve("english.txt"),
        "A quiet day\nNothing happened in the harbour on Monday, said the harbour master to us.\n");
    Run.of("--reindex", "--index", folder + "/index", "--corpus", corpus.toString()).ends(0);
    try (LuceneEngine engine = LuceneEngine.open(folder.resolve("index"), Lexicon.builtIn())) {
      // Inflected otherwise than on the page: found only where each passage has its own stemmer.
      assertTrue(ids(search(engine, "agreeing vessel")).contains("mixed"));
      assertTrue(ids(search(engine, "Schiffs gemeinsamer")).contains("mixed"));
      for (String language : List.of("en", "de")) {
        assertTrue(ids(search(engine, "", language)).contains("mixed"), language);
      }
      assertEquals(List.of("mixed"), ids(search(engine, "", "de")));
      assertEquals(
          Map.of("en", 2L, "de", 1L),
          search(engine, "").facets().values(Dimension.LANGUAGE).stream()
              .collect(Collectors.toMap(Count::value, Count::count)));
    }
  }

  private static SearchResult search(LuceneEngine engine, String query, String... languages)
      throws IOException {
    Map<Dimension, List<String>> chosen =
        languages.length == 0 ? Map.of() : Map.of(Dimension.LANGUAGE, List.of(languages));
    return engine.search(
        new SearchRequest(
            QueryParser.parse(query),
            new Filters(Optional.empty(), Optional.empty(), chosen),
            Sort.RELEVANCE,
            10,
            Optional.empty(),
            true,
            Optional.empty()));
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.article().id()).toList();
  }
}
