package dragoman.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The pages' styles, scripts and icon. All stand in one folder that is named by their content: a
 * script's imports then name the same version, and browsers may keep each for good.
 */
final class StaticFiles {

  /** In the order in which they are read; what is for paper is apart. */
  static final List<String> STYLES =
      List.of("base.css", "layout.css", "search.css", "article.css", "api.css");

  /** What {@code main.js} and its imports import. */
  static final List<String> MODULES =
      List.of(
          "completions.js",
          "form.js",
          "menu.js",
          "network.js",
          "reading.js",
          "results.js",
          "roving.js",
          "shortcuts.js",
          "timeline.js");

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private static final SortedMap<String, StaticFile> FILES = readAll();
  private static final String VERSION = version();

  private StaticFiles() {}

  private record StaticFile(String type, String content) {}

  /** A file's address, which changes when any of them does. */
  static String address(String file) {
    find(file);
    return "/static/" + VERSION + "/" + file;
  }

  static void serve(Context ctx) {
    StaticFile file = find(ctx.pathParam("file"));
    // A page of another version of the program may still be open: it gets what there is, for now.
    boolean exact = VERSION.equals(ctx.pathParam("version"));
    ctx.header("Cache-Control", exact ? "public, max-age=31536000, immutable" : "no-cache")
        .contentType(file.type())
        .result(file.content().getBytes(StandardCharsets.UTF_8));
  }

  private static StaticFile find(String name) {
    return Optional.ofNullable(FILES.get(name))
        .orElseThrow(() -> ProblemException.notFound("no file is called " + name));
  }

  private static SortedMap<String, StaticFile> readAll() {
    SortedMap<String, StaticFile> files = new TreeMap<>();
    Stream.of(STYLES, MODULES, List.of("print.css", "main.js", "icon.svg"))
        .flatMap(List::stream)
        .forEach(name -> files.put(name, read(name)));
    return files;
  }

  private static StaticFile read(String name) {
    try (InputStream in = StaticFiles.class.getResourceAsStream("static/" + name)) {
      String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
      if (in == null || type == null) {
        throw new IllegalStateException("the program lacks the file " + name);
      }
      return new StaticFile(type, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String version() {
    CRC32C sum = new CRC32C();
    FILES.values().forEach(file -> sum.update(file.content().getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }
}
