package dragoman.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Tells caches which of a request's headers an answer depends on (RFC 9110, 12.5.5). */
final class Vary {

  private static final String HEADER = "Vary";

  private Vary() {}

  /** Adds to those that are named already. */
  static void add(Context ctx, String... names) {
    Set<String> all = new LinkedHashSet<>();
    String before = Optional.ofNullable(ctx.res().getHeader(HEADER)).orElse("");
    for (String name : before.split(",", -1)) {
      if (!name.isBlank()) {
        all.add(name.strip());
      }
    }
    all.addAll(Arrays.asList(names));
    ctx.header(HEADER, String.join(", ", all));
  }
}
