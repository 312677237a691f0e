package dragoman.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dragoman.engine.Filters;
import dragoman.engine.Fragment;
import dragoman.engine.Hit;
import dragoman.engine.Match;
import dragoman.engine.SearchEngine;
import dragoman.engine.SearchRequest;
import dragoman.engine.Sort;
import dragoman.engine.StoredArticle;
import dragoman.query.QueryParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What alerts remember, and how webhooks are called. */
final class WatchTest {

  private static final String SECRET = "correct horse battery staple";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path index = Path.of("");

  private final List<Call> calls = new ArrayList<>();
  private final List<Integer> statuses = new ArrayList<>();
  private final List<Duration> waits = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final HttpServer receiver = receiver();

  private record Call(String path, Map<String, List<String>> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }

    JsonNode json() {
      return JSON.readTree(body);
    }
  }

  private static HttpServer receiver() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void listen() {
    receiver.createContext(
        "/",
        exchange -> {
          synchronized (calls) {
            calls.add(
                new Call(
                    exchange.getRequestURI().getPath(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          }
          int status = statuses.isEmpty() ? 204 : statuses.removeFirst();
          if (status / 100 == 3) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
          }
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
  }

  private Alert alert(String name, boolean calls) {
    SearchRequest request =
        new SearchRequest(
            QueryParser.parse(name),
            Filters.NONE,
            Sort.RELEVANCE,
            10,
            Optional.empty(),
            true,
            Optional.empty());
    URI url = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook?token=t0p");
    return new Alert(
        name,
        "About " + name,
        Map.of("q", List.of(name)),
        request,
        calls ? Optional.of(new Webhook(url, new Secret.Variable("HOOK"))) : Optional.empty());
  }

  private Watch watch(Alert... alerts) {
    return new Watch(
        List.of(alerts),
        index,
        Map.of("HOOK", SECRET),
        () -> now,
        wait -> {
          waits.add(wait);
          now = now.plus(wait);
        });
  }

  /** Finds all that it is asked about. */
  private static SearchEngine engine() {
    return (SearchEngine)
        Proxy.newProxyInstance(
            WatchTest.class.getClassLoader(),
            new Class<?>[] {SearchEngine.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("among")) {
                throw new UnsupportedOperationException(method.getName());
              }
              Collection<?> ids = (Collection<?>) arguments[1];
              return ids.stream().map(id -> hit(id.toString())).toList();
            });
  }

  private static Hit hit(String id) {
    StoredArticle article =
        new StoredArticle(
            id,
            "Title " + id,
            "text",
            "en",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            id,
            Map.of(),
            List.of(),
            List.of(),
            List.of());
    return new Hit(
        article, Match.FULL, 1, List.of(), List.of(), List.of(List.of(new Fragment("t", true))));
  }

  private List<String> feed(Alert alert) throws IOException {
    return new AlertFeeds(List.of(alert), index)
        .entries(alert.name()).stream().map(FeedEntry::id).toList();
  }

  @Test
  void aFeedKeepsTheLastFoundFirstAndEachArticleOnce() throws IOException {
    Alert alert = alert("ships", false);
    Watch watch = watch(alert);
    watch.expect(List.of("a", "b"));
    assertEquals(2, watch.match(engine()));
    now = now.plusSeconds(60);
    watch.expect(List.of("b", "c"));
    watch.match(engine());
    assertEquals(List.of("b", "c", "a"), feed(alert));
    List<String> many = IntStream.range(0, 250).mapToObj(i -> "x" + i).toList();
    watch.expect(many);
    assertEquals(250, watch.match(engine()));
    assertEquals(AlertFeeds.LENGTH, feed(alert).size());
    assertFalse(watch.isBehind());
    assertEquals(List.of(), feed(alert("another", false)));
  }

  @Test
  void whatACrashLeftIsTakenUpByTheNextUpdate() throws IOException {
    Alert alert = alert("ships", false);
    watch(alert).expect(List.of("a"));
    Watch next = watch(alert);
    assertTrue(next.isBehind());
    next.expect(List.of("b"));
    next.match(engine());
    assertEquals(new TreeSet<>(List.of("a", "b")), new TreeSet<>(feed(alert)));
  }

  @Test
  void aDamagedFeedIsBegunAnew() throws IOException {
    Alert alert = alert("ships", false);
    Watch watch = watch(alert);
    Files.createDirectories(index.resolve("alerts/feeds"));
    Files.writeString(index.resolve("alerts/feeds/ships.json"), "[{");
    watch.expect(List.of("a"));
    watch.match(engine());
    assertEquals(List.of("a"), feed(alert));
  }

  @Test
  void aCallIsSigned() throws Exception {
    Watch watch = watch(alert("ships", true));
    watch.expect(List.of("a", "b"));
    watch.match(engine());
    assertEquals(0, watch.deliver());
    Call call = calls.getFirst();
    assertEquals("/hook", call.path());
    assertEquals("ships", call.json().path("alert").asString());
    assertEquals("About ships", call.json().path("title").asString());
    assertEquals("a", call.json().at("/articles/0/id").asString());
    assertEquals(call.header("Dragoman-delivery"), call.json().path("id").asString());
    // As a receiver checks it.
    String timestamp = call.header("Dragoman-timestamp");
    assertEquals(Long.toString(now.getEpochSecond()), timestamp);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    mac.update((timestamp + "." + call.body()).getBytes(StandardCharsets.UTF_8));
    assertEquals(
        "sha256=" + HexFormat.of().formatHex(mac.doFinal()), call.header("Dragoman-signature"));
    assertEquals(0, watch.deliver());
    assertEquals(1, calls.size());
  }

  @Test
  void aFailedCallIsMadeAgainLaterAndLater() throws IOException {
    statuses.addAll(List.of(500, 302, 404));
    Watch watch = watch(alert("ships", true));
    watch.expect(List.of("a"));
    watch.match(engine());
    assertEquals(0, watch.deliver());
    assertEquals(4, calls.size());
    assertTrue(calls.stream().allMatch(call -> call.path().equals("/hook")), "no redirect");
    assertEquals(
        1, calls.stream().map(call -> call.json().path("id").asString()).distinct().count());
    assertEquals(3, waits.size());
    for (int i = 0; i < waits.size(); i++) {
      long most = 1000L << i;
      long wait = waits.get(i).toMillis();
      assertTrue(wait >= most / 2 && wait <= most, waits::toString);
    }
  }

  @Test
  void whatIsNotDeliveredInTimeStaysUntilItIsTooOld() throws IOException {
    for (int i = 0; i < 100; i++) {
      statuses.add(503);
    }
    Alert alert = alert("ships", true);
    Watch watch = watch(alert);
    for (String id : List.of("a", "b")) {
      watch.expect(List.of(id));
      watch.match(engine());
    }
    assertEquals(2, watch.deliver());
    int made = calls.size();
    assertTrue(made >= 3 && made <= 8, "calls in the first run: " + made);
    Instant later = now;
    statuses.clear();
    now = later.plus(Duration.ofHours(2));
    assertEquals(0, watch(alert).deliver());
    assertEquals(made + 2, calls.size());

    watch.expect(List.of("c"));
    watch.match(engine());
    statuses.addAll(List.of(500, 500, 500, 500, 500, 500, 500, 500));
    assertEquals(1, watch.deliver());
    now = now.plus(Duration.ofDays(4));
    assertEquals(0, watch.deliver());
  }

  @Test
  void whatTheOperatorTookBackIsNotCalled() throws IOException {
    Watch watch = watch(alert("ships", true));
    watch.expect(List.of("a"));
    watch.match(engine());
    assertEquals(0, watch(alert("ships", false)).deliver());
    assertEquals(List.of(), calls);
  }

  @Test
  void aSecretMustBeThereBeforeWorkIsDone() throws IOException {
    Watch without =
        new Watch(
            List.of(alert("ships", true)), index, Map.of("HOOK", "short"), () -> now, w -> {});
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, without::requireSecrets);
    assertEquals(
        "alert ships cannot sign its calls: the environment variable HOOK must hold a secret of 16"
            + " characters or more",
        e.getMessage());
    watch(alert("ships", true)).requireSecrets();
    Files.writeString(index.resolve("secret"), SECRET + "\n");
    assertEquals(SECRET, new Secret.InFile(index.resolve("secret")).read(Map.of()));
  }
}
