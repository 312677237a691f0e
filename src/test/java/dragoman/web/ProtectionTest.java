package dragoman.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who may ask, how often, and what every answer tells browsers. */
final class ProtectionTest {

  private static final String KEY = "correct-horse-battery";

  private static final TestServer SERVER =
      TestServer.with(settings(new Protection(Optional.of(ApiKey.of(KEY + "\n")), 0)));

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  private static ServerSettings settings(Protection protection) {
    return new ServerSettings(
        "127.0.0.1",
        0,
        "0",
        "10.5.0",
        List.of("https://example.org"),
        Optional.empty(),
        Optional.empty(),
        protection);
  }

  private static String basic(String pair) {
    byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  void nothingButHealthIsToldWithoutTheKey() {
    for (String target :
        List.of("/", "/search", "/articles/lone", "/metrics", "/api", "/static/0/x", "/nowhere")) {
      HttpResponse<String> answer = SERVER.get(target);
      assertEquals(401, answer.statusCode(), target);
      assertTrue(
          answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"), target);
      assertFalse(answer.body().contains("Qwertyland"), target);
    }
    OpenApi.checkAnswer("get", "/search", SERVER.get("/search"));
    assertEquals(401, SERVER.post("/mcp", "application/json", "{}").statusCode());
    assertEquals(400, SERVER.raw("GET", "//health").status());
    assertEquals(200, SERVER.get("/health").statusCode());
    assertEquals(200, SERVER.get("/health/ready").statusCode());
  }

  @Test
  void theKeyOpensAsATokenAndAsAPassword() {
    for (String right : List.of("Bearer " + KEY, "bearer  " + KEY, basic("any:" + KEY))) {
      assertEquals(200, SERVER.get("/search", "Authorization", right).statusCode(), right);
    }
    for (String wrong :
        List.of(
            KEY,
            "Bearer",
            "Bearer " + KEY + "x",
            "Bearer " + KEY.substring(1),
            "Basic !",
            basic(KEY),
            basic(KEY + ":"),
            "Digest " + KEY)) {
      assertEquals(401, SERVER.get("/search", "Authorization", wrong).statusCode(), wrong);
    }
  }

  @Test
  void aBrowserMayStillAskBeforehand() {
    HttpResponse<String> answer =
        SERVER.send(
            "OPTIONS",
            "/search",
            "Origin",
            "https://example.org",
            "Access-Control-Request-Method",
            "GET");
    assertEquals(204, answer.statusCode());
    assertTrue(
        answer
            .headers()
            .firstValue("Access-Control-Allow-Headers")
            .orElse("")
            .contains("Authorization"));
  }

  @Test
  void whatIsNoKey() {
    for (String bad : List.of("", "short", "x".repeat(15), "two words " + KEY, "ключ".repeat(8))) {
      String message =
          String.valueOf(
              assertThrows(IllegalArgumentException.class, () -> ApiKey.of(bad)).getMessage());
      assertTrue(bad.isEmpty() || !message.contains(bad), message);
    }
  }

  @Test
  void whoAsksTooOftenWaits() {
    AtomicLong now = new AtomicLong();
    RateLimit limit = new RateLimit(2, now::get);
    for (int i = 0; i < 2 * RateLimit.SECONDS_SAVED; i++) {
      assertTrue(limit.allows("192.0.2.1"));
    }
    assertFalse(limit.allows("192.0.2.1"));
    assertTrue(limit.allows("192.0.2.2"));
    now.addAndGet(TimeUnit.SECONDS.toNanos(1));
    assertTrue(limit.allows("192.0.2.1"));
    assertTrue(limit.allows("192.0.2.1"));
    assertFalse(limit.allows("192.0.2.1"));
    now.addAndGet(TimeUnit.DAYS.toNanos(1));
    assertTrue(limit.allows("192.0.2.1"));
  }

  @Test
  void aNetworkIsOneClientAndManyTakeNoRoom() {
    RateLimit limit = new RateLimit(1, () -> 0);
    for (int i = 0; i < RateLimit.SECONDS_SAVED; i++) {
      assertTrue(limit.allows("2001:db8:0:1::" + i));
    }
    assertFalse(limit.allows("2001:db8:0:1:ffff::1"));
    assertTrue(limit.allows("2001:db8:0:2::1"));
    for (int i = 0; i < 2 * RateLimit.MOST_CLIENTS; i++) {
      limit.allows("10.0." + i / 256 + "." + i % 256);
    }
    assertEquals(RateLimit.MOST_CLIENTS, limit.clients());
  }

  @Test
  void aServerWithARateSaysWhenToComeAgain() {
    TestServer server = TestServer.with(settings(new Protection(Optional.empty(), 1)));
    try {
      HttpResponse<String> last = server.get("/search?size=0");
      for (int i = 0; i < 10 * RateLimit.SECONDS_SAVED && last.statusCode() == 200; i++) {
        last = server.get("/search?size=0");
      }
      assertEquals(429, last.statusCode());
      assertEquals("1", last.headers().firstValue("Retry-After").orElse(""));
      OpenApi.checkAnswer("get", "/search", last);
      assertEquals(200, server.get("/health").statusCode());
    } finally {
      server.stop();
    }
  }

  @Test
  void everyAnswerHoldsBrowsersBack() {
    for (String target :
        List.of("/", "/search", "/search?size=x", "/nowhere", "/articles/%zz", "/static/0/x")) {
      TestServer.Raw answer = TestServer.shared().raw("GET", target);
      SecurityHeaders.ALL.forEach(
          (name, value) -> assertEquals(value, answer.header(name), target + " " + name));
    }
  }
}
