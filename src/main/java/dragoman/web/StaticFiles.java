package dragoman.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** The page's style, script and icon. */
final class StaticFiles {

  /** All there are: nothing else can be asked for. */
  private static final Map<String, String> TYPES =
      Map.of(
          "dragoman.css", "text/css; charset=utf-8",
          "dragoman.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml");

  private StaticFiles() {}

  static void serve(Context ctx) throws IOException {
    String file = ctx.pathParam("file");
    Optional<String> type = Optional.ofNullable(TYPES.get(file));
    try (InputStream in = type.isEmpty() ? null : StaticFiles.class.getResourceAsStream("static/" + file)) {
      if (in == null) {
        throw ProblemException.notFound("no file is called " + file);
      }
      ctx.header("Cache-Control", "public, max-age=3600").contentType(type.get()).result(in.readAllBytes());
    }
  }
}
