package dragoman.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dragoman.cli.Run;
import dragoman.engine.Filters;
import dragoman.engine.Hit;
import dragoman.engine.SearchEngine;
import dragoman.engine.SearchRequest;
import dragoman.engine.Sort;
import dragoman.lexicon.Lexicon;
import dragoman.query.QueryParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A corpus whose every article names the edition it is of, so that an index that mixes two tells.
 */
final class Editions {

  static final Lexicon LEXICON = Lexicon.builtIn();

  private final Path folder;
  private final int articles;

  Editions(Path folder, int articles) {
    this.folder = folder;
    this.articles = articles;
  }

  Path index() {
    return folder.resolve("index");
  }

  int articles() {
    return articles;
  }

  /** The flags that take an edition into the index. */
  String[] flags(String task, int edition) throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus")).resolve("articles.jsonl");
    Files.writeString(
        corpus,
        IntStream.range(0, articles)
            .mapToObj(i ->
                """
                {"id":"%d","title":"Edition%d","text":"Japan buys ship number %d for edition%d.","language":"en","date":"2025-01-01"}
                """
                    .formatted(i, edition, i, edition))
            .collect(Collectors.joining()));
    return new String[] {task, "--corpus", corpus.toString(), "--index", index().toString()};
  }

  /** Takes an edition into the index, in this process. */
  void publish(String task, int edition) throws IOException {
    Run.of(flags(task, edition)).ends(0, articles + " articles");
  }

  /** The edition that a server finds once it has taken up what is there. */
  int taken(SearchEngine server) throws IOException, InterruptedException {
    String current = Files.readString(index().resolve("CURRENT")).strip();
    for (int i = 0; i < 600 && !server.status().generation().equals(current); i++) {
      Thread.sleep(50);
    }
    assertEquals(current, server.status().generation());
    return found(server);
  }

  /** The edition that is found, once all articles have been found to be of it. */
  int found(SearchEngine engine) {
    SearchRequest every =
        new SearchRequest(
            QueryParser.parse("ship"),
            Filters.NONE,
            Sort.RELEVANCE,
            10,
            Optional.empty(),
            true,
            Optional.empty());
    try (Stream<Hit> hits = engine.hits(every)) {
      List<String> titles = hits.map(hit -> hit.article().title()).toList();
      assertEquals(articles, titles.size(), "articles found");
      Set<String> editions = Set.copyOf(titles);
      assertEquals(1, editions.size(), () -> "editions mixed: " + editions);
      return Integer.parseInt(editions.iterator().next().replaceFirst("Edition", ""));
    }
  }
}
