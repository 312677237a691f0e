package dragoman.web;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The description says what the server does. */
final class OpenApiTest {

  private static final TestServer SERVER = TestServer.shared();

  /** Requests by operation: every one has some that succeed, and some that fail where any can. */
  private static final Map<String, List<String>> REQUESTS =
      Map.ofEntries(
          entry("/", List.of("/", "/?q=Giappone", "/?size=-1", "/?from=2025&from=2026")),
          entry(
              "/search",
              List.of(
                  "/search",
                  "/search?q=Giappone+difesa",
                  "/search?q=Qwertyland&size=100",
                  "/search?q=Qwertyland&sort=newest&size=3",
                  "/search?q=Japan+zzzzz&expand=false",
                  "/search?q=zzzzz",
                  "/search?q=Japan&group=story",
                  "/search?group=x",
                  "/search?q=Giapone&without=JP",
                  "/search?q=Giappone&without=jp&size=1",
                  "/search?q=Giappone&from=2050",
                  "/search?q=difesa+-difesa&lang=th&expand=false",
                  "/search?without=Atlantis",
                  "/search?q=Japan&format=csv",
                  "/search?q=Japan&format=ndjson",
                  "/search?q=Japan&format=atom",
                  "/search?pair=NATO-JP&topic=nuclear-forces&lang=ko&source=none&ui=vi",
                  "/search?from=2025&to=2025-04&interval=day&size=0",
                  "/search?from=yesterday",
                  "/search?cursor=x",
                  "/search?ui=xx")),
          entry(
              "/pairs",
              List.of(
                  "/pairs",
                  "/pairs?q=Japan&from=2025&interval=month&size=1&ui=vi",
                  "/pairs?q=zzzzz",
                  "/pairs?size=x")),
          entry(
              "/articles/{id}",
              List.of(
                  "/articles/a%2Fb%20c%231",
                  "/articles/lone", "/articles/nope", "/articles/lone?ui=xx")),
          entry(
              "/suggest",
              List.of(
                  "/suggest",
                  "/suggest?q=Giapp",
                  "/suggest?q=difesa+giap",
                  "/suggest?q=Qwertyland",
                  "/suggest?q=a&q=b")),
          entry("/topics", List.of("/topics", "/topics?ui=th", "/topics?ui=xx")),
          entry("/actors", List.of("/actors", "/actors?ui=vi", "/actors?ui=xx")),
          entry("/alerts", List.of("/alerts")),
          entry("/alerts/{name}", List.of("/alerts/nope")),
          entry("/health", List.of("/health")),
          entry("/metrics", List.of("/metrics")),
          entry("/openapi.json", List.of("/openapi.json")),
          entry("/opensearch.xml", List.of("/opensearch.xml")));

  /** Addresses that have tests of their own, which hold their answers against the description. */
  private static final Set<String> ELSEWHERE = Set.of("/search/batch", "/mcp");

  @Test
  void describesEveryAddress() {
    Set<String> tested = new TreeSet<>(REQUESTS.keySet());
    tested.addAll(ELSEWHERE);
    assertEquals(tested, new TreeSet<>(OpenApi.DOCUMENT.path("paths").propertyNames()));
    assertEquals("3.1.0", OpenApi.DOCUMENT.path("openapi").asString());
  }

  @TestFactory
  List<DynamicTest> answersAreAsDescribed() {
    List<DynamicTest> tests = new ArrayList<>();
    REQUESTS.forEach((path, targets) ->
        targets.forEach(target ->
            tests.add(DynamicTest.dynamicTest(target, () -> check(path, SERVER.get(target))))));
    return tests;
  }

  private static void check(String path, HttpResponse<String> answer) {
    String status = Integer.toString(answer.statusCode());
    JsonNode response =
        OpenApi.resolve(
            OpenApi.DOCUMENT.path("paths").path(path).path("get").path("responses").path(status));
    assertFalse(response.isMissingNode(), () -> path + " says nothing of " + status);
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    JsonNode content = response.path("content").path(type);
    assertFalse(content.isMissingNode(), () -> path + " says nothing of " + status + " as " + type);
    String schema = content.path("schema").path("$ref").asString("").replaceFirst(".*/", "");
    if (!schema.isEmpty()) {
      OpenApi.check(schema, answer.body());
    }
    if (type.equals("application/x-ndjson")) {
      answer.body().lines().forEach(line -> OpenApi.check("Hit", line));
    }
  }

