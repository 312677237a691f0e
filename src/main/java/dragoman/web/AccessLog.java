package dragoman.web;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notes each request in a line of JSON. All beyond ASCII is escaped, so nothing that a client sends
 * can begin a line of its own or hide in one. What was searched for is not noted: of the address
 * only the path is.
 */
final class AccessLog implements RequestLog {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final PrintStream out;

  AccessLog(PrintStream out) {
    this.out = out;
  }

  /**
   * A line.
   *
   * @param id see {@link RequestId}; null where the request was refused before it had one
   * @param ms from the first byte of the request to the last of the answer
   */
  private record Line(
      String time,
      @Nullable String id,
      String client,
      String method,
      @Nullable String path,
      int status,
      long bytes,
      long ms,
      @Nullable String agent) {}

  @Override
  public void log(Request request, Response response) {
    Line line =
        new Line(
            Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
            response.getHeaders().get(RequestId.HEADER),
            Request.getRemoteAddr(request),
            request.getMethod(),
            request.getHttpURI().getPath(),
            response.getStatus(),
            Response.getContentBytesWritten(response),
            NanoTime.millisSince(request.getBeginNanoTime()),
            request.getHeaders().get("User-Agent"));
    out.println(JSON.writeValueAsString(line));
  }
}
