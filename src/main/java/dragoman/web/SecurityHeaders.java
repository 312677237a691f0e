package dragoman.web;

import io.javalin.http.Context;

/** What every answer tells browsers, so that no text of an article can do anything. */
final class SecurityHeaders {

  private SecurityHeaders() {}

  static void set(Context ctx) {
    ctx.header(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "no-referrer");
  }
}
