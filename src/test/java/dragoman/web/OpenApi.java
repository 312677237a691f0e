package dragoman.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server's description, which answers are held against. Tests of the command line use it too.
 */
public final class OpenApi {

  private static final String ADDRESS = "https://dragoman.test/schemas.json";
  private static final String TEXT = read();
  static final JsonNode DOCUMENT = JsonMapper.builder().build().readTree(TEXT);

  /** The schemas alone: a validator does not know the rest's words. */
  private static final String ALONE =
      ("{\"$defs\":" + DOCUMENT.at("/components/schemas") + "}")
          .replace("#/components/schemas/", "#/$defs/");

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(Map.of(ADDRESS, ALONE)));
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  private OpenApi() {}

  private static String read() {
    try (InputStream in =
        Objects.requireNonNull(Server.class.getResourceAsStream("openapi.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Checks a JSON text.
   *
   * @param schema a name under {@code components/schemas}
   */
  public static void check(String schema, String json) {
    assertFalse(DOCUMENT.at("/components/schemas/" + schema).isMissingNode(), schema);
    List<Error> errors =
        SCHEMAS
            .computeIfAbsent(schema, OpenApi::schema)
            .validate(
                json,
                InputFormat.JSON,
                run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)));
    assertEquals(List.of(), errors, () -> schema + ": " + json);
  }

  private static Schema schema(String name) {
    return REGISTRY.getSchema(SchemaLocation.of(ADDRESS + "#/$defs/" + name));
  }

  /**
   * Checks that an answer is one that the document tells of: its status, its type and what is in
   * it.
   *
   * @param path as the document writes it
   */
  static void checkAnswer(String method, String path, HttpResponse<String> answer) {
    String status = Integer.toString(answer.statusCode());
    JsonNode response =
        resolve(DOCUMENT.path("paths").path(path).path(method).path("responses").path(status));
    assertFalse(response.isMissingNode(), () -> path + " says nothing of " + status);
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    if (!response.has("content")) {
      assertEquals("", answer.body(), () -> path + " says nothing of what is in " + status);
      return;
    }
    JsonNode content = response.path("content").path(type);
    assertFalse(content.isMissingNode(), () -> path + " says nothing of " + status + " as " + type);
    String schema = content.path("schema").path("$ref").asString("").replaceFirst(".*/", "");
    if (!schema.isEmpty()) {
      check(schema, answer.body());
    }
    if (type.equals("application/x-ndjson")) {
      answer.body().lines().forEach(line -> check("Hit", line));
    }
    response
        .path("headers")
        .propertyNames()
        .forEach(header ->
            assertTrue(
                header.equals("Link") || answer.headers().firstValue(header).isPresent(),
                () -> path + " lacks " + header + " in " + status));
  }

  /** Follows a reference within the document, if it is one. */
  static JsonNode resolve(JsonNode node) {
    String reference = node.path("$ref").asString("");
    return reference.isEmpty() ? node : DOCUMENT.at(reference.substring(1));
  }
}