  @TestFactory
  List<DynamicTest> otherMethodsAreRefused() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String target :
        List.of("/", "/search", "/articles/lone", "/topics", "/health", "/openapi.json")) {
      for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
        tests.add(
            DynamicTest.dynamicTest(
                method + " " + target,
                () -> {
                  HttpResponse<String> answer = SERVER.send(method, target);
                  assertEquals(405, answer.statusCode());
                  assertEquals("GET, HEAD", answer.headers().firstValue("Allow").orElse(""));
                  OpenApi.check("Problem", answer.body());
                }));
      }
    }
    return tests;
  }

  @Test
  void headTellsWhatGetWould() {
    for (String target :
        List.of("/search?q=Japan", "/search?size=-1", "/articles/nope", "/health", "/topics")) {
      HttpResponse<String> got = SERVER.get(target);
      HttpResponse<String> head = SERVER.send("HEAD", target);
      assertEquals(got.statusCode(), head.statusCode(), target);
      assertEquals("", head.body(), target);
      assertEquals(
          got.headers().firstValue("Content-Type"),
          head.headers().firstValue("Content-Type"),
          target);
    }
  }

  @Test
  void servesItself() {
    assertEquals(OpenApi.DOCUMENT, SERVER.json("/openapi.json"));
  }

  @Test
  void examplesAreValidAndReferencesLeadSomewhere() {
    int[] examples = {0};
    walk(
        OpenApi.DOCUMENT,
        node -> {
          String reference = node.path("$ref").asString("");
          assertTrue(reference.isEmpty() || !OpenApi.resolve(node).isMissingNode(), reference);
          String schema = node.path("schema").path("$ref").asString("").replaceFirst(".*/", "");
          if (node.has("example") && !schema.isEmpty()) {
            OpenApi.check(schema, node.path("example").toString());
            examples[0]++;
          }
        });
    assertTrue(examples[0] >= 10, "examples: " + examples[0]);
  }

  private static void walk(JsonNode node, java.util.function.Consumer<JsonNode> visit) {
    visit.accept(node);
    node.forEach(child -> walk(child, visit));
  }

  @Test
  void parametersAreThoseTheServerReads() {
    Set<String> described = new TreeSet<>();
    for (JsonNode parameter :
        OpenApi.DOCUMENT.path("paths").path("/search").path("get").path("parameters")) {
      JsonNode resolved = OpenApi.resolve(parameter);
      if (resolved.path("in").asString("").equals("query")) {
        described.add(resolved.path("name").asString());
      }
    }
    assertEquals(
        new TreeSet<>(
            List.of(
                "q",
                "lang",
                "from",
                "group",
                "to",
                "pair",
                "actor",
                "topic",
                "source",
                "sort",
                "size",
                "cursor",
                "expand",
                "without",
                "interval",
                "format",
                "ui")),
        described);
  }

  /** A validator that accepts anything would prove nothing. */
  @Test
  void theCheckIsReal() {
    assertThrows(AssertionError.class, () -> OpenApi.check("Problem", "{}"));
    assertThrows(
        AssertionError.class,
        () -> OpenApi.check("Topic", "{\"id\":\"cyber\",\"label\":\"Cyber\",\"more\":1}"));
    assertThrows(
        AssertionError.class,
        () -> OpenApi.check("Pair", "{\"id\":\"jp\",\"label\":\"\",\"evidence\":\"\"}"));
    String body = SERVER.get("/search?q=Qwertyland").body();
    OpenApi.check("SearchAnswer", body);
    assertThrows(
        AssertionError.class,
        () -> OpenApi.check("SearchAnswer", body.replaceFirst("2031-04-09", "2031-14-09")));
  }
}
