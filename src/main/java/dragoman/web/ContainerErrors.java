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
    int status = response.getStatus();
    String id =
        request.getAttribute(RequestId.HEADER) instanceof String named
            ? named
            : RequestId.of(request.getHeaders().get(RequestId.HEADER));
    String title = HttpStatus.forStatus(status).getMessage();
    Problem problem = new Problem("about:blank", title, status, detail(status), null, id);
    response.getHeaders().put(RequestId.HEADER, id);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.TYPE);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.write(true, ByteBuffer.wrap(Json.bytes(problem)), callback);
    return true;
  }

  private static String detail(int status) {
    return switch (status) {
      case 400 -> "the request is malformed: percent-encode its address as UTF-8 (RFC 3986)";
      case 414 ->
          "the address is longer than " + Server.MAX_REQUEST_HEAD + " bytes: ask with fewer words";
      case 431 ->
          "the request's headers are longer than " + Server.MAX_REQUEST_HEAD + " bytes: send fewer";
      default -> HttpStatus.forStatus(status).getMessage();
    };
  }
}
