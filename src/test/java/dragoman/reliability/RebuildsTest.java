package dragoman.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.reliability.Clients.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rebuilds, one after another, under a server that is asked all the time. */
final class RebuildsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final int REBUILDS = Effort.of(3, 20);
  private static final int CLIENTS = 4;
  private static final int ARTICLES = 60;

  /** The four generations before are kept open for five minutes, for those who page through. */
  private static final int OPEN_AT_MOST = 6;

  private static final Duration KEPT = Duration.ofSeconds(330);

  private static final long MEGABYTE = 1_000_000;

  @TempDir private Path folder = Path.of("");

  @Test
  void noRequestFailsAndNoAnswerMixesGenerations() throws Exception {
    long seed = Effort.seed("rebuilds");
    Editions editions = new Editions(folder, ARTICLES);
    editions.publish("--reindex", 1);
    try (Program server =
        Program.run(folder.resolve("err"), "--index", editions.index().toString(), "--port", "0")) {
      URI address = server.address();
      Clients clients = new Clients(address, List.of("search?q=ship&size=100"));
      Duration pause = Duration.ofMillis(100);
      clients.run(CLIENTS, pause, Duration.ofSeconds(1), seed, RebuildsTest::judge);
      long live = server.liveBytes();
      long mapped = server.mappedFiles(editions.index());
      long open = server.openFiles();

      CompletableFuture<Void> rebuilds =
          CompletableFuture.runAsync(() -> {
            for (int i = 2; i <= REBUILDS + 1; i++) {
              publish(editions, i);
            }
          });
      Outcome outcome =
          clients.runUntil(CLIENTS, pause, rebuilds::isDone, seed, RebuildsTest::judge);
      rebuilds.join();
      assertEquals(
          List.of(), outcome.problems(), () -> "the server says " + told(folder.resolve("err")));
      await(clients, REBUILDS + 1);
      if (Effort.isLong()) {
        Thread.sleep(KEPT.toMillis());
        assertTrue(server.mappedFiles(editions.index()) <= mapped + 2, "files stay mapped");
        assertTrue(server.openFiles() <= open + 2, "files stay open");
      }
      long liveAfter = server.liveBytes();
      System.out.printf(
          "rebuilds: %d, requests %d, failed 0, mixed 0; live heap %d MB before, %d MB after;"
              + " mapped index files %d and %d, open files %d and %d%n",
          REBUILDS,
          outcome.samples().size(),
          live / MEGABYTE,
          liveAfter / MEGABYTE,
          mapped,
          server.mappedFiles(editions.index()),
          open,
          server.openFiles());
      assertTrue(liveAfter < live * 1.2 + 10 * MEGABYTE, "memory grows to " + liveAfter);
      // Not by files: of one segment there are three or ten, by how its articles came together.
      long generations = server.mappedGenerations(editions.index());
      assertTrue(generations >= 1, "the index is not where it is looked for");
      assertTrue(generations <= OPEN_AT_MOST, "generations stay open: " + generations);
      assertTrue(server.openFiles() <= open + OPEN_AT_MOST * 8, "files leak");
    }
  }

  private static void publish(Editions editions, int edition) {
    try {
      editions.publish(edition % 2 == 0 ? "--reindex" : "--update", edition);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String told(Path file) {
    try {
      return Files.readAllLines(file).stream().limit(50).collect(Collectors.joining("\n"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static void await(Clients clients, int edition) throws Exception {
    String title = "Edition" + edition;
    for (int i = 0; i < 200 && !clients.get("search?q=ship&size=100").body().contains(title); i++) {
      Thread.sleep(50);
    }
    assertTrue(clients.get("search?q=ship&size=100").body().contains(title), "is not taken up");
  }

  /** All articles, all of one edition, and facets that count as many. */
  private static String judge(HttpResponse<String> answer) {
    JsonNode found = JSON.readTree(answer.body());
    List<String> titles =
        StreamSupport.stream(found.path("hits").spliterator(), false)
            .map(hit -> hit.path("title").asString())
            .distinct()
            .toList();
    int counted = found.path("facets").path("language").path(0).path("count").asInt();
    boolean whole =
        found.path("total").asInt() == ARTICLES
            && found.path("hits").size() == ARTICLES
            && counted == ARTICLES;
    return whole && titles.size() == 1 ? "" : "not one whole edition: " + answer.body();
  }
}
