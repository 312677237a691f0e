package dragoman.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.engine.ArticleDetail;
import dragoman.engine.ArticleInSearch;
import dragoman.engine.ExpiredCursorException;
import dragoman.engine.Hit;
import dragoman.engine.IndexStatus;
import dragoman.engine.Interval;
import dragoman.engine.Relations;
import dragoman.engine.SearchEngine;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchResult;
import dragoman.engine.SearchTimeoutException;
import dragoman.engine.SearchedWord;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the server says when its engine is slow, broken or overrun. */
final class TroubleTest {

  /** An engine whose every search ends as told. */
  private record Troubled(Supplier<SearchResult> search) implements SearchEngine {
    @Override
    public SearchResult search(SearchRequest request) {
      return search.get();
    }

    @Override
    public Stream<Hit> hits(SearchRequest request) {
      return search.get().hits().stream();
    }

    @Override
    public List<Hit> among(SearchRequest request, Collection<String> ids) {
      return List.of();
    }

    @Override
    public Relations relations(SearchRequest request) {
      return new Relations(search.get().total(), Interval.MONTH, List.of());
    }

    @Override
    public Optional<ArticleDetail> article(String id) {
      return Optional.empty();
    }

    @Override
    public ArticleInSearch inSearch(String id, SearchRequest request) {
      return ArticleInSearch.NONE;
    }

    @Override
    public long count(SearchRequest request) {
      return 0;
    }

    @Override
    public List<SearchedWord> searched(SearchRequest request) {
      return List.of();
    }

    @Override
    public long naming(String concept) {
      return 0;
    }

    @Override
    public List<String> titles(String prefix, int count) {
      return List.of();
    }

    @Override
    public IndexStatus status() {
      return new IndexStatus(0, "none", Instant.EPOCH, 0);
    }

    @Override
    public void close() {}
  }

  private static HttpResponse<String> ask(Supplier<SearchResult> search) {
    TestServer server = TestServer.on(new Troubled(search));
    try {
      return server.get("/search?q=x");
    } finally {
      server.stop();
    }
  }

  @Test
  void aSearchThatTakesTooLong() {
    HttpResponse<String> answer =
        ask(() -> {
          throw new SearchTimeoutException(Duration.ofSeconds(5));
        });
    assertEquals(503, answer.statusCode());
    assertEquals("1", answer.headers().firstValue("Retry-After").orElse(""));
    OpenApi.checkAnswer("get", "/search", answer);
  }

  @Test
  void aCursorWhoseIndexIsNoLongerKept() {
    HttpResponse<String> answer =
        ask(() -> {
          throw new ExpiredCursorException(Duration.ofMinutes(5));
        });
    assertEquals(410, answer.statusCode());
    OpenApi.checkAnswer("get", "/search", answer);
    assertTrue(answer.body().contains("\"parameter\":\"cursor\""), answer.body());
  }

  @Test
  void aMistakeInTheProgramIsToldWithoutItsTrace() {
    HttpResponse<String> answer =
        ask(() -> {
          throw new IllegalStateException("a secret path: /etc");
        });
    assertEquals(500, answer.statusCode());
    OpenApi.checkAnswer("get", "/search", answer);
    assertFalse(answer.body().contains("secret"), answer.body());
  }

  /** Half a head and no more, or an answer that is not read: others do not notice. */
  @Test
  void clientsThatAreSlow() throws Exception {
    TestServer server = TestServer.shared();
    URI address = server.uri("/");
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) { // more than the server has threads
        Socket socket = new Socket(address.getHost(), address.getPort());
        slow.add(socket);
        String request =
            i % 10 == 0
                ? "GET /search?q=Japan&size=100 HTTP/1.1\r\nHost: localhost\r\n\r\n"
                : "GET /search?q=Japan HTTP/1.1\r\nHost: loc";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      }
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> {
            assertEquals(200, server.get("/search?q=Japan").statusCode());
            assertEquals(200, server.get("/health").statusCode());
          });
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void tooManySearchesAtOnce() throws Exception {
    int places = Runtime.getRuntime().availableProcessors(); // searchesAtOnce, as it is by default
    CountDownLatch inside = new CountDownLatch(places);
    CountDownLatch end = new CountDownLatch(1);
    Supplier<SearchResult> waiting =
        () -> {
          inside.countDown();
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          throw new SearchTimeoutException(Duration.ZERO);
        };
    TestServer server = TestServer.on(new Troubled(waiting));
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> first = new ArrayList<>();
      for (int i = 0; i < places; i++) {
        first.add(clients.submit(() -> server.get("/search?q=x")));
      }
      inside.await();
      HttpResponse<String> answer = server.get("/search?q=x");
      assertEquals(429, answer.statusCode());
      assertTrue(Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0")) > 0);
      OpenApi.checkAnswer("get", "/search", answer);
      assertEquals(200, server.get("/health").statusCode());
      end.countDown();
      for (Future<HttpResponse<String>> each : first) {
        assertEquals(503, each.get().statusCode());
      }
    } finally {
      end.countDown();
      server.stop();
    }
  }
}
