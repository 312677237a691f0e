package dragoman.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

  /** Follows a reference within the document, if it is one. */
  static JsonNode resolve(JsonNode node) {
    String reference = node.path("$ref").asString("");
    return reference.isEmpty() ? node : DOCUMENT.at(reference.substring(1));
  }
}
