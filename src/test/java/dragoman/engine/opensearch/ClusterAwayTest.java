package dragoman.engine.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.StarterCorpus;
import dragoman.annotate.AnnotatedArticle;
import dragoman.engine.Filters;
import dragoman.engine.SearchRequest;
import dragoman.engine.Sort;
import dragoman.engine.UnavailableException;
import dragoman.query.QueryParser;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Nodes that are killed; the long form is {@code mvn test -Dtest=ClusterAwayTest
 * -Dcluster.faults=true}.
 */
class ClusterAwayTest {

  private static final SearchRequest JAPAN =
      new SearchRequest(
          QueryParser.parse("Japan"),
          Filters.NONE,
          Sort.RELEVANCE,
          10,
          Optional.empty(),
          true,
          Optional.empty());

  @Test
  void aClusterThatIsAwayIsSaidToBe() {
    ClusterSettings nowhere = ClusterSettings.of("http://127.0.0.1:9", "away", 1, Map.of());
    long begin = System.nanoTime();
    UnavailableException away =
        assertThrows(
            UnavailableException.class, () -> OpenSearchEngine.open(nowhere, ClusterTests.LEXICON));
    assertTrue(String.valueOf(away.getMessage()).contains("http://127.0.0.1:9"), away::getMessage);
    assertTrue(System.nanoTime() - begin < 10_000_000_000L, "it is told in time");
  }

  @Test
  @EnabledIfSystemProperty(named = "cluster.faults", matches = "true")
  void aClusterThatComesBackAnswersAgain() throws Exception {
    NodeProcess node = NodeProcess.start("lone", 0, "discovery.type=single-node");
    Path home = node.home();
    try {
      ClusterSettings settings = ClusterSettings.of(node.address().toString(), "back", 1, Map.of());
      ClusterTests.rebuild(settings, StarterCorpus.articles().values());
      try (OpenSearchEngine engine = OpenSearchEngine.open(settings, ClusterTests.LEXICON)) {
        long total = engine.search(JAPAN).total();
        int port = node.port();
        node.kill();
        assertThrows(UnavailableException.class, () -> engine.search(JAPAN));
        node = NodeProcess.start(home, "lone", port, "discovery.type=single-node");
        assertEquals(total, answered(engine));
      }
    } finally {
      node.close();
    }
  }

  /** Shards of a node that has just started open a little later. */
  private static long answered(OpenSearchEngine engine) throws InterruptedException {
    for (int i = 0; ; i++) {
      try {
        return engine.search(JAPAN).total();
      } catch (UnavailableException e) {
        if (i == 10) {
          throw e;
        }
        Thread.sleep(500);
      }
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "cluster.faults", matches = "true")
  void aNodeOfThreeIsKilledWhileArticlesComeAndQueriesAreAsked() throws Exception {
    List<NodeProcess> nodes = new ArrayList<>();
    try {
      nodes.add(NodeProcess.start("n0", 0, "cluster.initial_cluster_manager_nodes=[n0"));
      String seed = "discovery.seed_hosts=[" + nodes.getFirst().seed();
      nodes.add(NodeProcess.start("n1", 0, seed));
      nodes.add(NodeProcess.start("n2", 0, seed));
      String urls =
          nodes.stream()
              .map(NodeProcess::address)
              .map(URI::toString)
              .collect(Collectors.joining(","));
      ClusterSettings settings = ClusterSettings.of(urls, "faults", 3, Map.of());
      List<AnnotatedArticle> articles = List.copyOf(StarterCorpus.articles().values());
      ClusterTests.rebuild(settings, articles);
      AtomicBoolean enough = new AtomicBoolean();
      AtomicInteger answered = new AtomicInteger();
      AtomicInteger unavailable = new AtomicInteger();
      List<Throwable> wrong = Collections.synchronizedList(new ArrayList<>());
      try (OpenSearchEngine engine = OpenSearchEngine.open(settings, ClusterTests.LEXICON)) {
        long total = engine.search(JAPAN).total();
        green(settings);
        Thread asking =
            Thread.ofPlatform()
                .start(() -> {
                  while (!enough.get() && wrong.isEmpty()) {
                    try {
                      assertEquals(total, engine.search(JAPAN).total());
                      answered.incrementAndGet();
                    } catch (UnavailableException e) {
                      unavailable.incrementAndGet(); // said, not answered wrongly
                    } catch (RuntimeException | AssertionError e) {
                      wrong.add(e);
                    }
                  }
                });
        try (OpenSearchIndexer indexer =
            OpenSearchIndexer.rebuild(settings, ClusterTests.LEXICON.hash())) {
          for (int i = 0; i < articles.size(); i++) {
            indexer.put(articles.get(i));
            if (i == articles.size() / 2) {
              nodes.getLast().kill();
              assertEquals(Optional.of("yellow"), stateOnceNotGreen(engine), "copies are lacking");
            }
          }
          assertEquals(articles.size(), indexer.publish().articles(), "none is lost");
        }
        Thread.sleep(1000);
        enough.set(true);
        asking.join();
        assertEquals(List.of(), wrong);
        assertEquals(0, unavailable.get(), "each was asked again of another node in its time");
        assertEquals(total, answered(engine));
        try (Stream<dragoman.engine.Hit> all = engine.hits(everything())) {
          assertEquals(articles.size(), all.map(hit -> hit.article().id()).distinct().count());
        }
        System.out.println("searches answered meanwhile: " + answered);
      }
    } finally {
      nodes.forEach(NodeProcess::close);
    }
  }

  /** What the cluster says when it has noticed that a node is gone. */
  private static Optional<String> stateOnceNotGreen(OpenSearchEngine engine)
      throws InterruptedException {
    Optional<String> state = engine.cluster();
    for (int i = 0; i < 100 && state.equals(Optional.of("green")); i++) {
      Thread.sleep(50);
      state = engine.cluster();
    }
    return state;
  }

  private static void green(ClusterSettings settings) throws Exception {
    try (Cluster cluster = new Cluster(settings)) {
      cluster.send(
          Cluster.WRITE,
          "GET",
          "/_cluster/health",
          Map.of("wait_for_status", "green", "timeout", "60s"));
    }
  }

  private static SearchRequest everything() {
    return new SearchRequest(
        QueryParser.parse(""),
        Filters.NONE,
        Sort.NEWEST,
        10,
        Optional.empty(),
        true,
        Optional.empty());
  }
}
