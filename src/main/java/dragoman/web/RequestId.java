package dragoman.web;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names a request in its answer, in a problem's details and in the logs, so that the three can be
 * brought together. A proxy before the server may have named it already.
 */
final class RequestId {

  static final String HEADER = "X-Request-Id";

  /** What is taken over: long enough for every usual kind, and nothing that could harm a log. */
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private static final int BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RequestId() {}

  /** Names the request; called before all else. */
  static void set(Context ctx) {
    String id = of(ctx.header(HEADER));
    ctx.attribute(HEADER, id);
    ctx.header(HEADER, id);
  }

  static String of(Context ctx) {
    String id = ctx.attribute(HEADER);
    return id == null ? of(ctx.header(HEADER)) : id;
  }

  /** The name that came with a request where it is sane, else one of its own. */
  static String of(@Nullable String given) {
    return Optional.ofNullable(given)
        .filter(id -> SANE.matcher(id).matches())
        .orElseGet(RequestId::made);
  }

  private static String made() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
