package dragoman.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/**
 * Lets pages of other web origins read the answers, where the operator names them (Fetch Standard,
 * CORS protocol). Nobody else's request is refused for it: it is answered, and the browser keeps
 * the answer from the page. A browser's own credentials are never allowed; a key is sent by the
 * page itself.
 */
final class Cors {

  static final String ANY = "*";

  /** Seconds for which a browser need not ask again. */
  private static final String MAX_AGE = "86400";

  private static final String METHODS = "GET, HEAD, POST";

  /** What a script sends that a form could not, with those of the Model Context Protocol. */
  private static final String REQUEST_HEADERS =
      "Accept, Accept-Language, Authorization, Content-Type, If-Modified-Since, If-None-Match, "
          + "Last-Event-ID, Mcp-Method, Mcp-Name, MCP-Protocol-Version, Mcp-Session-Id, "
          + RequestId.HEADER;

  private static final String ANSWER_HEADERS =
      "ETag, Last-Modified, Link, Mcp-Session-Id, Retry-After, " + RequestId.HEADER;

  private final List<String> origins;

  Cors(List<String> origins) {
    this.origins = origins;
  }

  boolean allows(String origin) {
    return origins.contains(ANY) || origins.contains(origin);
  }

  /** Says who may read the answer, and answers a browser that asks beforehand. */
  void handle(Context ctx) {
    if (origins.isEmpty()) {
      return;
    }
    boolean any = origins.contains(ANY);
    if (!any) {
      Vary.add(ctx, "Origin");
    }
    Optional<String> origin = Optional.ofNullable(ctx.header("Origin")).filter(this::allows);
    if (origin.isEmpty()) {
      return;
    }
    ctx.header("Access-Control-Allow-Origin", any ? ANY : origin.get());
    ctx.header("Access-Control-Expose-Headers", ANSWER_HEADERS);
    if (ctx.method().equals(HandlerType.OPTIONS)
        && ctx.header("Access-Control-Request-Method") != null) {
      ctx.header("Access-Control-Allow-Methods", METHODS);
      ctx.header("Access-Control-Allow-Headers", REQUEST_HEADERS);
      ctx.header("Access-Control-Max-Age", MAX_AGE);
      ctx.status(HttpStatus.NO_CONTENT);
      ctx.skipRemainingHandlers();
    }
  }
}
