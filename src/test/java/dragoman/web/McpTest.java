package dragoman.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a language model's client finds, by the SDK's own client over both transports. */
@Timeout(120)
final class McpTest {

  private static final TestServer SERVER = TestServer.shared();
  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

  private static McpSyncClient client(McpClientTransport transport) {
    McpSyncClient client = McpClient.sync(transport).requestTimeout(Duration.ofSeconds(60)).build();
    client.initialize();
    return client;
  }

  private static JsonNode call(
      McpSyncClient client, boolean isError, String tool, Map<String, Object> arguments) {
    CallToolResult result =
        client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
    String text = ((TextContent) result.content().getFirst()).text();
    assertEquals(isError, result.isError(), text);
    return TestServer.MAPPER.readTree(text);
  }

  private static JsonNode timeless(JsonNode answer) {
    ObjectNode copy = (ObjectNode) answer.deepCopy();
    copy.remove("tookMs");
    copy.remove("next"); // its parameters are in the order in which they were given
    return copy;
  }

  @Test
  void overHttpItAnswersAsTheAddressesDo() {
    try (McpSyncClient client =
        client(
            HttpClientStreamableHttpTransport.builder(SERVER.uri("/").toString())
                .endpoint("/mcp")
                .build())) {
      assertEquals("dragoman", client.getServerInfo().name());
      assertTrue(client.getServerInstructions().contains("defence cooperation"));
      List<Tool> tools = client.listTools().tools();
      assertEquals(
          List.of("article", "pairs", "search", "topics"),
          tools.stream().map(Tool::name).sorted().toList());
      for (Tool tool : tools) {
        assertEquals("object", tool.inputSchema().get("type"), tool.name());
        assertTrue(tool.description().length() > 80, tool.name());
        assertTrue(tool.annotations().readOnlyHint(), tool.name());
      }
      JsonNode found =
          call(
              client,
              false,
              "search",
              Map.of("q", "Giappone", "lang", List.of("th", "vi"), "size", 3, "ui", "it"));
      OpenApi.check("SearchAnswer", found.toString());
      assertEquals(
          timeless(SERVER.json("/search?q=Giappone&lang=th&lang=vi&size=3&ui=it")),
          timeless(found));
      assertEquals(5, call(client, false, "search", Map.of()).path("hits").size());
      String id = found.at("/hits/0/id").asString();
      assertEquals(
          SERVER.json("/articles/" + TestServer.encode(id)),
          call(client, false, "article", Map.of("id", id)));
      assertEquals(
          SERVER.json("/pairs?q=Japan&from=2025"),
          call(client, false, "pairs", Map.of("q", "Japan", "from", "2025")));
      assertEquals(SERVER.json("/topics?ui=th"), call(client, false, "topics", Map.of("ui", "th")));
    }
  }

  @Test
  void aModelIsToldWhatToMend() {
    try (McpSyncClient client =
        client(
            HttpClientStreamableHttpTransport.builder(SERVER.uri("/").toString())
                .endpoint("/mcp")
                .build())) {
      JsonNode topic = call(client, true, "search", Map.of("topic", List.of("ships")));
      OpenApi.check("Problem", topic.toString());
      assertTrue(topic.path("detail").asString().contains("naval-forces"), topic::toString);
      assertEquals(404, call(client, true, "article", Map.of("id", "nope")).path("status").asInt());
      CallToolResult unknown =
          client.callTool(
              CallToolRequest.builder("search").arguments(Map.of("langs", List.of("th"))).build());
      assertTrue(unknown.isError());
      assertTrue(unknown.content().toString().contains("lang,"), unknown::toString);
      assertTrue(unknown.content().toString().contains("langs"), unknown::toString);
    }
  }

  private static HttpResponse<String> post(String body, String... headers) {
    return SERVER.post("/mcp", "application/json", body, headers);
  }

  @Test
  void otherSitesPagesAreRefused() {
    assertEquals(200, post(PING).statusCode());
    int port = SERVER.uri("/").getPort();
    assertEquals(200, post(PING, "Origin", "http://localhost:" + port).statusCode());
    assertEquals(200, post(PING, "Origin", "http://127.0.0.1:" + port).statusCode());
    for (String origin :
        List.of(
            "https://evil.test",
            "http://evil.test:" + port,
            "http://localhost:" + (port + 1),
            "http://localhost.evil.test:" + port,
            "null",
            "x y")) {
      HttpResponse<String> answer = post(PING, "Origin", origin);
      assertEquals(403, answer.statusCode(), origin);
      OpenApi.check("Problem", answer.body());
    }
  }

  @Test
  void aMistakeOfAClientIsNoneOfTheServer() {
    assertEquals(-32601, error(200, post(PING.replace("ping", "nothing"))));
    assertEquals(-32700, error(400, post("{")));
    assertEquals(-32700, error(400, post("[]")));
    assertEquals(-32700, error(400, post("[".repeat(5000))));
    assertTrue(error(200, post(PING.replace("\"ping\"", "\"tools/call\""))) < 0);
    assertTrue(
        error(200, post(PING.replace("\"ping\"", "\"tools/call\",\"params\":{\"name\":\"x\"}")))
            < 0);
    assertTrue(
        error(200, post(PING.replace("\"ping\"", "\"tools/call\",\"params\":{\"name\":5}"))) < 0);
    HttpResponse<String> notified =
        post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
    assertEquals(202, notified.statusCode());
    assertEquals("", notified.body());
    assertEquals(400, post(PING, "MCP-Protocol-Version", "1999-01-01").statusCode());
    assertEquals(415, SERVER.post("/mcp", "text/plain", PING).statusCode());
    assertEquals(413, post(" ".repeat(300_000) + PING).statusCode());
    HttpResponse<String> got = SERVER.get("/mcp");
    assertEquals(405, got.statusCode());
    assertEquals("POST", got.headers().firstValue("Allow").orElse(""));
  }

  private static int error(int status, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer::body);
    assertFalse(answer.body().contains("stackTrace"), answer::body);
    JsonNode error = TestServer.MAPPER.readTree(answer.body()).path("error");
    assertFalse(error.path("message").asString("").isEmpty(), answer::body);
    return error.path("code").asInt();
  }

  @Test
  void overStandardInputAndOutput() {
    ServerParameters program =
        ServerParameters.builder(Path.of(System.getProperty("java.home"), "bin", "java").toString())
            .args(
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dragoman.cli.Main",
                "--mcp",
                "--index",
                SERVER.index().toString())
            .build();
    StdioClientTransport transport = new StdioClientTransport(program, McpTools.JSON);
    try (McpSyncClient client = client(transport)) {
      assertEquals(4, client.listTools().tools().size());
      JsonNode found = call(client, false, "search", Map.of("q", "ญี่ปุ่น", "size", 2));
      assertEquals(
          timeless(SERVER.json("/search?q=" + TestServer.encode("ญี่ปุ่น") + "&size=2")),
          timeless(found));
      assertEquals(SERVER.json("/topics"), call(client, false, "topics", Map.of()));
    }
    transport.awaitForExit();
  }
}
