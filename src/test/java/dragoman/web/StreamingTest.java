package dragoman.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.engine.Hit;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchTimeoutException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports of more than fits anywhere. */
final class StreamingTest {

  private static final long ENDLESS = Long.MAX_VALUE;

  private final AtomicLong made = new AtomicLong();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CountDownLatch mayGoOn = new CountDownLatch(1);
  private Optional<TestServer> server = Optional.empty();

  /** An engine with many hits, which waits at one for the test, and takes too long at another. */
  private final class Many extends StubEngine {

    private final long pauseAt;
    private final long failAt;

    Many(long pauseAt, long failAt) {
      super("https://example.org/");
      this.pauseAt = pauseAt;
      this.failAt = failAt;
    }

    @Override
    public Stream<Hit> hits(SearchRequest request) {
      Hit hit = search(request).hits().getFirst();
      return Stream.generate(() -> next(hit)).onClose(closed::countDown);
    }

    private Hit next(Hit hit) {
      long number = made.getAndIncrement();
      if (number == pauseAt) {
        try {
          assertTrue(mayGoOn.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      if (number == failAt) {
        throw new SearchTimeoutException(Duration.ofSeconds(5));
      }
      return hit;
    }
  }

  private HttpResponse<InputStream> ask(HttpClient client, String format, Many engine)
      throws IOException, InterruptedException {
    TestServer started = TestServer.on(engine);
    server = Optional.of(started);
    return client.send(
        HttpRequest.newBuilder(started.uri("/search?format=" + format)).build(),
        HttpResponse.BodyHandlers.ofInputStream());
  }

  @AfterEach
  void stop() {
    mayGoOn.countDown();
    server.ifPresent(TestServer::stop);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "ndjson", "atom"})
  void theFirstHitsArriveBeforeTheLastAreMadeAndAClientThatGoesEndsIt(String format)
      throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> answer = ask(client, format, new Many(3000, ENDLESS));
      assertEquals(200, answer.statusCode());
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
      char[] some = new char[4096];
      assertTrue(lines.read(some) > 0); // the engine waits, so that it has come from before
      assertTrue(made.get() <= 3001, "made: " + made.get());
      mayGoOn.countDown();
      lines.close();
      client.shutdownNow();
      assertTrue(closed.await(20, TimeUnit.SECONDS), "the work goes on for nobody");
    }
  }

  /** The client must not take the part for the whole. */
  @Test
  void whatFailsOnTheWayBreaksTheAnswerOff() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> answer = ask(client, "ndjson", new Many(ENDLESS, 3000));
      assertEquals(200, answer.statusCode());
      assertThrows(IOException.class, () -> answer.body().readAllBytes());
      assertTrue(closed.await(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void whatFailsBeforeAnythingIsSentIsTold() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> answer = ask(client, "csv", new Many(ENDLESS, 2));
      String body = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(503, answer.statusCode(), body);
      OpenApi.check("Problem", body);
      assertFalse(answer.headers().firstValue("ETag").isPresent());
      assertTrue(closed.await(20, TimeUnit.SECONDS));
    }
  }
}
