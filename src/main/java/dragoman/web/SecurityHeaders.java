package dragoman.web;

import io.javalin.http.Context;
import java.util.Map;

/** What every answer tells browsers, so that no text of an article can do anything. */
final class SecurityHeaders {

  static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
              + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          // Other sites' pages get neither a window onto this one nor its answers as their parts.
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  private SecurityHeaders() {}

  static void set(Context ctx) {
    ALL.forEach(ctx::header);
  }
}
