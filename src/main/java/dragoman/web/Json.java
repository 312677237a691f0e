package dragoman.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How answers are written as JSON. */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** A parameter that is given twice, or something behind the object, is a slip. */
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static final String TYPE = "application/json; charset=utf-8";

  private Json() {}

  static byte[] bytes(Object answer) {
    return MAPPER.writeValueAsBytes(answer);
  }

  /**
   * Reads a text of a client.
   *
   * @throws ProblemException where it is no JSON
   */
  static JsonNode read(byte[] text) {
    try {
      return STRICT.readTree(text);
    } catch (JacksonException e) {
      throw ProblemException.badValue("line", "is no JSON: " + firstLine(e.getOriginalMessage()));
    }
  }

  private static String firstLine(@Nullable String message) {
    return String.valueOf(message).lines().findFirst().orElse("");
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ObjectNode tree(Object answer) {
    return MAPPER.valueToTree(answer);
  }

  static String text(Object answer) {
    return MAPPER.writeValueAsString(answer);
  }

  static String pretty(Object answer) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
  }
}
