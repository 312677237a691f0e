package dragoman.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dragoman.engine.BadCursorException;
import dragoman.engine.ExpiredCursorException;
import dragoman.engine.SearchTimeoutException;
import dragoman.engine.UnavailableException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what goes wrong into problem details (RFC 9457), or a page for people, in one place. */
final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  static final String TYPE = "application/problem+json";

  private static final String AWAY =
      "what holds the index does not answer at the moment: try again in a while";

  private static final String SERVER = "the server could not answer; its log says why";

  private final Pages pages;

  Problems(Pages pages) {
    this.pages = pages;
  }

  /** The members of RFC 9457, the parameter to blame, and the request's name in the log. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Problem(
      String type,
      String title,
      int status,
      String detail,
      @Nullable String parameter,
      String requestId) {}

  /**
   * The problem that an exception tells of, where one of several requests in one call cannot be
   * answered; none for a mistake of the program.
   */
  static Optional<Problem> of(RuntimeException e, String requestId) {
    return switch (e) {
      case ProblemException p ->
          Optional.of(problem(p.status(), p.detail(), p.parameter(), requestId));
      case BadCursorException c ->
          Optional.of(
              problem(400, String.valueOf(c.getMessage()), Optional.of("cursor"), requestId));
      case ExpiredCursorException c ->
          Optional.of(
              problem(410, String.valueOf(c.getMessage()), Optional.of("cursor"), requestId));
      case SearchTimeoutException t ->
          Optional.of(problem(503, String.valueOf(t.getMessage()), Optional.empty(), requestId));
      case UnavailableException u -> Optional.of(unavailable(u, requestId));
      default -> Optional.empty();
    };
  }

  /** Where the index is, is not for everybody to know: the log says it. */
  private static Problem unavailable(UnavailableException e, String requestId) {
    LOG.warn("request {}: {}", requestId, e.getMessage());
    return problem(503, AWAY, Optional.empty(), requestId);
  }

  /** What is told of a mistake of the program. */
  static Problem ofServer(String requestId) {
    return problem(500, SERVER, Optional.empty(), requestId);
  }

  private static Problem problem(
      int status, String detail, Optional<String> parameter, String requestId) {
    String title = HttpStatus.forStatus(status).getMessage();
    return new Problem("about:blank", title, status, detail, parameter.orElse(null), requestId);
  }

  void register(RoutesConfig routes) {
    routes.exception(
        ProblemException.class, (e, ctx) -> answer(ctx, e.status(), e.detail(), e.parameter()));
    routes.exception(
        BadCursorException.class,
        (e, ctx) -> answer(ctx, 400, String.valueOf(e.getMessage()), Optional.of("cursor")));
    routes.exception(
        ExpiredCursorException.class,
        (e, ctx) -> answer(ctx, 410, String.valueOf(e.getMessage()), Optional.of("cursor")));
    routes.exception(
        SearchTimeoutException.class,
        (e, ctx) -> answer(ctx, 503, String.valueOf(e.getMessage()), Optional.empty()));
    routes.exception(
        UnavailableException.class,
        (e, ctx) -> {
          LOG.warn("request {}: {}", RequestId.of(ctx), e.getMessage());
          answer(ctx, 503, AWAY, Optional.empty());
        });
    routes.exception(
        HttpResponseException.class,
        (e, ctx) -> {
          String methods = e.getDetails().getOrDefault("availableMethods", "");
          if (!methods.isEmpty()) {
            ctx.header("Allow", methods); // RFC 9110, 15.5.6
          }
          answer(ctx, e.getStatus(), detail(ctx, e.getStatus()), Optional.empty());
        });
    routes.exception(
        Exception.class,
        (e, ctx) -> {
          LOG.error("{} {} failed, request {}", ctx.method(), ctx.path(), RequestId.of(ctx), e);
          answer(ctx, 500, SERVER, Optional.empty());
        });
    routes.error(404, ctx -> fill(ctx, 404));
    routes.error(405, ctx -> fill(ctx, 405));
  }

  /** A status that no handler explained. */
  private void fill(Context ctx, int status) {
    if (!Boolean.TRUE.equals(ctx.attribute(TYPE))) {
      answer(ctx, status, detail(ctx, status), Optional.empty());
    }
  }

  private static String detail(Context ctx, int status) {
    return switch (status) {
      case 404 -> "nothing is at " + ctx.path() + ": /api lists what is";
      case 405 ->
          ctx.method() + " is not for " + ctx.path() + ": use one of those that Allow names";
      default -> HttpStatus.forStatus(status).getMessage();
    };
  }

  private void answer(Context ctx, int status, String detail, Optional<String> parameter) {
    if (status == 429 || status == 503) {
      ctx.header("Retry-After", "1");
    }
    String title = HttpStatus.forStatus(status).getMessage();
    ctx.attribute(TYPE, true);
    Freshness.forget(ctx);
    ctx.status(status).header("Cache-Control", "no-store");
    if (isForReading(ctx)) {
      Pages.send(ctx, pages.problem(ctx, status, title, detail));
    } else {
      ctx.contentType(TYPE)
          .result(Json.bytes(problem(status, detail, parameter, RequestId.of(ctx))));
    }
  }

  /** Where a person would have got a page, a person reads what is wrong with it. */
  private static boolean isForReading(Context ctx) {
    boolean page = ctx.path().equals("/") || ctx.path().startsWith("/articles/");
    return page && Accepted.of(ctx).prefersHtml();
  }
}
