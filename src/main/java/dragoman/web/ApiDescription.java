package dragoman.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server's description (OpenAPI 3.1): what is served as {@code /openapi.json}, and also what
 * requests are held against, so that the two cannot differ.
 */
final class ApiDescription {

  private static final byte[] BYTES = read();
  private static final JsonNode DOCUMENT = JsonMapper.builder().build().readTree(BYTES);
  private static final Map<String, List<Parameter>> PARAMETERS = parameters();

  private ApiDescription() {}

  /**
   * A parameter of an address's query.
   *
   * @param many whether it may be given several times
   */
  record Parameter(String name, boolean many) {}

  static byte[] bytes() {
    return BYTES.clone();
  }

  static JsonNode document() {
    return DOCUMENT;
  }

  /**
   * What may be given to an address.
   *
   * @param path as the document writes it, such as {@code /articles/{id}}
   */
  static Optional<List<Parameter>> parameters(String path) {
    return Optional.ofNullable(PARAMETERS.get(path));
  }

  /** Follows a reference within the document, if it is one. */
  static JsonNode resolve(JsonNode node) {
    String reference = node.path("$ref").asString("");
    return reference.isEmpty() ? node : DOCUMENT.at(reference.substring(1));
  }

  private static Map<String, List<Parameter>> parameters() {
    Map<String, List<Parameter>> parameters = new HashMap<>();
    DOCUMENT
        .path("paths")
        .forEachEntry((path, operations) -> {
          List<Parameter> ofPath = new ArrayList<>();
          for (JsonNode operation : operations) {
            for (JsonNode each : operation.path("parameters")) {
              JsonNode parameter = resolve(each);
              if (parameter.path("in").asString().equals("query")) {
                boolean many = parameter.at("/schema/type").asString("").equals("array");
                ofPath.add(new Parameter(parameter.path("name").asString(), many));
              }
            }
          }
          parameters.put(path, List.copyOf(ofPath));
        });
    return Map.copyOf(parameters);
  }

  private static byte[] read() {
    try (InputStream in = ApiDescription.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks openapi.json");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
