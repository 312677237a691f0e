package dragoman.web;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
                  "/search?q=Japan&format=csv&size=2",
                  "/search?q=zzzzz&format=ndjson",
                  "/search?format=atom&size=x",
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
                  "/suggest?q=Giapp&format=opensearch",
                  "/suggest?format=xml",
                  "/suggest?q=Qwertyland",
                  "/suggest?q=a&q=b")),
          entry("/topics", List.of("/topics", "/topics?ui=th", "/topics?ui=xx")),
          entry("/actors", List.of("/actors", "/actors?ui=vi", "/actors?ui=xx")),
          entry("/alerts", List.of("/alerts", "/alerts?q=x")),
          entry("/alerts/{name}", List.of("/alerts/nope", "/alerts/nope?q=x")),
          entry("/health", List.of("/health", "/health?q=x")),
          entry("/health/ready", List.of("/health/ready", "/health/ready?q=x")),
          entry("/metrics", List.of("/metrics", "/metrics?q=x")),
          entry("/openapi.json", List.of("/openapi.json", "/openapi.json?q=x")),
          entry("/api", List.of("/api", "/api?ui=th", "/api?ui=xx")),
          entry(
              "/static/{version}/{file}",
              List.of("/static/x/icon.svg", "/static/x/nope", "/static/x/icon.svg?v=1")),
          entry("/opensearch.xml", List.of("/opensearch.xml", "/opensearch.xml?q=x")));

  /** Addresses that have tests of their own, which hold their answers against the description. */
  private static final Set<String> ELSEWHERE = Set.of("/search/batch", "/mcp");

  @Test
  void describesEveryAddress() {
    Set<String> tested = new TreeSet<>(REQUESTS.keySet());
    tested.addAll(ELSEWHERE);
    assertEquals(tested, new TreeSet<>(OpenApi.DOCUMENT.path("paths").propertyNames()));
    assertEquals("3.1.0", OpenApi.DOCUMENT.path("openapi").asString());
  }

  /** HEAD goes without saying where there is GET, and nowhere else. */
  @Test
  void everyRouteIsDescribedAndEveryDescriptionHasARoute() {
    Set<String> described = new TreeSet<>();
    OpenApi.DOCUMENT
        .path("paths")
        .forEachEntry((path, operations) ->
            operations
                .propertyNames()
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    Set<String> routes = new TreeSet<>(SERVER.routes());
    Set<String> heads = new TreeSet<>();
    routes.stream()
        .filter(route -> route.startsWith("GET "))
        .forEach(route -> heads.add(route.replaceFirst("GET", "HEAD")));
    assertTrue(routes.containsAll(heads), heads.toString());
    routes.removeAll(heads);
    assertEquals(described, routes);
  }

  /** What a request that is right, once and twice, with each parameter of an operation. */
  @TestFactory
  List<DynamicTest> everyParameterIsReadAsDescribed() {
    List<DynamicTest> tests = new ArrayList<>();
    REQUESTS.forEach((path, targets) -> {
      List<JsonNode> parameters =
          OpenApi.DOCUMENT
              .path("paths")
              .path(path)
              .path("get")
              .path("parameters")
              .valueStream()
              .map(OpenApi::resolve)
              .filter(parameter -> parameter.path("in").asString().equals("query"))
              .toList();
      parameters.forEach(parameter ->
          tests.add(
              DynamicTest.dynamicTest(
                  path + " " + parameter.path("name").asString(),
                  () -> checkParameter(path, targets.getFirst(), parameter))));
    });
    assertTrue(tests.size() > 50, "parameters: " + tests.size());
    return tests;
  }

  private static void checkParameter(String path, String target, JsonNode parameter) {
    String name = parameter.path("name").asString();
    boolean many = parameter.at("/schema/type").asString().equals("array");
    for (String value : values(parameter)) {
      String given = name + "=" + TestServer.encode(value);
      HttpResponse<String> once = SERVER.get(target + "?" + given);
      OpenApi.checkAnswer("get", path, once);
      assertEquals(200, once.statusCode(), () -> once.uri() + once.body());
      HttpResponse<String> twice = SERVER.get(target + "?" + given + "&" + given);
      OpenApi.checkAnswer("get", path, twice);
      assertEquals(many ? 200 : 400, twice.statusCode(), () -> twice.uri() + twice.body());
      if (!many) {
        assertEquals(name, problem(twice).path("parameter").asString());
      }
    }
    String typo = name.length() == 1 ? name + "uery" : name.substring(0, name.length() - 1) + "_";
    HttpResponse<String> mistyped = SERVER.get(target + "?" + typo + "=x");
    OpenApi.checkAnswer("get", path, mistyped);
    assertEquals(400, mistyped.statusCode(), mistyped.uri().toString());
    assertEquals(typo, problem(mistyped).path("parameter").asString());
    assertTrue(problem(mistyped).path("detail").asString().contains("\"" + name + "\""), typo);
  }

  private static JsonNode problem(HttpResponse<String> answer) {
    return TestServer.MAPPER.readTree(answer.body());
  }

  /** Values that the document says are good. */
  private static List<String> values(JsonNode parameter) {
    JsonNode schema = OpenApi.resolve(parameter.path("schema"));
    List<String> values = new ArrayList<>();
    schema.path("enum").forEach(value -> values.add(value.asString()));
    JsonNode example = parameter.path("example");
    if (example.isArray()) {
      example.forEach(value -> values.add(value.asString()));
    } else if (!example.isMissingNode()) {
      values.add(example.asString());
    }
    schema.path("examples").forEach(value -> values.add(value.asString()));
    for (String limit : List.of("default", "minimum", "maximum")) {
      if (schema.has(limit)) {
        values.add(schema.path(limit).asString());
      }
    }
    return values;
  }

  @Test
  void theExamplesOnThePageAnswer() {
    int[] examples = {0};
    OpenApi.DOCUMENT
        .path("paths")
        .forEachEntry((path, operations) -> {
          JsonNode example = operations.path("get").path("x-example");
          if (!example.isMissingNode()) {
            HttpResponse<String> answer = SERVER.get(example.asString());
            assertEquals(200, answer.statusCode(), example.asString());
            OpenApi.checkAnswer("get", path, answer);
            examples[0]++;
          }
        });
    assertTrue(examples[0] >= 10, "examples: " + examples[0]);
  }

  @TestFactory
  List<DynamicTest> answersAreAsDescribed() {
    List<DynamicTest> tests = new ArrayList<>();
    REQUESTS.forEach((path, targets) ->
        targets.forEach(target ->
            tests.add(
                DynamicTest.dynamicTest(
                    target, () -> OpenApi.checkAnswer("get", path, SERVER.get(target))))));
    return tests;
  }

  @TestFactory
  List<DynamicTest> otherMethodsAreRefused() {
    List<DynamicTest> tests = new ArrayList<>();
    REQUESTS.forEach((path, targets) -> {
      String target = targets.getFirst();
      for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
        tests.add(
            DynamicTest.dynamicTest(
                method + " " + target,
                () -> {
                  HttpResponse<String> answer = SERVER.send(method, target);
                  assertEquals(405, answer.statusCode());
                  assertEquals("GET, HEAD", answer.headers().firstValue("Allow").orElse(""));
                  OpenApi.checkAnswer("get", path, answer);
                }));
      }
    });
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
