package dragoman.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The parameters of a request as a JSON object: a value for each name, or an array of them. */
final class JsonParameters {

  private JsonParameters() {}

  /**
   * Reads an object.
   *
   * @param except a member that is no parameter
   */
  static QueryString of(JsonNode object, String except) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    object
        .properties()
        .forEach(member -> {
          if (!member.getKey().equals(except)) {
            values.put(member.getKey(), values(member.getKey(), member.getValue()));
          }
        });
    return new QueryString(values);
  }

  private static List<String> values(String name, JsonNode value) {
    List<String> values = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(each -> values.add(value(name, each)));
    } else if (!value.isNull()) {
      values.add(value(name, value));
    }
    return values;
  }

  private static String value(String name, JsonNode value) {
    if (value.isString() || value.isNumber() || value.isBoolean()) {
      return value.asString();
    }
    throw ProblemException.badValue(
        name, "must be a text, a number, true or false, or an array of texts");
  }
}
