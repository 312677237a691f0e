package dragoman.web;

import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** How the server ends: it waits for what it is answering. */
final class Stopping {

  /** Longer than a search may take; an export that still runs then is broken off. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private Stopping() {}

  /** Counts the requests that run, and refuses more while it is stopped. */
  static Handler.Wrapper within(Handler handler) {
    return new GracefulHandler(handler);
  }
}
