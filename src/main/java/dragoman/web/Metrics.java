package dragoman.web;

import dragoman.engine.BadCursorException;
import dragoman.engine.ExpiredCursorException;
import dragoman.engine.IndexStatus;
import dragoman.engine.SearchEngine;
import dragoman.engine.SearchTimeoutException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What {@code /metrics} tells Prometheus. */
final class Metrics implements AutoCloseable {

  static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  /** Bounds of the histogram: from a quick answer to the time limit of a search. */
  private static final Duration[] BUCKETS =
      LongStream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<Outcome, Timer> searches = new EnumMap<>(Outcome.class);
  private final SearchEngine engine;
  private final MultiGauge generation;
  private final JvmGcMetrics garbage = new JvmGcMetrics();
  private final AtomicBoolean javaBound = new AtomicBoolean();

  /** How a search ended. */
  private enum Outcome {
    ANSWERED,
    /** It found nothing. */
    EMPTY,
    /** What was asked cannot be answered. */
    REFUSED,
    /** Too many ran at once. */
    BUSY,
    TIMEOUT,
    FAILED;

    static Outcome of(RuntimeException e) {
      return switch (e) {
        case ProblemException problem -> problem.status() == 429 ? BUSY : REFUSED;
        case BadCursorException cursor -> REFUSED;
        case ExpiredCursorException cursor -> REFUSED;
        case SearchTimeoutException timeout -> TIMEOUT;
        default -> FAILED;
      };
    }
  }

  Metrics(SearchEngine engine) {
    this.engine = engine;
    for (Outcome outcome : Outcome.values()) {
      searches.put(
          outcome,
          Timer.builder("dragoman.searches")
              .description("Searches by outcome, and how long they took")
              .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
              .serviceLevelObjectives(BUCKETS)
              .register(registry));
    }
    index("articles", "Articles in the index", null, IndexStatus::articles);
    index("size", "What the index takes on disk", "bytes", IndexStatus::bytes);
    index(
        "age",
        "Time since the index that answers was made",
        "seconds",
        status -> Duration.between(status.made(), Instant.now()).toMillis() / 1000.0);
    generation =
        MultiGauge.builder("dragoman.index.generation")
            .description("1 for the build of the index that answers")
            .register(registry);
  }

  /** To ask Java's beans takes a fifth of a start, so that who watches it begins it. */
  private void bindJava() {
    if (!javaBound.getAndSet(true)) {
      new JvmMemoryMetrics().bindTo(registry);
      new JvmThreadMetrics().bindTo(registry);
      new ProcessorMetrics().bindTo(registry);
      new UptimeMetrics().bindTo(registry);
      garbage.bindTo(registry);
    }
  }

  private void index(
      String name, String description, @Nullable String unit, ToDoubleFunction<IndexStatus> value) {
    Gauge.builder("dragoman.index." + name, engine, e -> value.applyAsDouble(e.status()))
        .description(description)
        .baseUnit(unit)
        .register(registry);
  }

  /**
   * Runs a search and notes how long it took and how it ended.
   *
   * @param total how many articles an answer found
   */
  <T> T search(Supplier<T> search, ToLongFunction<T> total) {
    long start = System.nanoTime();
    Outcome outcome = Outcome.FAILED;
    try {
      T answer = search.get();
      outcome = total.applyAsLong(answer) == 0 ? Outcome.EMPTY : Outcome.ANSWERED;
      return answer;
    } catch (RuntimeException e) {
      outcome = Outcome.of(e);
      throw e;
    } finally {
      Objects.requireNonNull(searches.get(outcome))
          .record(Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /** Notes an answered request. */
  void request(String method, int status, long nanos) {
    Timer.builder("dragoman.http.requests")
        .description("Requests by method and status")
        .tag("method", method)
        .tag("status", Integer.toString(status))
        .register(registry)
        .record(Duration.ofNanos(nanos));
  }

  String scrape() {
    bindJava();
    generation.register(
        List.of(Row.of(Tags.of("generation", engine.status().generation()), 1)), true);
    return registry.scrape();
  }

  @Override
  public void close() {
    garbage.close();
    registry.close();
  }
}
