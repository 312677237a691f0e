package dragoman.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes addresses of this server (RFC 3986). */
final class Addresses {

  private Addresses() {}

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static String article(String id) {
    return "/articles/" + encode(id).replace("%2F", "/");
  }

  static String search(String query, String cursor) {
    return "/search?q=" + encode(query) + "&cursor=" + encode(cursor);
  }

  /** The request's own address with another cursor. */
  static String next(Context ctx, String cursor) {
    StringBuilder address = new StringBuilder(ctx.path()).append('?');
    for (Map.Entry<String, List<String>> parameter : ctx.queryParamMap().entrySet()) {
      if (!parameter.getKey().equals("cursor")) {
        for (String value : parameter.getValue()) {
          address.append(encode(parameter.getKey())).append('=').append(encode(value)).append('&');
        }
      }
    }
    return address.append("cursor=").append(encode(cursor)).toString();
  }
}
