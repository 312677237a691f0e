package dragoman.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that has the answer is told so, and others get it packed as they accept it. */
final class FreshnessTest {

  private static final TestServer SERVER = TestServer.shared();

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String date(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=Japan",
        "/search?q=Japan&format=csv",
        "/search?q=Japan&format=atom&size=3",
        "/pairs",
        "/articles/lone",
        "/topics",
        "/actors",
        "/openapi.json",
        "/opensearch.xml",
        "/api"
      })
  void whoHasTheAnswerIsToldSo(String target) throws InterruptedException {
    HttpResponse<String> first = SERVER.get(target);
    assertEquals(200, first.statusCode());
    assertEquals("no-cache", header(first, "Cache-Control"));
    String tag = header(first, "ETag");
    for (String known : List.of(tag, "\"other\", " + tag, tag.replaceFirst("W/", ""))) {
      assertNotModified(SERVER.get(target, "If-None-Match", known), first);
      assertNotModified(SERVER.send("HEAD", target, "If-None-Match", known), first);
    }
    String later = date(Instant.now().plusSeconds(2));
    assertNotModified(SERVER.get(target, "If-Modified-Since", later), first);
    for (String[] other :
        List.of(
            new String[] {"If-None-Match", "\"other\""},
            new String[] {"If-None-Match", "\"other\"", "If-Modified-Since", later},
            new String[] {"If-Modified-Since", date(Instant.EPOCH)},
            new String[] {"If-Modified-Since", "yesterday"})) {
      assertEquals(200, SERVER.get(target, other).statusCode(), String.join(" ", other));
    }
  }

  private static void assertNotModified(HttpResponse<String> answer, HttpResponse<String> first) {
    assertEquals(304, answer.statusCode());
    assertEquals("", answer.body());
    for (String name : List.of("ETag", "Cache-Control")) {
      assertEquals(header(first, name), header(answer, name));
    }
  }

  @Test
  void anotherRequestHasAnotherTag() {
    String tag = header(SERVER.get("/search?q=Japan"), "ETag");
    assertNotEquals(tag, header(SERVER.get("/search?q=Japan&size=9"), "ETag"));
    assertNotEquals(tag, header(SERVER.get("/search?q=Japan", "Accept-Language", "th"), "ETag"));
    assertNotEquals(
        header(SERVER.get("/articles/lone", "Accept", "text/html"), "ETag"),
        header(SERVER.get("/articles/lone", "Accept", "application/json"), "ETag"));
  }

  /** Were it 304, the client would take what it has for right. */
  @ParameterizedTest
  @ValueSource(strings = {"/search?size=-1", "/articles/nope", "/search?format=csv&lang=xx"})
  void whatCannotBeAnsweredHasNoDate(String target) {
    HttpResponse<String> answer =
        SERVER.get(target, "If-Modified-Since", date(Instant.now().plusSeconds(9)));
    assertTrue(answer.statusCode() >= 400);
    assertEquals("", header(answer, "ETag"));
    assertEquals("", header(answer, "Last-Modified"));
    assertEquals("no-store", header(answer, "Cache-Control"));
  }

  @Test
  void anotherIndexIsAnotherAnswer() {
    String[] generation = {"one"};
    Freshness freshness = new Freshness(() -> generation[0]);
    Instant since = freshness.since();
    assertEquals(since, freshness.since());
    generation[0] = "two";
    assertTrue(!freshness.since().isBefore(since));
  }

  private static HttpResponse<byte[]> packed(String target, String accepted)
      throws IOException, InterruptedException {
    URI address = SERVER.uri(target);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(address).header("Accept-Encoding", accepted).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  private static String read(InputStream in) throws IOException {
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/topics", "/search?format=ndjson", "/", "/api"})
  void answersArePackedAsAccepted(String target) throws Exception {
    String plain = SERVER.get(target).body();
    HttpResponse<byte[]> zstd = packed(target, "gzip, zstd");
    assertEquals("zstd", header(zstd, "Content-Encoding"));
    HttpResponse<byte[]> gzip = packed(target, "gzip;q=0.8, zstd;q=0, identity;q=0.1");
    assertEquals("gzip", header(gzip, "Content-Encoding"));
    HttpResponse<byte[]> none = packed(target, "gzip;q=0");
    assertEquals("", header(none, "Content-Encoding"));
    String body = new String(none.body(), StandardCharsets.UTF_8);
    assertEquals(
        body.length(),
        read(new ZstdInputStream(new ByteArrayInputStream(zstd.body()))).length(),
        9.0); // the time it took is told in digits
    assertEquals(
        body.length(),
        read(new GZIPInputStream(new ByteArrayInputStream(gzip.body()))).length(),
        9.0);
    assertTrue(zstd.body().length < plain.length() / 2);
    for (HttpResponse<?> each : List.of(zstd, gzip, none)) {
      assertTrue(String.join(",", each.headers().allValues("Vary")).contains("Accept-Encoding"));
    }
    // What was packed is known by the tag that came with it.
    assertEquals(
        304,
        SERVER
            .get(target, "If-None-Match", header(zstd, "ETag"), "Accept-Encoding", "zstd")
            .statusCode());
  }
}
