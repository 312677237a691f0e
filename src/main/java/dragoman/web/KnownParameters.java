package dragoman.web;

import dragoman.web.ApiDescription.Parameter;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Refuses parameters that an address does not know, and values too many: a typing mistake that is
 * passed over in silence makes a wrong answer that looks right.
 */
final class KnownParameters {

  private KnownParameters() {}

  /** Checks a request for a route. */
  static void check(Context ctx) {
    Endpoint route = ctx.endpoints().matchedHttpEndpoint();
    if (route == null) {
      return;
    }
    check(QueryString.of(ctx), described(route.path));
  }

  /** Checks what is given to an address, in whatever way. */
  static void check(QueryString given, String path) {
    ApiDescription.parameters(path).ifPresent(known -> check(given, path, known));
  }

  /** A route's path as the description writes it. */
  static String described(String route) {
    return route.replace('<', '{').replace('>', '}');
  }

  private static void check(QueryString given, String path, List<Parameter> known) {
    for (String name : given.values().keySet()) {
      Optional<Parameter> parameter =
          known.stream().filter(each -> each.name().equals(name)).findFirst();
      if (parameter.isEmpty()) {
        throw ProblemException.badValue(name, unknown(name, path, known));
      }
      if (!parameter.get().many()) {
        var _ = given.one(name);
      }
    }
  }

  private static String unknown(String name, String path, List<Parameter> known) {
    String refused = "\"" + name + "\" is no parameter of " + path;
    if (known.isEmpty()) {
      return refused + ", which takes none";
    }
    String all = known.stream().map(Parameter::name).collect(Collectors.joining(", "));
    return refused
        + nearest(name, known).map(near -> ": did you mean \"" + near + "\"?").orElse(":")
        + " It takes "
        + all;
  }

  /** The name that was probably meant: one that looks alike, else a short form or a long one. */
  private static Optional<String> nearest(String name, List<Parameter> known) {
    String typed = name.toLowerCase(Locale.ROOT);
    return known.stream()
        .map(Parameter::name)
        .filter(each -> 2 * changes(typed, each) <= Math.max(typed.length(), each.length()))
        .min(Comparator.comparingInt(each -> changes(typed, each)))
        .or(() ->
            known.stream()
                .map(Parameter::name)
                .filter(each -> !typed.isEmpty())
                .filter(each -> typed.startsWith(each) || each.startsWith(typed))
                .max(Comparator.comparingInt(String::length)));
  }

  /**
   * How many letters were mistaken, left out, put in, or changed places with the next (optimal
   * string alignment distance).
   */
  private static int changes(String one, String other) {
    int[][] distance = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          distance[i][j] = i + j;
          continue;
        }
        int mistaken = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        distance[i][j] =
            Math.min(
                Math.min(distance[i - 1][j], distance[i][j - 1]) + 1,
                distance[i - 1][j - 1] + mistaken);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          distance[i][j] = Math.min(distance[i][j], distance[i - 2][j - 2] + 1);
        }
      }
    }
    return distance[one.length()][other.length()];
  }
}
