package dragoman.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes addresses of this server (RFC 3986). */
final class Addresses {

  private Addresses() {}

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * The address of an article. A slash stays as it is, for people to read; but in an id with an
   * empty or dot segment, which browsers and proxies would resolve away, it is written {@code %2F}.
   */
  static String article(String id) {
    boolean plain =
        Arrays.stream(id.split("/", -1))
            .noneMatch(s -> s.isEmpty() || s.equals(".") || s.equals(".."));
    return "/articles/" + (plain ? encode(id).replace("%2F", "/") : encode(id));
  }

  /** This server's absolute address as the client knows it, without a slash at its end. */
  static String root(Context ctx) {
    return ctx.scheme() + "://" + ctx.host();
  }

  static String pathAndQuery(Context ctx) {
    String query = ctx.queryString();
    return query == null ? ctx.path() : ctx.path() + "?" + query;
  }

  static String search(String query, String cursor) {
    return "/search?q=" + encode(query) + "&cursor=" + encode(cursor);
  }

  /** The request's own address with another cursor. */
  static String next(Context ctx, String cursor) {
    return next(ctx.path(), QueryString.of(ctx), cursor);
  }

  /** What was asked at a path, with another cursor. */
  static String next(String path, QueryString given, String cursor) {
    StringBuilder address = new StringBuilder(path).append('?');
    for (Map.Entry<String, List<String>> parameter : given.values().entrySet()) {
      if (!parameter.getKey().equals("cursor")) {
        for (String value : parameter.getValue()) {
          address.append(encode(parameter.getKey())).append('=').append(encode(value)).append('&');
        }
      }
    }
    return address.append("cursor=").append(encode(cursor)).toString();
  }
}
