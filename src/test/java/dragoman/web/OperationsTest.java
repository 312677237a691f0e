package dragoman.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What those who run the server rely on: request ids, the access log, metrics, CORS. */
final class OperationsTest {

  private static final TestServer SERVER = TestServer.shared();
  private static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();
  private static final TestServer OPEN =
      TestServer.with(
          new ServerSettings(
              "127.0.0.1",
              0,
              "0",
              "10.5.0",
              List.of("https://example.org"),
              Optional.of(new PrintStream(LOG, true, StandardCharsets.UTF_8)),
              Optional.empty()));
  private static final TestServer FOR_ALL =
      TestServer.with(
          new ServerSettings(
              "127.0.0.1", 0, "0", "10.5.0", List.of("*"), Optional.empty(), Optional.empty()));

  @AfterAll
  static void stop() {
    OPEN.stop();
    FOR_ALL.stop();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void aSaneRequestIdIsTakenOverAndAnotherIsMade() {
    assertEquals(
        "trace-1:a.b_C",
        header(SERVER.get("/health", "X-Request-Id", "trace-1:a.b_C"), "X-Request-Id"));
    for (String bad : List.of("a b", "\"x\"", "x".repeat(65), "é")) {
      String made = header(SERVER.get("/health", "X-Request-Id", bad), "X-Request-Id");
      assertTrue(made.matches("[0-9a-f]{32}"), made);
    }
    String one = header(SERVER.get("/health"), "X-Request-Id");
    assertNotEquals(one, header(SERVER.get("/health"), "X-Request-Id"));
  }

  @Test
  void aProblemNamesItsRequest() {
    for (String target : List.of("/search?size=x", "/nowhere", "/articles/nope")) {
      JsonNode problem =
          SERVER.problem(
              target.startsWith("/search") ? 400 : 404, target, "X-Request-Id", "trace-2");
      assertEquals("trace-2", problem.path("requestId").asString(), target);
    }
    TestServer.Raw refused = SERVER.raw("GET", "/search?q=%zz\u0001");
    assertEquals(
        refused.header("X-Request-Id"),
        TestServer.MAPPER.readTree(refused.body()).path("requestId").asString());
  }

  @Test
  void eachRequestIsALineThatNothingSentCanBreak() throws InterruptedException {
    OPEN.get(
        "/search?q=geheim",
        "X-Request-Id",
        "trace-3",
        "User-Agent",
        "curl\u00a0\" ünï",
        "Referer",
        "https://example.org/geheim");
    OPEN.raw("GET", "/nowhere/%0a%0d{\"status\":200}");
    OPEN.get("/search?size=x", "X-Request-Id", "trace-4");
    String log = "";
    for (int i = 0; i < 100 && !log.contains("trace-4"); i++) {
      Thread.sleep(20); // the line is written when the client has its answer
      log = LOG.toString(StandardCharsets.UTF_8);
    }
    assertFalse(log.contains("geheim"), log);
    assertTrue(log.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f)), log);
    List<JsonNode> lines = log.lines().map(TestServer.MAPPER::readTree).toList();
    JsonNode line =
        lines.stream()
            .filter(l -> l.path("id").asString("").equals("trace-3"))
            .findFirst()
            .orElseThrow();
    assertEquals("GET", line.path("method").asString());
    assertEquals("/search", line.path("path").asString());
    assertEquals(200, line.path("status").asInt());
    assertTrue(line.path("bytes").asLong() > 100, log);
    assertTrue(line.path("ms").asLong() >= 0, log);
    assertEquals("127.0.0.1", line.path("client").asString());
    assertTrue(lines.stream().anyMatch(l -> l.path("status").asInt() == 400), log);
  }

  @Test
  void othersPagesReadNothingUnlessTheyAreNamed() {
    HttpResponse<String> closed = SERVER.get("/search?size=0", "Origin", "https://example.org");
    assertEquals(200, closed.statusCode());
    assertEquals("", header(closed, "Access-Control-Allow-Origin"));
    HttpResponse<String> named = OPEN.get("/search?size=0", "Origin", "https://example.org");
    assertEquals("https://example.org", header(named, "Access-Control-Allow-Origin"));
    assertTrue(header(named, "Vary").contains("Origin"), header(named, "Vary"));
    assertTrue(header(named, "Vary").contains("Accept-Language"), header(named, "Vary"));
    for (String other :
        List.of("https://example.org.evil.test", "http://example.org", "null", "*", "")) {
      HttpResponse<String> answer = OPEN.get("/search?size=0", "Origin", other);
      assertEquals(200, answer.statusCode(), other);
      assertEquals("", header(answer, "Access-Control-Allow-Origin"), other);
      assertTrue(header(answer, "Vary").contains("Origin"), other);
    }
    HttpResponse<String> problem = OPEN.get("/search?size=x", "Origin", "https://example.org");
    assertEquals(400, problem.statusCode());
    assertEquals("https://example.org", header(problem, "Access-Control-Allow-Origin"));
    assertEquals(
        "*",
        header(
            FOR_ALL.get("/health", "Origin", "https://any.test"), "Access-Control-Allow-Origin"));
  }

  @Test
  void aBrowserMayAskBeforehand() {
    String[] asks = {"Origin", "https://example.org", "Access-Control-Request-Method", "POST"};
    HttpResponse<String> answer = OPEN.send("OPTIONS", "/search/batch", asks);
    assertEquals(204, answer.statusCode());
    assertTrue(header(answer, "Access-Control-Allow-Methods").contains("POST"));
    assertTrue(header(answer, "Access-Control-Allow-Headers").contains("Content-Type"));
    assertEquals("", header(answer, "Access-Control-Allow-Credentials"));
    assertEquals(405, SERVER.send("OPTIONS", "/search/batch", asks).statusCode());
  }

  @Test
  void metricsTellWhatBecameOfSearchesAndHowTheIndexIs() {
    SERVER.get("/search?q=Japan");
    SERVER.get("/search?q=zzzzz");
    SERVER.get("/search?cursor=x");
    HttpResponse<String> answer = SERVER.get("/metrics");
    assertEquals(Metrics.TYPE, header(answer, "Content-Type"));
    String metrics = answer.body();
    for (String outcome : List.of("answered", "empty", "refused")) {
      assertTrue(
          value(metrics, "dragoman_searches_seconds_count\\{outcome=\"" + outcome + "\"\\}") >= 1,
          outcome);
    }
    assertEquals(
        0, value(metrics, "dragoman_searches_seconds_count\\{outcome=\"timeout\"\\}"), metrics);
    assertTrue(
        metrics.contains("dragoman_searches_seconds_bucket{outcome=\"answered\",le=\"+Inf\"}"),
        metrics);
    JsonNode health = SERVER.json("/health");
    assertEquals(health.path("articles").asDouble(), value(metrics, "dragoman_index_articles"));
    assertEquals(
        1,
        value(
            metrics,
            "dragoman_index_generation\\{generation=\""
                + health.path("generation").asString()
                + "\"\\}"));
    double age = value(metrics, "dragoman_index_age_seconds");
    assertTrue(age > 0 && age < 3600, "age " + age);
    assertTrue(value(metrics, "dragoman_index_size_bytes") > 10_000, metrics);
    assertTrue(
        value(metrics, "dragoman_http_requests_seconds_count\\{method=\"GET\",status=\"200\"\\}")
            >= 2,
        metrics);
    assertTrue(metrics.contains("jvm_memory_used_bytes"), metrics);
    assertTrue(value(metrics, "jvm_threads_live_threads") > 1, metrics);
  }

  private static double value(String metrics, String series) {
    Matcher line = Pattern.compile("^" + series + " (\\S+)$", Pattern.MULTILINE).matcher(metrics);
    assertTrue(line.find(), () -> series + " is not in " + metrics);
    return Double.parseDouble(line.group(1));
  }
}
