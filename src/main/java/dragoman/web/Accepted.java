package dragoman.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;

/**
 * What a client accepts.
 *
 * @param html quality of HTML, 0 to 1
 * @param json quality of JSON
 */
record Accepted(double html, double json) {

  /** Reads an {@code Accept} header (RFC 9110, 12.5.1); what is no quality counts as 1. */
  static Accepted of(String header) {
    double html = 0;
    double json = 0;
    double any = 0;
    for (String range : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = range.strip().split("\\s*;\\s*", -1);
      double quality = 1;
      for (String part : parts) {
        if (part.startsWith("q=")) {
          quality = quality(part.substring(2));
        }
      }
      switch (parts[0]) {
        case "text/html", "application/xhtml+xml" -> html = Math.max(html, quality);
        case "application/json", "application/*" -> json = Math.max(json, quality);
        case "text/*" -> html = Math.max(html, quality);
        case "*/*" -> any = Math.max(any, quality);
        default -> {}
      }
    }
    return new Accepted(html, Math.max(json, any));
  }

  /** What a request's client accepts: anything where it does not say. */
  static Accepted of(Context ctx) {
    return of(Optional.ofNullable(ctx.header("Accept")).orElse("*/*"));
  }

  private static double quality(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  /** Scripts that say nothing get JSON. */
  boolean prefersHtml() {
    return html > 0 && html >= json;
  }
}
