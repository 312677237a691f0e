package dragoman.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Many searches in one call. */
final class BatchTest {

  private static final TestServer SERVER = TestServer.shared();

  private static HttpResponse<String> post(String body, String... headers) {
    return SERVER.post("/search/batch", Batch.TYPE, body, headers);
  }

  private static List<JsonNode> lines(String body, String... headers) {
    HttpResponse<String> answer = post(body, headers);
    assertEquals(200, answer.statusCode(), answer::body);
    assertEquals(
        "application/x-ndjson; charset=utf-8",
        answer.headers().firstValue("Content-Type").orElse(""));
    return answer.body().lines().map(TestServer.MAPPER::readTree).toList();
  }

  /** But for the time it took, which is never the same. */
  private static JsonNode timeless(JsonNode answer) {
    ObjectNode copy = (ObjectNode) answer.deepCopy();
    copy.remove("tookMs");
    copy.remove("id");
    return copy;
  }

  @Test
  void eachLineIsAnsweredAsSearchWould() {
    List<JsonNode> lines =
        lines(
            """
            {"id":"first","q":"Giappone difesa","size":2,"ui":"vi"}

            {"q":"Japan","lang":["th","vi"],"pair":"NATO-JP","expand":true,"id":7,"from":null}
            {"q":"zzzzz"}
            """);
    assertEquals(3, lines.size());
    lines.forEach(line -> OpenApi.check("BatchLine", line.toString()));
    assertEquals("first", lines.get(0).path("id").asString());
    assertEquals(7, lines.get(1).path("id").asInt());
    assertTrue(lines.get(2).path("id").isMissingNode());
    List<String> targets =
        List.of(
            "/search?q=Giappone+difesa&size=2&ui=vi",
            "/search?q=Japan&lang=th&lang=vi&pair=NATO-JP&expand=true",
            "/search?q=zzzzz");
    for (int i = 0; i < targets.size(); i++) {
      assertEquals(timeless(SERVER.json(targets.get(i))), timeless(lines.get(i)), targets.get(i));
    }
    String next = lines.getFirst().path("next").asString();
    assertEquals(2, SERVER.json(next).path("hits").size(), next);
  }

  @Test
  void aBadLineIsAProblemInItsPlace() {
    List<String> bad =
        List.of(
            "{\"q\":",
            "[\"Japan\"]",
            "{\"q\":\"a\",\"q\":\"b\"}",
            "{\"q\":\"a\"} {\"q\":\"b\"}",
            "{\"id\":\"x\",\"size\":-1}",
            "{\"id\":\"y\",\"q\":{\"a\":1}}",
            "{\"id\":\"z\",\"cursor\":\"x\"}",
            "{\"id\":\"f\",\"format\":\"csv\"}",
            "{\"id\":{},\"q\":\"Japan\"}",
            "{\"qq\":\"Japan\"}",
            "\u0000",
            "[".repeat(2000));
    String good = "{\"id\":\"good\",\"q\":\"Qwertyland\",\"size\":1}";
    List<JsonNode> lines = lines(String.join("\n" + good + "\n", bad) + "\n" + good);
    assertEquals(2 * bad.size(), lines.size());
    for (int i = 0; i < bad.size(); i++) {
      JsonNode problem = lines.get(2 * i);
      assertEquals(400, problem.path("status").asInt(), problem::toString);
      OpenApi.check("BatchLine", problem.toString());
      JsonNode answer = lines.get(2 * i + 1);
      assertEquals("good", answer.path("id").asString());
      assertTrue(answer.path("total").asInt() > 1, answer::toString);
    }
    assertEquals("x", lines.get(8).path("id").asString());
    assertEquals("size", lines.get(8).path("parameter").asString());
    assertEquals("cursor", lines.get(12).path("parameter").asString());
  }

  @Test
  void tooMuchAndOtherTypesAreRefusedBeforeAnythingIsAsked() {
    String longest = "{\"q\":\"" + "x".repeat(Batch.MAX_LINE - 8) + "\"}";
    assertEquals(200, post(longest).statusCode());
    refused(413, post(longest + " "));
    refused(413, post("{}\n".repeat(Batch.MAX_LINES + 1)));
    refused(413, post((longest + "\n").repeat(Batch.MAX_BODY / longest.length() + 1)));
    HttpResponse<String> json = SERVER.post("/search/batch", "application/json", "{}");
    refused(415, json);
    assertEquals(Batch.TYPE, json.headers().firstValue("Accept-Post").orElse(""));
    HttpResponse<String> got = SERVER.get("/search/batch");
    refused(405, got);
    assertEquals("POST", got.headers().firstValue("Allow").orElse(""));
    assertEquals("", post("").body());
    TestServer.Raw broken =
        SERVER.raw(
            "POST",
            "/search/batch",
            List.of(
                "Host: localhost",
                "Content-Type: application/x-ndjson",
                "Transfer-Encoding: chunked"),
            "no chunk\r\n");
    assertEquals(400, broken.status(), broken::body);
  }

  private static void refused(int status, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer::body);
    OpenApi.check("Problem", answer.body());
  }
}
