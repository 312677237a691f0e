package dragoman.web;

import dragoman.web.Problems.Problem;
import io.javalin.http.HttpStatus;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Words the refusal of requests that the container rejects before any handler sees them. */
final class ContainerErrors implements Request.Handler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = status(response.getStatus());
    response.setStatus(status);
    String id =
        request.getAttribute(RequestId.HEADER) instanceof String named
            ? named
            : RequestId.of(request.getHeaders().get(RequestId.HEADER));
    String title = HttpStatus.forStatus(status).getMessage();
    Problem problem = new Problem("about:blank", title, status, detail(status), null, id);
    response.getHeaders().put(RequestId.HEADER, id);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.TYPE);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    SecurityHeaders.ALL.forEach(response.getHeaders()::put);
    if (status == 503) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, "1");
    }
    response.write(true, ByteBuffer.wrap(Json.bytes(problem)), callback);
    return true;
  }

  /** A protocol that nobody speaks is the client's mistake, and no watcher need wake for it. */
  private static int status(int status) {
    return status == 501 || status == 505 ? 400 : status;
  }

  private static String detail(int status) {
    return switch (status) {
      case 400 ->
          "the request is malformed: send HTTP/1.1, and percent-encode its address as UTF-8 (RFC 3986)";
      case 414 ->
          "the address is longer than " + Server.MAX_REQUEST_HEAD + " bytes: ask with fewer words";
      case 431 ->
          "the request's headers are longer than " + Server.MAX_REQUEST_HEAD + " bytes: send fewer";
      case 503 -> "the server is stopping: ask again, or ask another one";
      default -> HttpStatus.forStatus(status).getMessage();
    };
  }
}
