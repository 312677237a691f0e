package dragoman.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;

/** Reads the body of a request, of the right type and up to a size. */
final class Body {

  private Body() {}

  /**
   * Reads it whole.
   *
   * @param types what it may be, the first of them the one to send
   */
  static byte[] read(Context ctx, List<String> types, int most) {
    requireType(ctx, types);
    byte[] body;
    try {
      body = ctx.req().getInputStream().readNBytes(most + 1);
    } catch (IOException e) {
      throw brokenOff(e);
    } catch (RuntimeException e) {
      if (e instanceof HttpException) {
        throw brokenOff(e);
      }
      throw e;
    }
    if (body.length > most) {
      throw ProblemException.tooLarge(
          "the body is longer than " + most + " bytes: send it in several calls");
    }
    return body;
  }

  private static void requireType(Context ctx, List<String> types) {
    String type = Optional.ofNullable(ctx.contentType()).orElse("");
    String plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!types.contains(plain)) {
      ctx.header("Accept-Post", types.getFirst()); // W3C Linked Data Platform, 7.1
      throw ProblemException.unsupportedType(
          "the body is \"" + plain + "\": send it with Content-Type: " + types.getFirst());
    }
  }

  /** The client's doing: it went away, was too slow, or its chunks are none. */
  private static ProblemException brokenOff(Exception e) {
    return ProblemException.malformed("the body could not be read to its end", e);
  }
}
