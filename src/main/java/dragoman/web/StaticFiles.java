package dragoman.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/** The page's style, script and icon. */
final class StaticFiles {

  private static final Map<String, StaticFile> FILES =
      Map.of(
              "dragoman.css", "text/css; charset=utf-8",
              "dragoman.js", "text/javascript; charset=utf-8",
              "icon.svg", "image/svg+xml")
          .entrySet()
          .stream()
          .collect(
              Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> read(e.getKey(), e.getValue())));

  private StaticFiles() {}

  /**
   * A file that never changes while the program runs.
   *
   * @param version of its content
   */
  private record StaticFile(String type, String version, String content) {}

  /** Its address, which changes with its content: browsers may keep it for good. */
  static String address(String file) {
    return "/static/" + file + "?v=" + find(file).version();
  }

  static void serve(Context ctx) {
    StaticFile file = find(ctx.pathParam("file"));
    boolean exact = file.version().equals(ctx.queryParam("v"));
    ctx.header(
            "Cache-Control", exact ? "public, max-age=31536000, immutable" : "public, max-age=3600")
        .contentType(file.type())
        .result(file.content().getBytes(StandardCharsets.UTF_8));
  }

  private static StaticFile find(String name) {
    return Optional.ofNullable(FILES.get(name))
        .orElseThrow(() -> ProblemException.notFound("no file is called " + name));
  }

  private static StaticFile read(String name, String type) {
    try (InputStream in = StaticFiles.class.getResourceAsStream("static/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks the file " + name);
      }
      byte[] content = in.readAllBytes();
      CRC32C sum = new CRC32C();
      sum.update(content);
      return new StaticFile(
          type,
          HexFormat.of().toHexDigits((int) sum.getValue()),
          new String(content, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
