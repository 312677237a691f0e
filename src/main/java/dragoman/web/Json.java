package dragoman.web;

import tools.jackson.databind.json.JsonMapper;

/** How answers are written as JSON. */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  static final String TYPE = "application/json; charset=utf-8";

  private Json() {}

  static byte[] bytes(Object answer) {
    return MAPPER.writeValueAsBytes(answer);
  }

  static String pretty(Object answer) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
  }
}
