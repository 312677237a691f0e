package dragoman.web;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;

/**
 * Who may ask, and how often.
 *
 * @param key what each request must bring; none where everybody may ask
 * @param rate requests a second of one client; 0 for any
 */
public record Protection(Optional<ApiKey> key, int rate) {

  /** For a server that only this machine reaches. */
  public static final Protection NONE = new Protection(Optional.empty(), 0);

  /** Whoever watches over the server need not be trusted with its articles. */
  private static final Set<String> OPEN = Set.of(Health.ALIVE, Health.READY);

  static boolean isOpen(Context ctx) {
    return OPEN.contains(ctx.path());
  }

  /** Refuses a request without the key. */
  void requireKey(Context ctx) {
    boolean allowed =
        key.isEmpty()
            || isOpen(ctx)
            || key.get().isIn(Optional.ofNullable(ctx.header("Authorization")));
    if (!allowed) {
      ctx.header("WWW-Authenticate", ApiKey.CHALLENGE);
      throw ProblemException.unauthorized();
    }
  }
}
