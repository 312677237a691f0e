package dragoman.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dragoman.engine.IndexStatus;
import dragoman.engine.SearchEngine;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** Tells those who watch over the server whether it is alive, and whether to send it requests. */
final class Health {

  static final String ALIVE = "/health";
  static final String READY = "/health/ready";

  private final SearchEngine engine;
  private final String lucene;
  private volatile boolean stopping;

  Health(SearchEngine engine, String lucene) {
    this.engine = engine;
    this.lucene = lucene;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Alive(
      String status, long articles, String generation, String lucene, @Nullable String cluster) {}

  private record Ready(String status) {}

  void alive(Context ctx) {
    IndexStatus status = engine.status();
    String cluster = engine.cluster().orElse(null);
    answer(ctx, new Alive("ok", status.articles(), status.generation(), lucene, cluster));
  }

  /** Full is still ready: who is sent away with a 429 comes again. */
  void ready(Context ctx) {
    if (stopping) {
      throw ProblemException.unavailable("the server is stopping: ask another one");
    }
    var _ = engine.status(); // throws where the index cannot be read
    answer(ctx, new Ready("ready"));
  }

  /** From now on nobody should be sent here. */
  void stopping() {
    stopping = true;
  }

  private static void answer(Context ctx, Object told) {
    ctx.header("Cache-Control", "no-store").contentType(Json.TYPE).result(Json.bytes(told));
  }
}
