package dragoman.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request's parameters, read as browsers write them (WHATWG URL,
 * application/x-www-form-urlencoded). Nothing is an error: a percent sign that begins no code
 * stands for itself, as in {@code q=100%}, so that no parameter is dropped without a word.
 *
 * @param values by name, both in the order in which they were given
 */
record QueryString(Map<String, List<String>> values) {

  private static final int HEX = 16;

  static QueryString of(Context ctx) {
    return parse(Optional.ofNullable(ctx.queryString()).orElse(""));
  }

  static QueryString parse(String text) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        values
            .computeIfAbsent(name, n -> new ArrayList<>())
            .add(equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
    }
    return new QueryString(values);
  }

  /** All values that are not blank: a form sends an empty one for what was left open. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).toList();
  }

  /** The value of what may be given once. */
  Optional<String> one(String name) {
    List<String> all = all(name);
    if (all.size() > 1) {
      throw ProblemException.badValue(
          name, name + " must be given once, not " + all.size() + " times");
    }
    return all.stream().findFirst();
  }

  /** What is no UTF-8 becomes U+FFFD. */
  private static String decode(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
      return text;
    }
    byte[] coded = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream plain = new ByteArrayOutputStream(coded.length);
    for (int i = 0; i < coded.length; i++) {
      int high = i + 2 < coded.length ? Character.digit(coded[i + 1], HEX) : -1;
      int low = i + 2 < coded.length ? Character.digit(coded[i + 2], HEX) : -1;
      if (coded[i] == '%' && high >= 0 && low >= 0) {
        plain.write(high * HEX + low);
        i += 2;
      } else {
        plain.write(coded[i] == '+' ? ' ' : coded[i]);
      }
    }
    return plain.toString(StandardCharsets.UTF_8);
  }
}
