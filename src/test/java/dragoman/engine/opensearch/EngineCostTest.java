package dragoman.engine.opensearch;

import dragoman.StarterCorpus;
import dragoman.annotate.AnnotatedArticle;
import dragoman.engine.Filters;
import dragoman.engine.SearchEngine;
import dragoman.engine.SearchRequest;
import dragoman.engine.Sort;
import dragoman.engine.lucene.LuceneEngine;
import dragoman.engine.lucene.LuceneIndexer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a search costs in a cluster of one node against the embedded engine, on the same articles,
 * for one client, one engine after the other in each round:
 *
 * <pre>
 * mvn -q test -Dtest=EngineCostTest -Dcluster.cost=ARTICLES.jsonl
 * </pre>
 */
class EngineCostTest {

  /** The first rounds warm up. */
  private static final int WARMING = 2;

  private static final int ROUNDS = 5;

  private record Setup(String name, SearchEngine engine, List<Long> nanos) {}

  @Test
  @EnabledIfSystemProperty(named = "cluster.cost", matches = ".+")
  void aSearchInEachEngine(@TempDir Path folder) throws IOException {
    Path file = Path.of(System.getProperty("cluster.cost"));
    List<String> queries = EnginesAgreeTest.judged();
    try (NodeProcess node = NodeProcess.startLasting("cost")) {
      List<Setup> setups = setups(folder, StarterCorpus.articles(List.of(file)).values(), node);
      for (int round = 0; round < WARMING + ROUNDS; round++) {
        for (Setup setup : setups) {
          List<Long> nanos = ask(setup.engine, queries);
          if (round >= WARMING) {
            setup.nanos.addAll(nanos);
          }
        }
      }
      for (Setup setup : setups) {
        print(setup);
        setup.engine.close();
      }
    }
  }

  private static List<Setup> setups(
      Path folder, Collection<AnnotatedArticle> articles, NodeProcess node) throws IOException {
    System.out.println(articles.size() + " articles");
    Map<String, SearchEngine> engines = new LinkedHashMap<>();
    try (LuceneIndexer indexer = LuceneIndexer.rebuild(folder, ClusterTests.LEXICON.hash())) {
      for (AnnotatedArticle article : articles) {
        indexer.put(article);
      }
      indexer.publish();
    }
    engines.put("embedded", LuceneEngine.open(folder, ClusterTests.LEXICON));
    for (int shards : List.of(1, 3)) {
      ClusterSettings settings =
          ClusterSettings.of(node.address().toString(), "cost-" + shards, shards, Map.of());
      ClusterTests.rebuild(settings, articles);
      engines.put(
          "cluster, shards: " + shards, OpenSearchEngine.open(settings, ClusterTests.LEXICON));
    }
    List<Setup> setups = new ArrayList<>();
    engines.forEach((name, engine) -> setups.add(new Setup(name, engine, new ArrayList<>())));
    return setups;
  }

  private static List<Long> ask(SearchEngine engine, List<String> queries) {
    List<Long> nanos = new ArrayList<>();
    for (String query : queries) {
      SearchRequest request = EnginesAgreeTest.request(query, Filters.NONE, Sort.RELEVANCE, 10);
      long start = System.nanoTime();
      var _ = engine.search(request);
      nanos.add(System.nanoTime() - start);
    }
    return nanos;
  }

  private static void print(Setup setup) {
    long[] sorted = setup.nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        "%-20s %d searches, mean %.1f ms, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
        setup.name,
        sorted.length,
        Arrays.stream(sorted).average().orElse(0) / 1e6,
        ms(sorted, .5),
        ms(sorted, .95),
        ms(sorted, .99));
  }

  private static double ms(long[] sorted, double part) {
    return sorted[(int) (part * (sorted.length - 1))] / 1e6;
  }
}
