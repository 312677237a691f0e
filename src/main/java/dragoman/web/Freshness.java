package dragoman.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.CRC32C;

/**
 * Tells clients whether what they have is still the answer (RFC 9110, 13). An answer changes with
 * the index, and with the program: so that nothing has to be known of how it was built, whatever
 * was answered before it started counts as changed.
 */
final class Freshness {

  static final String REVALIDATE = "no-cache";

  private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

  private final Supplier<String> generation;
  private State state;

  /**
   * What answers.
   *
   * @param since the first time it was seen
   */
  private record State(String generation, Instant since) {

    /** Rounded up: what was sent in the same second may be from before. */
    Instant modified() {
      Instant second = since.truncatedTo(ChronoUnit.SECONDS);
      return second.equals(since) ? second : second.plusSeconds(1);
    }

    /** Never in the future (RFC 9110, 8.8.2.1). */
    String lastModified() {
      Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
      Instant told = modified().isAfter(now) ? now : modified();
      return HTTP_DATE.format(told.atOffset(ZoneOffset.UTC).toZonedDateTime());
    }
  }

  /**
   * Watches what answers depend on.
   *
   * @param generation what it is now; another one means other answers
   */
  Freshness(Supplier<String> generation) {
    this.generation = generation;
    this.state = new State(generation.get(), Instant.now());
  }

  private synchronized State state() {
    String now = generation.get();
    if (!now.equals(state.generation)) {
      state = new State(now, Instant.now());
    }
    return state;
  }

  /** When what answers now was first seen. */
  Instant since() {
    return state().since;
  }

  /**
   * Answers 304 instead of the handler where the client has the answer. Which one it has is known
   * by its tag before anything is done; by its date only afterwards, since what cannot be answered
   * has no date.
   */
  Handler unlessKnown(Handler handler) {
    return ctx -> {
      State now = state();
      String tag = tag(ctx, now);
      ctx.header("ETag", tag)
          .header("Last-Modified", now.lastModified())
          .header("Cache-Control", REVALIDATE);
      if (known(ctx, tag)) {
        ctx.status(HttpStatus.NOT_MODIFIED);
        return;
      }
      ctx.attribute(Freshness.class.getName(), now.modified());
      handler.handle(ctx);
      if (isUnmodified(ctx)) {
        ctx.status(HttpStatus.NOT_MODIFIED).result("");
      }
    };
  }

  /** Takes back what was said of an answer that there is none of. */
  static void forget(Context ctx) {
    ctx.res().setHeader("ETag", null);
    ctx.res().setHeader("Last-Modified", null);
  }

  /**
   * Whether the client has the answer by its date; for a handler that sends it by itself, once it
   * knows that there is one.
   */
  static boolean isUnmodified(Context ctx) {
    Instant modified = ctx.attribute(Freshness.class.getName());
    String date = ctx.header("If-Modified-Since");
    return modified != null
        && ctx.header("If-None-Match") == null // which says it more exactly
        && date != null
        && ctx.status() == HttpStatus.OK
        && instant(date).filter(known -> !known.isBefore(modified)).isPresent();
  }

  private static Optional<Instant> instant(String date) {
    try {
      return Optional.of(ZonedDateTime.parse(date.strip(), HTTP_DATE).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty(); // what is no date asks for nothing
    }
  }

  /** Weak, since the time it took is in the answer. */
  private static String tag(Context ctx, State state) {
    CRC32C request = new CRC32C();
    for (String part :
        List.of(
            ctx.scheme(),
            ctx.host() == null ? "" : ctx.host(),
            ctx.path(),
            Optional.ofNullable(ctx.queryString()).orElse(""),
            UiLanguage.orDefault(ctx),
            Boolean.toString(Accepted.of(ctx).prefersHtml()))) {
      request.update(part.getBytes(StandardCharsets.UTF_8));
      request.update(0);
    }
    return "W/\""
        + state.generation
        + "-"
        + Long.toString(state.since.toEpochMilli(), Character.MAX_RADIX)
        + "-"
        + Long.toHexString(request.getValue())
        + "\"";
  }

  private static boolean known(Context ctx, String tag) {
    return Optional.ofNullable(ctx.header("If-None-Match")).stream()
        .flatMap(tags -> Arrays.stream(tags.split(",", -1)))
        .anyMatch(each -> opaque(each.strip()).equals(opaque(tag)));
  }

  /** Weak comparison (RFC 9110, 8.8.3.2). */
  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
